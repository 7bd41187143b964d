// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import com.ximasdk.examples.tenant.ReportForm.Durations;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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

  private final String place;
  private final @Nullable LocalDate day;
  private final List<@Nullable Object> cells;
  private final boolean isOfTheLaterHour;

  ScriptedRow(String place, @Nullable LocalDate day, List<@Nullable Object> cells) {
    this(place, day, Collections.unmodifiableList(new ArrayList<>(cells)), false);
  }

  private ScriptedRow(
      String place,
      @Nullable LocalDate day,
      List<@Nullable Object> cells,
      boolean isOfTheLaterHour) {
    this.place = place;
    this.day = day;
    this.cells = cells;
    this.isOfTheLaterHour = isOfTheLaterHour;
  }

  /** The same in the second of two hours that the clock shows alike, where there are two. */
  ScriptedRow ofTheLaterHour() {
    return new ScriptedRow(place, day, cells, true);
  }

  /** When it begins by the clock; empty if it says no time, or is of no day. */
  Optional<LocalDateTime> begins() {
    LocalDate date = day;
    return date == null
        ? Optional.empty()
        : cells.stream()
            .filter(LocalTime.class::isInstance)
            .map(LocalTime.class::cast)
            .findFirst()
            .map(date::atTime);
  }

  boolean isIn(Instant from, Instant to, ZoneId zone) {
    LocalDate date = day;
    if (date == null) {
      return true;
    }
    Optional<LocalDateTime> clock = begins();
    if (clock.isEmpty()) {
      return date.atStartOfDay(zone).toInstant().isBefore(to)
          && date.plusDays(1).atStartOfDay(zone).toInstant().isAfter(from);
    }
    ZonedDateTime first = clock.get().atZone(zone);
    Instant begins = (isOfTheLaterHour ? first.withLaterOffsetAtOverlap() : first).toInstant();
    return !begins.isBefore(from) && begins.isBefore(to);
  }

  /**
   * Its cells as they are written.
   *
   * @param isSheet whether that is a spreadsheet, and not JSON
   * @throws UnwritableReport if something of a cell would be lost
   */
  List<@Nullable Object> cells(ZoneId zone, ReportForm form, boolean isSheet) {
    List<@Nullable Object> written = new ArrayList<>();
    for (Object cell : cells) {
      if (cell instanceof LocalTime time && !form.labels().says(time)) {
        throw new UnwritableReport(
            place
                + " has the time "
                + time
                + ", but the dialect's labels count hours. Give rows of whole hours, or another"
                + " dialect.");
      }
      // Cells of a spreadsheet show whole seconds.
      Durations durations = isSheet ? Durations.CLOCK : form.durations();
      if (cell instanceof Duration duration && !durations.says(duration, form.rows())) {
        throw new UnwritableReport(
            place
                + " has the duration "
                + duration
                + ", which is "
                + (duration.toNanosPart() == 0 ? "too long" : "too fine")
                + " for "
                + (isSheet
                    ? "a spreadsheet. Give whole seconds, or ask for the format json."
                    : "the dialect's durations. Give another one, or another dialect."));
      }
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
