// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import com.ximasdk.internal.text.PlainText;
import org.jline.utils.WCWidth;

/**
 * How many cells of a terminal a text takes, by what is seen and not by what is stored: none for a
 * combining accent, two for wide signs, two for an emoji of however many parts.
 */
public final class TextWidth {
  private TextWidth() {}

  /**
   * The cells that a text takes.
   *
   * @param text any text; what {@link #plain} takes out counts for nothing
   * @return from 0 on
   */
  public static int of(String text) {
    if (PlainText.isAscii(text)) {
      return text.length();
    }
    int cells = 0;
    for (int i = 0; i < text.length(); i = next(text, i)) {
      cells += cells(text, i);
    }
    return cells;
  }

  /**
   * A text without what could steer a terminal: control characters and line ends become blanks,
   * marks that turn the direction of writing and other unseen ones go, and half a character becomes
   * the sign for one that is unknown. What holds the parts of an emoji or a script together stays.
   *
   * @param text any text, as a tenant's
   */
  public static String plain(String text) {
    return PlainText.of(text);
  }

  /**
   * A text made {@link #plain} and cut to a width; an ellipsis says that it was cut. No sign is cut
   * in two, so the result may be a cell narrower.
   *
   * @param text any text
   * @param width the most cells it may take; nothing is left below 1
   */
  public static String fit(String text, int width) {
    String plain = plain(text);
    if (of(plain) <= width) {
      return plain;
    }
    return width < 1 ? "" : plain.substring(0, endWithin(plain, width - 1)) + '…';
  }

  /**
   * A text made {@link #plain} and cut to a width at its beginning; an ellipsis says that it was
   * cut.
   *
   * @param text any text
   * @param width the most cells it may take; nothing is left below 1
   */
  static String fitEnd(String text, int width) {
    String plain = plain(text);
    int cells = of(plain);
    if (cells <= width) {
      return plain;
    }
    if (width < 1) {
      return "";
    }
    int begin = 0;
    while (cells > width - 1) {
      cells -= cells(plain, begin);
      begin = next(plain, begin);
    }
    return '…' + plain.substring(begin);
  }

  /**
   * As much of a text as fits, but at least one sign.
   *
   * @param plain a text that is not empty
   * @param width the most cells it may take
   */
  static String beginning(String plain, int width) {
    return plain.substring(0, Math.max(next(plain, 0), endWithin(plain, width)));
  }

  /** Where the signs end that fit into a width, of a text that does not fit as a whole. */
  private static int endWithin(String plain, int width) {
    int used = 0;
    int end = 0;
    while (end < plain.length() && used + cells(plain, end) <= width) {
      used += cells(plain, end);
      end = next(plain, end);
    }
    return end;
  }

  /** The cells of the sign that begins at a place. */
  private static int cells(String text, int at) {
    return Math.max(0, WCWidth.wcwidthForGraphemeCluster(text, at));
  }

  /** Where the next sign begins. */
  private static int next(String text, int at) {
    return at + Math.max(1, WCWidth.charCountForGraphemeCluster(text, at));
  }
}
