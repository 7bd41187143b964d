// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.internal.time.Durations;
import com.ximasdk.realtime.AgentWatchOptions;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** How long a watch waits for what. */
final class Waits {
  static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

  /** Whatever the period, a tenant is left some air. */
  static final Duration LEAST = Duration.ofMillis(10);

  static final Duration FIRST_NOT_READY = Duration.ofMillis(250);
  static final Duration FIRST_RECONNECT = Duration.ofMillis(500);

  /** How many periods may pass without a picture until the states count as untrue. */
  private static final int PERIODS_WITHOUT_A_PICTURE = 3;

  private static final Duration LONGEST_ANSWER = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 20;

  private Waits() {}

  /** The first wait, doubled with each try after the first; at most a hundred years. */
  static Duration doubled(Duration first, int tries) {
    return Durations.scaled(first, Math.pow(2, Math.min(Math.max(tries - 1, 0), MOST_DOUBLINGS)));
  }

  /** When a request that ends within a limit must have ended. */
  static Duration beyond(Duration limit) {
    return Durations.clamped(limit).plus(Duration.ofSeconds(5));
  }

  /** How long states count as true without another picture. */
  static Duration patience(Duration period, AgentWatchOptions options) {
    return Durations.scaled(period, PERIODS_WITHOUT_A_PICTURE)
        .plus(Durations.shorter(options.requestLimit(), LONGEST_ANSWER));
  }

  /** The wait after so many failures in a row. */
  static Duration growing(int failures, AgentWatchOptions options, Moment now) {
    Duration first = Durations.longer(options.pollPeriod(), LEAST);
    Duration longest = Durations.longer(options.longestWait(), first);
    Duration step = Durations.shorter(longest, doubled(first, failures));
    return now.spread(step, 0.1);
  }
}
