// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Repeats what somebody wrote, in a message: on one line, not too long, and never a key. */
final class Quote {
  private static final int LONGEST = 60;

  /** Shorter texts are no keys; a heading may well end in {@code =}. */
  private static final Pattern LIKE_A_KEY = Pattern.compile("\\S{15,}=");

  private Quote() {}

  /** The path of a file; somebody may have put the key itself in its place. */
  static String file(Path file) {
    return LIKE_A_KEY.matcher(file.toString()).find() ? of(file.toString()) : file.toString();
  }

  /** The text in single quotes. */
  static String of(String text) {
    if (LIKE_A_KEY.matcher(text).find()) {
      return "a text that looks like an authentication key (not shown)";
    }
    StringBuilder quoted = new StringBuilder("'");
    text.codePoints()
        .limit(LONGEST)
        .map(c -> Character.isISOControl(c) ? '\uFFFD' : c)
        .forEach(quoted::appendCodePoint);
    if (text.codePointCount(0, text.length()) > LONGEST) {
      quoted.append('…');
    }
    return quoted.append('\'').toString();
  }
}
