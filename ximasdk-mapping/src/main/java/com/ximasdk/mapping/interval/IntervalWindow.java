// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import com.ximasdk.report.ReportTimeframe;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The window of a report, and the instants in it that a time on the wall clock can mean.
 *
 * @param zone the tenant's time zone
 * @param stated the window; null where neither the report nor its reader states one
 */
record IntervalWindow(ZoneId zone, @Nullable ReportTimeframe stated) {
  private static final int MOST_DAYS = 400;

  /** Whether its days are known, and not more than a label can be looked for in. */
  boolean hasDays() {
    return stated != null && Duration.between(stated.start(), stated.end()).toDays() <= MOST_DAYS;
  }

  private LocalDate firstDay(ReportTimeframe window) {
    return window.start().atZoneSameInstant(zone).toLocalDate();
  }

  private LocalDate lastDay(ReportTimeframe window) {
    return window.endExclusive().minusNanos(1).atZoneSameInstant(zone).toLocalDate();
  }

  /** The instants of a time of day on each day of the window, in order. */
  List<OffsetDateTime> instants(LocalTime time) {
    List<OffsetDateTime> instants = new ArrayList<>(1);
    if (stated != null) {
      LocalDate last = lastDay(stated);
      // The day before can come again where the clock is put back over midnight.
      for (LocalDate day = firstDay(stated).minusDays(1);
          !day.isAfter(last);
          day = day.plusDays(1)) {
        instants.addAll(instants(day.atTime(time)));
      }
    }
    return instants;
  }

  /** The instants of a local date-time that lie in the window: none, one, or two in order. */
  List<OffsetDateTime> instants(LocalDateTime local) {
    List<OffsetDateTime> instants = new ArrayList<>(1);
    for (ZoneOffset offset : zone.getRules().getValidOffsets(local)) {
      OffsetDateTime instant = OffsetDateTime.of(local, offset);
      if (holds(instant)) {
        instants.add(instant);
      }
    }
    return instants;
  }

  boolean holds(OffsetDateTime instant) {
    return stated == null
        || (!instant.isBefore(stated.start()) && instant.isBefore(stated.endExclusive()));
  }

  /** Whether the clock is put forward over a time of day on a day of the window. */
  boolean skips(LocalTime time) {
    if (stated == null) {
      return false;
    }
    LocalDate last = lastDay(stated);
    for (LocalDate day = firstDay(stated); !day.isAfter(last); day = day.plusDays(1)) {
      if (skips(day.atTime(time))) {
        return true;
      }
    }
    return false;
  }

  boolean skips(LocalDateTime local) {
    return zone.getRules().getValidOffsets(local).isEmpty();
  }

  String words() {
    return stated == null ? "no window" : stated.start() + " to " + stated.end();
  }
}
