// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.text;

/** What an authentication key looks like: long, without a blank, with {@code =} at its end. */
public final class KeyShape {
  /** Shorter texts are no keys; a heading may well end in {@code =}. */
  private static final int SHORTEST = 16;

  private KeyShape() {}

  /** Whether somebody may have put a key into the text, where it has no place. */
  public static boolean isIn(String text) {
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (Blanks.isBlank(character)) {
        start = at + 1;
      } else if (character == '=' && at + 1 - start >= SHORTEST) {
        return true;
      }
    }
    return false;
  }
}
