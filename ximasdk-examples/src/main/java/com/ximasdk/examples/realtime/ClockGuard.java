// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds out from two clocks, that of the day and one that only runs, whether a program missed a
 * time: the clock of the day was set, the machine slept, or the program was stopped.
 */
final class ClockGuard {
  /** Clocks are corrected by less than this while they run. */
  private static final Duration CORRECTION = Duration.ofSeconds(2);

  /** A program that looks every second and is this late did not run. */
  private static final Duration STOPPED = Duration.ofMinutes(1);

  private Instant lastTime;
  private long lastNanos;

  ClockGuard(Instant time, long nanos) {
    lastTime = time;
    lastNanos = nanos;
  }

  /**
   * A time between two looks that is not what it seems.
   *
   * @param from the time of the last look
   * @param to the time of this look; earlier if the clock was set back
   */
  record Jump(Instant from, Instant to) {
    String sentence() {
      return to.isBefore(from)
          ? "The clock of this machine was set back from "
              + from
              + " to "
              + to
              + ". What was counted up to then stays; nothing counts twice."
          : "This program did not run from "
              + from
              + " to "
              + to
              + ", or the clock of this machine was set forward. That time counts as unknown.";
    }
  }

  /**
   * Looks at both clocks.
   *
   * @param time the time of the day
   * @param nanos the other clock's nanoseconds
   */
  Optional<Jump> look(Instant time, long nanos) {
    Duration passed = Duration.ofNanos(nanos - lastNanos);
    Duration shown = Duration.between(lastTime, time);
    Jump jump = new Jump(lastTime, time);
    lastTime = time;
    lastNanos = nanos;
    boolean set = shown.minus(passed).abs().compareTo(CORRECTION) > 0;
    return set || passed.compareTo(STOPPED) > 0 ? Optional.of(jump) : Optional.empty();
  }
}
