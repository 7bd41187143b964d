// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

/**
 * Texts that are broken at blanks alone: a time, an option or a path is copied, so it stays in one
 * line. The parser breaks lines at other signs too; so these are others while it works.
 */
final class UnbrokenText {
  /** Where the Unicode standard leaves a range to whoever needs one; nobody breaks a line there. */
  private static final char STAND_INS = '\uE000';

  private UnbrokenText() {}

  /** The text with stand-ins, each as wide as what it stands for. */
  static String of(String text) {
    StringBuilder unbroken = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      // A per cent sign and an at sign with a bar mean something to the parser.
      boolean mayBreak =
          sign > ' ' && sign < 0x7F && sign != '%' && sign != '@' && !isAsciiLetterOrDigit(sign);
      unbroken.append(mayBreak ? (char) (STAND_INS + sign) : sign);
    }
    return unbroken.toString();
  }

  private static boolean isAsciiLetterOrDigit(char sign) {
    return (sign >= '0' && sign <= '9')
        || (sign >= 'A' && sign <= 'Z')
        || (sign >= 'a' && sign <= 'z');
  }

  /** What a person reads. */
  static String plain(String unbroken) {
    StringBuilder text = new StringBuilder(unbroken.length());
    for (int i = 0; i < unbroken.length(); i++) {
      char sign = unbroken.charAt(i);
      boolean standsIn = sign > STAND_INS && sign < STAND_INS + 0x7F;
      text.append(standsIn ? (char) (sign - STAND_INS) : sign);
    }
    return text.toString();
  }
}
