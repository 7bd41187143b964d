// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A mark on the time axis of a picture.
 *
 * @param at the time
 * @param label what is written at it
 */
record AxisMark(Duration at, String label) {
  /** What lies between two labels, at least, in pixels. */
  private static final int GAP = 24;

  private static final int LEAST_STEP = 60;

  /**
   * The marks of an axis, in steps that people count in, as many as have room for their labels.
   *
   * @param whole what the axis shows
   * @param length of the axis in pixels
   */
  static List<AxisMark> of(Duration whole, int length, TextMeasure measure) {
    if (whole.isZero()) {
      return List.of(new AxisMark(whole, TimeTicks.label(whole, false)));
    }
    int least = LEAST_STEP;
    while (true) {
      Duration step = TimeTicks.step(whole, length, least);
      List<AxisMark> marks = of(whole, step);
      int widest =
          marks.stream()
              .mapToInt(mark -> measure.width(mark.label(), TextFace.TEXT))
              .max()
              .orElse(0);
      if (widest + GAP <= least) {
        return marks;
      }
      least = widest + GAP;
    }
  }

  private static List<AxisMark> of(Duration whole, Duration step) {
    List<AxisMark> marks = new ArrayList<>();
    for (Duration at = Duration.ZERO; at.compareTo(whole) <= 0; at = at.plus(step)) {
      marks.add(new AxisMark(at, TimeTicks.label(at, step)));
    }
    return marks;
  }
}
