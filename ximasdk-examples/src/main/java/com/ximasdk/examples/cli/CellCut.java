// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text where that takes least away from a reader; an ellipsis says that it was cut. */
final class CellCut {
  private static final int LEAST_NAME = 4;

  private CellCut() {}

  /**
   * Cuts a text to a width. Of a path the end stays, of an agent the extension, of a caller the
   * number; a number is left out rather than cut.
   *
   * @param text any text
   * @param width the most cells it may take; nothing is left below 1
   */
  static String fit(String text, int width) {
    String plain = TextWidth.plain(text);
    if (TextWidth.of(plain) <= width) {
      return plain;
    }
    if (Shapes.PATH.matcher(plain).matches()) {
      return TextWidth.fitEnd(plain, width);
    }
    for (Pattern pattern : List.of(Shapes.AGENT, Shapes.CALLER)) {
      Matcher parts = pattern.matcher(plain);
      int left = parts.matches() ? width - TextWidth.of(parts.group(2)) : 0;
      if (left >= LEAST_NAME) {
        return beginning(parts.group(1), left) + parts.group(2);
      }
    }
    return beginning(plain, width);
  }

  private static String beginning(String plain, int width) {
    String cut = TextWidth.fit(plain, width);
    if (!cut.endsWith("…") || cut.equals(plain)) {
      return cut;
    }
    String kept = cut.substring(0, cut.length() - 1);
    Matcher number = Shapes.LAST_NUMBER.matcher(kept);
    boolean isNumberCut =
        number.find() && Shapes.NUMBER_GOES_ON.matcher(plain.substring(kept.length())).matches();
    return (isNumberCut ? kept.substring(0, number.start()) : kept) + '…';
  }

  /** Made when the first text is cut. */
  private static final class Shapes {
    /** What tells agents apart whose names begin alike. */
    static final Pattern AGENT = Pattern.compile("([^,]*)(\\(\\d{1,8}\\))");

    /** What tells callers apart, behind their names. */
    static final Pattern CALLER = Pattern.compile("(.*[^\\d .()+-])( [+(]?\\d[\\d .()-]{2,})");

    static final Pattern PATH = Pattern.compile("\\S*[/\\\\]\\S*");

    /** A number that has come to its end, or to where it is cut. */
    static final Pattern LAST_NUMBER = Pattern.compile("[+(]?\\d[\\d .()/:+-]*$");

    static final Pattern NUMBER_GOES_ON = Pattern.compile("[ .()/:-]{0,2}\\d.*");

    private Shapes() {}
  }
}
