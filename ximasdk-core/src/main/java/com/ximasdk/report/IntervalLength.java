// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import java.time.Duration;
import java.util.Set;

/**
 * How long the intervals of a report are. A report does not say it of itself, and its labels do not
 * show it where intervals without calls are left out, so it is stated. Immutable.
 *
 * @param minutes 5, 10, 15, 20, 30 or 60
 * @since 0.1.0
 */
public record IntervalLength(int minutes) {
  // Before the constant below, whose making asks for it.
  private static final Set<Integer> KNOWN = Set.of(5, 10, 15, 20, 30, 60);

  /**
   * Fifteen minutes, as the guide has it (Xima CCaaS Integration Guide, "Export Historical Data
   * Prior to Encore WFM Production").
   */
  public static final IntervalLength DEFAULT = new IntervalLength(15);

  /**
   * Checks the number.
   *
   * @param minutes 5, 10, 15, 20, 30 or 60
   * @throws IllegalArgumentException if it is another one
   */
  public IntervalLength {
    if (!isKnown(minutes)) {
      throw new IllegalArgumentException(
          "The interval length is " + minutes + " minutes; expected 5, 10, 15, 20, 30 or 60.");
    }
  }

  /**
   * Whether intervals can be of so many minutes.
   *
   * @param minutes any number
   * @return true for 5, 10, 15, 20, 30 and 60
   */
  public static boolean isKnown(long minutes) {
    return minutes == (int) minutes && KNOWN.contains((int) minutes);
  }

  /** {@return the length as a duration, from 5 minutes to an hour} */
  public Duration duration() {
    return Duration.ofMinutes(minutes);
  }

  @Override
  public String toString() {
    return minutes + " minutes";
  }
}
