// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A day of the tenant's from its first instant to the first one after it. */
record DaySpan(LocalDate day, Instant start, Instant end) {
  static DaySpan of(LocalDate day, ZoneId zone) {
    return new DaySpan(
        day, day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /**
   * Whether there was no such day: a country that changes sides of the date line leaves one out.
   */
  boolean isSkipped() {
    return start.equals(end);
  }

  boolean holds(Instant instant) {
    return !instant.isBefore(start) && instant.isBefore(end);
  }
}
