// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import java.time.Duration;
import java.util.Locale;

/** Marks on a time axis: steps that people count in, and their labels. */
public final class TimeTicks {
  private static final long[] STEPS_MILLIS = {
    1,
    2,
    5,
    10,
    20,
    50,
    100,
    200,
    500,
    1_000,
    2_000,
    5_000,
    10_000,
    15_000,
    30_000,
    60_000,
    120_000,
    300_000,
    600_000,
    900_000,
    1_800_000,
    3_600_000,
    7_200_000,
    21_600_000,
    43_200_000
  };

  private TimeTicks() {}

  /**
   * The shortest step whose marks are far enough from each other.
   *
   * @param whole what the axis shows
   * @param width how long the axis is, in any unit
   * @param leastWidth how far marks have to be from each other, in the same
   */
  public static Duration step(Duration whole, int width, int leastWidth) {
    double millisPerPixel = (double) whole.toMillis() / width;
    for (long step : STEPS_MILLIS) {
      if (step >= leastWidth * millisPerPixel) {
        return Duration.ofMillis(step);
      }
    }
    long days = (long) Math.ceil(leastWidth * millisPerPixel / Duration.ofDays(1).toMillis());
    return Duration.ofDays(days);
  }

  /**
   * As {@code 1:05}, {@code 1:02:03}, or with tenths and hundredths {@code 0:03.25}.
   *
   * @param time from zero on
   * @param fractions whether fractions of a second are shown
   */
  public static String label(Duration time, boolean fractions) {
    long seconds = time.toSeconds();
    String text =
        seconds >= 3600
            ? String.format(
                Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
            : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    int millis = time.toMillisPart();
    if (!fractions || millis == 0) {
      return text;
    }
    return text + String.format(Locale.ROOT, ".%03d", millis).replaceFirst("0+$", "");
  }

  /**
   * The label of a mark, with as many digits as its neighbours have: {@code 0:01.0} beside {@code
   * 0:01.5}.
   *
   * @param time from zero on
   * @param step how far one mark is from the next
   */
  public static String label(Duration time, Duration step) {
    int digits = 0;
    for (int unit = 1_000; step.toMillis() % unit != 0; unit /= 10) {
      digits++;
    }
    String whole = label(time, false);
    return digits == 0
        ? whole
        : whole + String.format(Locale.ROOT, ".%03d", time.toMillisPart()).substring(0, digits + 1);
  }
}
