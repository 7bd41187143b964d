// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.text;

/**
 * A text of anybody as a sentence, a line of a log or a cell can hold it: it stays on its line, and
 * steers no terminal.
 */
public final class PlainText {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int REPLACEMENT = 0xFFFD;

  private PlainText() {}

  /**
   * The text, in which control characters and line ends are blanks, marks that turn the direction
   * of writing and other unseen ones are gone, and half a character is the sign for one that is
   * unknown. What holds the parts of an emoji or a script together stays.
   *
   * @param text any text
   */
  public static String of(String text) {
    if (isAscii(text)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> append(plain, codePoint));
    return plain.toString();
  }

  /** Whether nothing of the text would have to go. */
  public static boolean is(String text) {
    return text.equals(of(text));
  }

  /** Whether the text is of visible characters of ASCII and blanks alone. */
  public static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder plain, int codePoint) {
    switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          plain.append(' ');
      case Character.SURROGATE -> plain.appendCodePoint(REPLACEMENT);
      case Character.FORMAT -> {
        if (codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER) {
          plain.appendCodePoint(codePoint);
        }
      }
      default -> plain.appendCodePoint(codePoint);
    }
  }
}
