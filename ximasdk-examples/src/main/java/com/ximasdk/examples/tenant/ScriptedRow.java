// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a report before it is written. Immutable. */
final class ScriptedRow {
  /** Stands for the dialect's word for a row of totals. */
  static final Object TOTALS =
      new Object() {
        @Override
        public String toString() {
          return "Total";
        }
      };

  private final @Nullable LocalDate day;
  private final List<@Nullable Object> cells;

  ScriptedRow(@Nullable LocalDate day, List<@Nullable Object> cells) {
    this.day = day;
    this.cells = Collections.unmodifiableList(new ArrayList<>(cells));
  }

  boolean isIn(Instant from, Instant to, ZoneId zone) {
    LocalDate date = day;
    if (date == null) {
      return true;
    }
    for (Object cell : cells) {
      if (cell instanceof LocalTime time) {
        Instant begins = date.atTime(time).atZone(zone).toInstant();
        return !begins.isBefore(from) && begins.isBefore(to);
      }
    }
    return date.atStartOfDay(zone).toInstant().isBefore(to)
        && date.plusDays(1).atStartOfDay(zone).toInstant().isAfter(from);
  }

  List<@Nullable Object> cells(ZoneId zone, ReportForm form) {
    List<@Nullable Object> written = new ArrayList<>();
    for (Object cell : cells) {
      if (cell == TOTALS) {
        written.add(form.totals());
      } else if (cell instanceof LocalTime time) {
        written.add(form.labels().of(LocalDate.EPOCH.atTime(time).atZone(ZoneOffset.UTC)));
      } else if (cell instanceof Instant at) {
        written.add(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone)));
      } else if (cell instanceof Integer number) {
        written.add(number.longValue());
      } else {
        written.add(cell);
      }
    }
    return written;
  }
}
