// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

/**
 * Any text in a form that every database gives back as it was. Databases refuse or change the
 * character 0 and surrogates without their other half; some take an empty text for none, or two
 * that differ in spaces at the end for one. The form is the text itself but for these, each of
 * which becomes two characters, the first of them U+001A.
 */
final class ColumnText {
  private static final char ESCAPE = '\u001a';
  private static final char ZERO = '0';
  private static final char EMPTY = 'e';
  private static final char SPACE = 's';
  private static final char ITSELF = 'x';

  /** Where the 2,048 surrogates are moved to: characters that every database takes. */
  private static final int MOVE = 0x4E00 - Character.MIN_SURROGATE;

  private ColumnText() {}

  static String of(String text) {
    if (text.isEmpty()) {
      return "" + ESCAPE + EMPTY;
    }
    int plain = plainLength(text);
    if (plain == text.length()) {
      return text;
    }
    StringBuilder column = new StringBuilder(text.length() + 16).append(text, 0, plain);
    for (int i = plain; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPair(text, i)) {
        column.append(c).append(text.charAt(++i));
      } else if (Character.isSurrogate(c)) {
        column.append(ESCAPE).append((char) (c + MOVE));
      } else if (c == 0) {
        column.append(ESCAPE).append(ZERO);
      } else if (c == ESCAPE) {
        column.append(ESCAPE).append(ITSELF);
      } else if (c == ' ' && i == text.length() - 1) {
        column.append(ESCAPE).append(SPACE);
      } else {
        column.append(c);
      }
    }
    return column.toString();
  }

  private static int plainLength(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == 0 || c == ESCAPE || Character.isSurrogate(c) || (c == ' ' && i == length - 1)) {
        return i;
      }
    }
    return length;
  }

  private static boolean isPair(String text, int i) {
    return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
  }

  /**
   * The text that a column stands for.
   *
   * @throws IllegalArgumentException if none does
   */
  static String read(String column) {
    int escape = column.indexOf(ESCAPE);
    if (escape < 0) {
      return column;
    }
    StringBuilder text = new StringBuilder(column.length()).append(column, 0, escape);
    for (int i = escape; i < column.length(); i++) {
      char c = column.charAt(i);
      if (c != ESCAPE) {
        text.append(c);
      } else if (++i < column.length()) {
        append(text, column.charAt(i));
      } else {
        throw new IllegalArgumentException("it ends in a mark without its character");
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, char mark) {
    switch (mark) {
      case ZERO -> text.append('\0');
      case EMPTY -> {}
      case SPACE -> text.append(' ');
      case ITSELF -> text.append(ESCAPE);
      default -> {
        char moved = (char) (mark - MOVE);
        if (!Character.isSurrogate(moved)) {
          throw new IllegalArgumentException("it has an unknown mark");
        }
        text.append(moved);
      }
    }
  }
}
