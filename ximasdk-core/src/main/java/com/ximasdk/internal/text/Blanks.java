// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.text;

/**
 * Blanks as they come in names, headings and cells. Unlike {@link String#strip()} this takes the
 * no-break spaces of spreadsheets and web pages, control characters and byte order marks for blanks
 * too.
 */
public final class Blanks {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Blanks() {}

  /** Whether the character is white space of any kind. */
  public static boolean isBlank(int character) {
    return character <= ' '
        || (character >= 0x7F
            && (Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || character == BYTE_ORDER_MARK));
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

  /** The text without the blanks around it, and each blank in it as a space. */
  public static String asSpaces(String text) {
    StringBuilder plain = new StringBuilder(strip(text));
    for (int i = 0; i < plain.length(); i++) {
      if (isBlank(plain.charAt(i))) {
        plain.setCharAt(i, ' ');
      }
    }
    return plain.toString();
  }
}
