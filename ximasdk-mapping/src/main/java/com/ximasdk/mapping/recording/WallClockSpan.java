// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import java.time.Duration;
import java.time.Instant;

/**
 * A span of wall-clock time, in UTC.
 *
 * @param earliest its first instant
 * @param latest its last instant, not before the first
 */
public record WallClockSpan(Instant earliest, Instant latest) {
  /**
   * Takes the two ends.
   *
   * @throws IllegalArgumentException if the latest is before the earliest
   */
  public WallClockSpan {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException(
          "A span ends at " + latest + ", before its start at " + earliest + ".");
    }
  }

  /** The time between the two ends, never negative. */
  public Duration length() {
    return Duration.between(earliest, latest);
  }

  /** Whether the other span shares at least one instant with this one. */
  public boolean overlaps(WallClockSpan other) {
    return !earliest.isAfter(other.latest) && !other.earliest.isAfter(latest);
  }
}
