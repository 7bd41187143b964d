// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import org.jspecify.annotations.Nullable;

/**
 * Makes texts of characters, the same one again for what came lately: in a list most recordings
 * have the tenant, the status, the skill or the agent of another one.
 *
 * <p>For one thread at a time.
 */
final class RecentTexts {
  private static final int MOST = 128;
  private static final int LONGEST = 64;

  private final @Nullable String[] texts = new @Nullable String[MOST];

  String of(char[] characters, int from, int length) {
    if (length == 0 || length > LONGEST) {
      return new String(characters, from, length);
    }
    int to = from + length;
    int slot =
        ((length * 31 + characters[from]) * 31 + characters[from + length / 2]) * 31
                + characters[to - 1]
            & MOST - 1;
    String known = texts[slot];
    if (known != null && isThat(known, characters, from, length)) {
      return known;
    }
    String made = new String(characters, from, length);
    texts[slot] = made;
    return made;
  }

  private static boolean isThat(String text, char[] characters, int from, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != characters[from + i]) {
        return false;
      }
    }
    return true;
  }
}
