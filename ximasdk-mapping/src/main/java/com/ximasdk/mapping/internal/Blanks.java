// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.internal;

/**
 * Blanks as they come in names, headings and cells. Unlike {@link String#strip()} this takes the
 * no-break spaces of spreadsheets and web pages for blanks too.
 */
public final class Blanks {
  private Blanks() {}

  /** Whether the character is white space of any kind. */
  public static boolean isBlank(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  /** Whether the text is empty or of blanks only. */
  public static boolean isBlank(String text) {
    return text.chars().allMatch(Blanks::isBlank);
  }

  /** The text without the blanks around it. */
  public static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }
}
