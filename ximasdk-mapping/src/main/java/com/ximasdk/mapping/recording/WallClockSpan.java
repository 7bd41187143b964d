// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import java.time.Duration;
import java.time.Instant;

/**
 * A span of wall-clock time, in UTC. Immutable.
 *
 * @param earliest its first instant
 * @param latest its last instant, not before the first
 * @since 0.1.0
 */
public record WallClockSpan(Instant earliest, Instant latest) {
  /**
   * Takes the two ends.
   *
   * @param earliest its first instant
   * @param latest its last instant, not before the first
   * @throws IllegalArgumentException if the latest is before the earliest
   */
  public WallClockSpan {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException(
          "A span ends at " + latest + ", before its start at " + earliest + ".");
    }
  }

  /** {@return the time between the two ends, never negative} */
  public Duration length() {
    return Duration.between(earliest, latest);
  }

  /**
   * Whether two spans overlap.
   *
   * @param other the other span
   * @return true if it shares at least one instant with this one; both ends belong to a span
   */
  public boolean overlaps(WallClockSpan other) {
    return !earliest.isAfter(other.latest) && !other.earliest.isAfter(latest);
  }
}
