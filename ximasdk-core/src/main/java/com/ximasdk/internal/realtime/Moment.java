// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.internal.time.Durations;
import java.time.Duration;
import java.time.Instant;

/**
 * When a step happens.
 *
 * @param nanos by a clock that only grows
 * @param instant by the time of day
 * @param chance a number from 0 to below 1 that spreads waits
 */
record Moment(long nanos, Instant instant, double chance) {
  /** The time, by the clock that only grows, after a wait of any length. */
  long after(Duration wait) {
    return nanos + Durations.nanos(wait);
  }

  boolean reached(long time) {
    return time - nanos <= 0;
  }

  /** How long it is since a time. */
  Duration since(long time) {
    return Duration.ofNanos(nanos - time);
  }

  /** How long it is until a time; zero if that has passed. */
  Duration until(long time) {
    return Duration.ofNanos(Math.max(0, time - nanos));
  }

  /** The earlier of two times. */
  static long earlier(long one, long other) {
    return other - one < 0 ? other : one;
  }

  /** A wait made shorter by up to a part of it, so that clients do not march in step. */
  Duration spread(Duration wait, double part) {
    return Durations.scaled(wait, 1 - part * chance);
  }
}
