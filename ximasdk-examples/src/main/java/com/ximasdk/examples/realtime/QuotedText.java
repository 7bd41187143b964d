// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import com.ximasdk.internal.text.KeyShape;
import com.ximasdk.internal.text.PlainText;

/** Repeats a text of a file or a tenant in a sentence: on one line, not too long, never a key. */
final class QuotedText {
  private static final int LONGEST = 60;

  private QuotedText() {}

  static String of(String text) {
    if (KeyShape.isIn(text)) {
      return "a text that looks like an authentication key (not shown)";
    }
    StringBuilder quoted = new StringBuilder("'");
    String plain = PlainText.of(text);
    plain.codePoints().limit(LONGEST).forEach(quoted::appendCodePoint);
    if (plain.codePointCount(0, plain.length()) > LONGEST) {
      quoted.append('…');
    }
    return quoted.append('\'').toString();
  }
}
