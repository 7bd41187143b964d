// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Puts things of some width beside each other, and on further lines where they do not fit. */
final class RowWrap {
  private RowWrap() {}

  /**
   * The lines.
   *
   * @param width tells the width of each
   * @param gap what lies between two of a line
   * @param room how long a line is; what is longer has a line of its own
   */
  static <T> List<List<T>> lines(List<T> things, ToIntFunction<T> width, int gap, int room) {
    List<List<T>> lines = new ArrayList<>();
    int end = 0;
    for (T thing : things) {
      int wide = width.applyAsInt(thing);
      if (lines.isEmpty() || end + gap + wide > room) {
        lines.add(new ArrayList<>());
        end = wide;
      } else {
        end += gap + wide;
      }
      lines.get(lines.size() - 1).add(thing);
    }
    return lines;
  }
}
