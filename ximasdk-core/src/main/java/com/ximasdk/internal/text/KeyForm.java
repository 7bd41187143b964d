// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.text;

/**
 * A way to write a key: each character of the text carries some bits of it. A base64 digit may
 * begin in the middle of a character of the key, as it does behind {@code Bearer}; the bits before
 * are skipped.
 */
enum KeyForm {
  PLAIN(8, 0),
  HEXADECIMAL(4, 0),
  BASE64(6, 0),
  BASE64_SHIFTED_BY_TWO(6, 2),
  BASE64_SHIFTED_BY_FOUR(6, 4);

  private final int bits;
  private final int skipped;

  KeyForm(int bits, int skipped) {
    this.bits = bits;
    this.skipped = skipped;
  }

  /** How many bits a character carries. */
  int bits() {
    return bits;
  }

  /** How many of the first character's bits are not of the key. */
  int skipped() {
    return skipped;
  }

  /** What a character carries; -1 if it is none of this form. */
  int value(char character) {
    return switch (this) {
      case PLAIN -> character < 0x80 ? character : -1;
      case HEXADECIMAL -> character < 0x80 ? Character.digit(character, 16) : -1;
      case BASE64, BASE64_SHIFTED_BY_TWO, BASE64_SHIFTED_BY_FOUR -> base64(character);
    };
  }

  /** Both alphabets of RFC 4648 at once. */
  private static int base64(char character) {
    if (character >= 'A' && character <= 'Z') {
      return character - 'A';
    }
    if (character >= 'a' && character <= 'z') {
      return character - 'a' + 26;
    }
    if (character >= '0' && character <= '9') {
      return character - '0' + 52;
    }
    return switch (character) {
      case '+', '-' -> 62;
      case '/', '_' -> 63;
      default -> -1;
    };
  }
}
