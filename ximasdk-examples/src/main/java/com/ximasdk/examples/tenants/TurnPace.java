// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import java.time.Duration;

/**
 * When a tenant has its next turn.
 *
 * @param period from the begin of a turn to that of the next
 */
record TurnPace(Duration period) {
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

  /**
   * How long after a turn the next one begins.
   *
   * @param failures how many turns failed in a row, this one included
   * @param taken how long the turn took
   */
  Duration wait(TurnEnd end, int failures, Duration taken) {
    if (end.hasMore()) {
      return Duration.ZERO;
    }
    // One whose audio is left alone still has its recordings listed.
    if (failures > 0 && end.audioFrom().isEmpty()) {
      Duration pause = FIRST_PAUSE;
      for (int i = 1; i < failures && pause.compareTo(period) < 0; i++) {
        pause = pause.multipliedBy(2);
      }
      return pause.compareTo(period) < 0 ? pause : period;
    }
    Duration left = period.minus(taken);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
