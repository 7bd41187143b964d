// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import java.time.Duration;

/** Sums with durations that may be of any length. */
public final class Durations {
  /** Longer than anything waits, and short enough to be added to a nanosecond clock. */
  static final Duration LONGEST = Duration.ofDays(36_500);

  private Durations() {}

  /** Refuses a duration that is not more than zero; its name begins the message. */
  public static Duration requirePositive(String what, Duration duration) {
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(what + " is " + duration + "; it must be more than zero.");
    }
    return duration;
  }

  /** Refuses a negative duration, as {@link #requirePositive}. */
  public static Duration requireNotNegative(String what, Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(what + " is " + duration + "; it must not be negative.");
    }
    return duration;
  }

  /** Refuses waits that do not grow from more than zero to the longest. */
  public static void requireGrowing(String from, Duration first, String to, Duration longest) {
    if (first.isZero() || first.isNegative() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "%1$s is %2$s and %3$s %4$s; expected 0 < %1$s <= %3$s."
              .formatted(from, first, to, longest));
    }
  }

  /** From zero to a hundred years, which clocks can count. */
  public static Duration clamped(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : shorter(duration, LONGEST);
  }

  /** The nanoseconds, from zero to a hundred years. */
  public static long nanos(Duration duration) {
    return clamped(duration).toNanos();
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
