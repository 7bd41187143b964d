// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

import com.ximasdk.internal.text.KeyShape;
import com.ximasdk.internal.text.PlainText;
import java.nio.file.Path;

/** Repeats what somebody wrote, in a message: on one line, not too long, and never a key. */
final class Quote {
  private static final int LONGEST = 60;
  private static final int LONGEST_PATH = 1_000;

  private Quote() {}

  /** The path of a file; somebody may have put the key itself in its place. */
  static String file(Path file) {
    String path = file.toString();
    return KeyShape.isIn(path) || path.length() > LONGEST_PATH ? of(path) : path;
  }

  /** A name that somebody gave, as it stands in the path of a setting. */
  static String inPath(String name) {
    if (KeyShape.isIn(name)) {
      return "(not shown)";
    }
    String quoted = of(name);
    return quoted.substring(1, quoted.length() - 1);
  }

  /** The text in single quotes. */
  static String of(String text) {
    if (KeyShape.isIn(text)) {
      return "a text that looks like an authentication key (not shown)";
    }
    StringBuilder quoted = new StringBuilder("'");
    text.codePoints()
        .limit(LONGEST)
        .map(c -> PlainText.is(Character.toString(c)) ? c : '\uFFFD')
        .forEach(quoted::appendCodePoint);
    if (text.codePointCount(0, text.length()) > LONGEST) {
      quoted.append('…');
    }
    return quoted.append('\'').toString();
  }
}
