// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

/** How many columns of a terminal a text takes: none for a combining accent, two for wide signs. */
final class TextWidth {
  private TextWidth() {}

  static int of(String text) {
    return text.codePoints().map(TextWidth::of).sum();
  }

  private static int of(int codePoint) {
    switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {
        return 0;
      }
      default -> {
        return isWide(codePoint) ? 2 : 1;
      }
    }
  }

  /** The wide blocks of Unicode's East Asian Width, UAX #11, as ranges. */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }

  /** Cuts a text to a width, with a sign that it was cut; control characters become blanks. */
  static String fit(String text, int width) {
    String plain =
        text.codePoints().collect(StringBuilder::new, TextWidth::append, (a, b) -> {}).toString();
    if (of(plain) <= width) {
      return plain;
    }
    StringBuilder cut = new StringBuilder();
    int used = 0;
    for (int i = 0; i < plain.length(); ) {
      int codePoint = plain.codePointAt(i);
      if (used + of(codePoint) > width - 1) {
        break;
      }
      used += of(codePoint);
      cut.appendCodePoint(codePoint);
      i += Character.charCount(codePoint);
    }
    return cut.append('…').toString();
  }

  private static void append(StringBuilder text, int codePoint) {
    text.appendCodePoint(Character.isISOControl(codePoint) ? ' ' : codePoint);
  }
}
