// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import java.time.Duration;

/** Sums with durations that may be of any length. */
public final class Durations {
  /** Longer than anything waits, and short enough to be added to a nanosecond clock. */
  static final Duration LONGEST = Duration.ofDays(36_500);

  private Durations() {}

  /** The nanoseconds, from zero to a hundred years. */
  public static long nanos(Duration duration) {
    return duration.isNegative() ? 0 : shorter(duration, LONGEST).toNanos();
  }

  /** The shorter of two. */
  public static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** The longer of two. */
  public static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** So many times as long, from zero to a hundred years. */
  public static Duration scaled(Duration duration, double factor) {
    return shorter(Duration.ofNanos((long) (nanos(duration) * factor)), LONGEST);
  }
}
