// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.text;

import java.util.function.IntPredicate;

/**
 * What an authentication key looks like: long, without a blank, with {@code =} at its end, which
 * may be written as an escape of JSON, HTML or a URL.
 */
public final class KeyShape {
  /** Shorter texts are no keys; a heading may well end in {@code =}. */
  private static final int SHORTEST = 16;

  private KeyShape() {}

  /** Whether the text is worth a closer look; most are not. */
  public static boolean mayBeIn(String text) {
    return text.indexOf('=') >= 0
        || text.indexOf('&') >= 0
        || text.contains("3d")
        || text.contains("3D");
  }

  /**
   * Whether somebody may have put a key into the text, where it has no place. In doubt yes: such a
   * text is not shown.
   */
  public static boolean isIn(String text) {
    return mayBeIn(text) && hasSign(text, behind -> true);
  }

  /**
   * Whether somebody has put a key into the text. What goes on with a letter or a digit behind the
   * sign is taken for a name with its value, as of a folder or a heading.
   */
  public static boolean isWholeIn(String text) {
    return mayBeIn(text)
        && hasSign(
            text,
            behind -> behind == text.length() || !Character.isLetterOrDigit(text.charAt(behind)));
  }

  /** Whether an equals sign stands far enough behind a blank, and what is behind it fits. */
  private static boolean hasSign(String text, IntPredicate behind) {
    WrittenText written = new WrittenText(text);
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      if (Blanks.isBlank(text.charAt(at))) {
        start = at + 1;
      } else if (at + 1 - start >= SHORTEST) {
        for (int depth = 0; depth < written.depths(); depth++) {
          if (written.character(depth, at) == '=' && behind.test(written.end(depth, at))) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
