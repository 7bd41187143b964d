// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The dates of spreadsheets: days since the end of 1899, or since the start of 1904. */
final class SheetDate {
  private static final Pattern SHOWN = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(?:T.*)?");
  private static final BigDecimal MILLIS_OF_DAY = BigDecimal.valueOf(86_400_000L);
  private static final BigDecimal END = BigDecimal.valueOf(2_958_466);

  private SheetDate() {}

  /** The date-time to the millisecond; null for what lies before the first day or after 9999. */
  static @Nullable LocalDateTime of(BigDecimal days, boolean from1904) {
    if (days.signum() < 0 || days.compareTo(END) >= 0) {
      return null;
    }
    long millis = days.multiply(MILLIS_OF_DAY).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    LocalDateTime origin =
        from1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, 30, 0, 0);
    return origin.plusNanos(millis * 1_000_000);
  }

  /** Whether a text is a date as {@link TimeFormat} shows it. */
  static boolean isShown(String text) {
    return SHOWN.matcher(text).matches();
  }
}
