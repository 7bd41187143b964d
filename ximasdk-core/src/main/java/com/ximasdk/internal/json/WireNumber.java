// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.json;

import com.ximasdk.internal.text.Blanks;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers that are texts: {@code 12}, {@code -1.5}, {@code 1e3}, {@code 1,234}. A number of
 * absurd length or size is none, however it is written.
 */
public final class WireNumber {
  private static final Pattern PLAIN =
      Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");
  private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?");
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final int LONGEST = 40;

  /** Any number of so many digits is a long. */
  public static final int SURELY_LONG = 18;

  private static final int MOST_DECIMALS = 60;

  private WireNumber() {}

  /** The number, between those of a long; outer blanks are ignored; null for any other text. */
  public static @Nullable BigDecimal read(String text) {
    if (isShortAndWhole(text)) {
      // Nearly every number is; the pattern would take most of the time that a cell needs.
      return BigDecimal.valueOf(Long.parseLong(text));
    }
    String plain = Blanks.strip(text);
    if (plain.length() > LONGEST) {
      return null;
    }
    if (PLAIN.matcher(plain).matches()) {
      BigDecimal number = new BigDecimal(plain);
      // An exponent that is out of all reason would take memory without end when written out.
      return number.scale() > MOST_DECIMALS || number.abs().compareTo(MOST) > 0 ? null : number;
    }
    return GROUPED.matcher(plain).matches() ? new BigDecimal(plain.replace(",", "")) : null;
  }

  /** Whether a text has digits of ASCII alone, and so few that they are a long. */
  private static boolean isShortAndWhole(String text) {
    return text.length() <= SURELY_LONG && isWhole(text);
  }

  /** Whether a text has digits of ASCII alone, at least one. */
  public static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** The number, if it is a whole one; else null. */
  public static @Nullable Long whole(String text) {
    BigDecimal number = read(text);
    return number == null || number.stripTrailingZeros().scale() > 0
        ? null
        : Long.valueOf(number.longValueExact());
  }
}
