// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import com.ximasdk.report.IntervalLength;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;

/**
 * Where intervals of one length begin. Mostly the wall clock and the time since midnight give the
 * same; only where a clock is changed by half an hour they differ, and a report follows one of
 * them.
 *
 * @param zone the tenant's time zone
 * @param length how long the intervals are
 */
record IntervalGrid(ZoneId zone, IntervalLength length) {
  /** Whether the wall clock shows a whole number of lengths. */
  boolean isOnWallClock(OffsetDateTime start) {
    return start.getNano() == 0 && start.toLocalTime().toSecondOfDay() % seconds() == 0;
  }

  /** Whether a whole number of lengths went by since the day began. */
  boolean isSinceMidnight(OffsetDateTime start) {
    ZonedDateTime midnight = start.atZoneSameInstant(zone).toLocalDate().atStartOfDay(zone);
    Duration since = Duration.between(midnight, start);
    return since.toNanos() % length.duration().toNanos() == 0;
  }

  boolean holds(OffsetDateTime start) {
    return isOnWallClock(start) || isSinceMidnight(start);
  }

  /**
   * Whether a clock change within the interval sets the wall clock to a time between two of its
   * labels, so that the interval of the label is longer or shorter than the others.
   */
  boolean isTornOnWallClock(OffsetDateTime start) {
    ZoneOffsetTransition change = zone.getRules().nextTransition(start.toInstant());
    if (change == null) {
      return false;
    }
    long until = Duration.between(start.toInstant(), change.getInstant()).toSeconds();
    int beyond = change.getDateTimeAfter().toLocalTime().toSecondOfDay() % seconds();
    if (change.isOverlap() && beyond != 0) {
      return until <= seconds();
    }
    // The change cuts the interval short if a label follows it too soon.
    return until < seconds() && until + (beyond == 0 ? 0 : seconds() - beyond) != seconds();
  }

  /** The length of the interval, which ends with its day at the latest. */
  Duration lengthFrom(OffsetDateTime start) {
    Instant nextDay =
        start.atZoneSameInstant(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    Duration left = Duration.between(start.toInstant(), nextDay);
    // A clock that is put back over midnight shows the day before again, behind that day's end.
    return left.compareTo(length.duration()) < 0 && left.compareTo(Duration.ZERO) > 0
        ? left
        : length.duration();
  }

  private int seconds() {
    return length.minutes() * 60;
  }
}
