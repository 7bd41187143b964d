// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

/** Tells how wide texts are. */
@FunctionalInterface
interface TextMeasure {
  /** The width in whole pixels, rounded up. */
  int width(String text, TextFace face);

  /**
   * A text that fits, in which what is left out of the end is an ellipsis.
   *
   * @param room in pixels
   */
  default String fitted(String text, TextFace face, int room) {
    int end = text.length();
    String fitted = text;
    while (end > 0 && width(fitted, face) > room) {
      end = text.offsetByCodePoints(end, -1);
      fitted = text.substring(0, end).stripTrailing() + "…";
    }
    return fitted;
  }

  /**
   * A text that fits, in which what is left out of the middle is an ellipsis: the names of files
   * differ at both ends.
   *
   * @param room in pixels
   */
  default String fittedInTheMiddle(String text, TextFace face, int room) {
    int from = text.length();
    int to = text.length();
    String fitted = text;
    for (int kept = text.codePointCount(0, from) - 1; width(fitted, face) > room; kept--) {
      if (kept <= 1) {
        return fitted(text, face, room);
      }
      from = text.offsetByCodePoints(0, (kept + 1) / 2);
      to = text.offsetByCodePoints(text.length(), -(kept / 2));
      fitted = text.substring(0, from) + "…" + text.substring(to);
    }
    return fitted;
  }
}
