// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import com.ximasdk.mapping.interval.IntervalLabel.DateTime;
import com.ximasdk.mapping.interval.IntervalLabel.TimeOfDay;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row and the instants at which its interval can begin, as far as its label tells.
 *
 * @param row the row
 * @param starts in order; one, or several where the label has no date or the hour comes twice; none
 *     where the clock is put forward over an interval in which nothing happened
 * @param clock which clock shows its label so
 * @param second the second of the day on the wall clock
 */
record PlaceableRow(IntervalRow row, List<OffsetDateTime> starts, LabelClock clock, int second) {

  /** Finds the instants of a label. */
  static PlaceableRow of(
      IntervalRow row, IntervalLabel label, IntervalWindow window, IntervalGrid grid)
      throws Misplaced {
    if (label instanceof TimeOfDay time) {
      return new PlaceableRow(
          row,
          fitting(row, ofTime(row, time, window), end(time), grid),
          time.clock(),
          time.second());
    }
    if (label instanceof DateTime date) {
      return new PlaceableRow(
          row,
          fitting(row, agreeing(row, ofDate(row, date, window), window), end(row, date), grid),
          date.offset() == null ? LabelClock.CERTAIN : LabelClock.INSTANT,
          date.local().toLocalTime().toSecondOfDay());
    }
    throw new Misplaced(
        row,
        "it is no interval; expected one such as 8:00 AM, 08:00, 8:00 AM - 8:15 AM, an ISO"
            + " date-time or minutes since midnight. If rows so named hold totals, name them in the"
            + " settings (wfm.totals)");
  }

  private static List<OffsetDateTime> ofTime(IntervalRow row, TimeOfDay time, IntervalWindow window)
      throws Misplaced {
    if (window.stated() == null) {
      throw new Misplaced(
          row, "it has no date, and the report does not state its window. Give the day");
    }
    if (!window.hasDays()) {
      throw new Misplaced(
          row,
          "it has no date, and the report's window is too long to look for its day, "
              + window.words()
              + ". Ask for one day at a time");
    }
    List<OffsetDateTime> starts = window.instants(time.time());
    if (!starts.isEmpty()) {
      return starts;
    }
    if (window.skips(time.time())) {
      return ofNoTime(row, window);
    }
    throw new Misplaced(row, "it lies outside the report's window, " + window.words());
  }

  private static List<OffsetDateTime> ofDate(IntervalRow row, DateTime date, IntervalWindow window)
      throws Misplaced {
    ZoneOffset offset = date.offset();
    if (offset != null) {
      OffsetDateTime start =
          OffsetDateTime.of(date.local(), offset)
              .atZoneSameInstant(window.zone())
              .toOffsetDateTime();
      if (window.holds(start)) {
        return List.of(start);
      }
    } else {
      List<OffsetDateTime> starts = window.instants(date.local());
      if (!starts.isEmpty()) {
        return starts;
      }
      if (window.skips(date.local())) {
        return ofNoTime(row, window);
      }
    }
    throw new Misplaced(row, "it lies outside the report's window, " + window.words());
  }

  /** Those that are shown so, where what is shown is not what is stored. */
  private static List<OffsetDateTime> agreeing(
      IntervalRow row, List<OffsetDateTime> starts, IntervalWindow window) throws Misplaced {
    if (row.shown().equals(row.raw())) {
      return starts;
    }
    IntervalLabel shown = LabelText.of(row.shown());
    for (OffsetDateTime start : starts) {
      if (!isShownBy(shown, start.toLocalDateTime())) {
        throw new Misplaced(
            row,
            "it is stored as '%s', which is %s in %s, so which of the two is meant is unsure. Check that"
                    .formatted(row.raw(), start.toLocalDateTime(), window.zone())
                + " the time zone is the tenant's");
      }
    }
    return starts;
  }

  private static boolean isShownBy(IntervalLabel shown, LocalDateTime start) {
    if (shown instanceof DateTime date && date.offset() == null) {
      return date.local().equals(start);
    }
    if (!(shown instanceof TimeOfDay time)) {
      return true; // It says no time.
    }
    boolean isOfEitherHalf = time.clock() == LabelClock.EITHER || time.clock() == LabelClock.PADDED;
    int more = start.toLocalTime().toSecondOfDay() - time.second();
    return isOfEitherHalf ? more % (IntervalLabel.END_OF_DAY / 2) == 0 : more == 0;
  }

  private static List<OffsetDateTime> ofNoTime(IntervalRow row, IntervalWindow window)
      throws Misplaced {
    if (row.isOfNothing()) {
      return List.of();
    }
    throw new Misplaced(
        row,
        "this time does not exist in "
            + window.zone()
            + ", the clock is put forward over it, but the row has calls. Check that the time zone"
            + " is the tenant's");
  }

  /** Those that begin where intervals begin, and end where the label says. */
  private static List<OffsetDateTime> fitting(
      IntervalRow row, List<OffsetDateTime> starts, @Nullable End end, IntervalGrid grid)
      throws Misplaced {
    if (starts.isEmpty()) {
      return starts;
    }
    List<OffsetDateTime> onGrid = starts.stream().filter(grid::holds).toList();
    if (onGrid.isEmpty()) {
      throw new Misplaced(
          row,
          "it does not begin a whole number of %s after midnight. Set the interval length that this"
                  .formatted(grid.length())
              + " report has (wfm.intervalMinutes)");
    }
    if (end == null) {
      return onGrid;
    }
    List<OffsetDateTime> spanning = onGrid.stream().filter(start -> end.fits(start, grid)).toList();
    if (spanning.isEmpty()) {
      throw new Misplaced(
          row,
          "its end contradicts the interval length of %s. Set the length that this report has (wfm.intervalMinutes)"
              .formatted(grid.length()));
    }
    return spanning;
  }

  private static @Nullable End end(TimeOfDay time) {
    Integer second = time.end();
    return second == null ? null : start -> onDay(start.toLocalDate(), time.second(), second);
  }

  private static LocalDateTime onDay(LocalDate day, int start, int end) {
    if (end == IntervalLabel.END_OF_DAY) {
      return day.plusDays(1).atStartOfDay();
    }
    // A span to 0:00 ends with the day; one that goes back otherwise is in a repeated hour.
    return end == 0 && start > 0
        ? day.plusDays(1).atStartOfDay()
        : day.atTime(LocalTime.ofSecondOfDay(end));
  }

  private static @Nullable End end(IntervalRow row, DateTime date) {
    LocalDateTime end = date.end();
    ZoneOffset offset = date.offset();
    if (end == null) {
      return LabelText.of(row.shown()) instanceof TimeOfDay shown ? end(shown) : null;
    }
    return offset == null
        ? start -> end
        // The end is on the clock of the label's start.
        : start -> start.toLocalDateTime().plus(Duration.between(date.local(), end));
  }

  /** Where a label says that its interval ends. */
  @FunctionalInterface
  private interface End {
    /** The end on the wall clock of an interval that begins so. */
    LocalDateTime of(OffsetDateTime start);

    /** Whether the span is the interval's length, by its last minute or second at the least. */
    default boolean fits(OffsetDateTime start, IntervalGrid grid) {
      LocalDateTime end = of(start);
      Duration onWallClock = Duration.between(start.toLocalDateTime(), end);
      if (isLength(onWallClock, start, grid)) {
        return true;
      }
      ZoneId zone = grid.zone();
      for (ZoneOffset offset : zone.getRules().getValidOffsets(end)) {
        if (isLength(Duration.between(start, OffsetDateTime.of(end, offset)), start, grid)) {
          return true;
        }
      }
      return false;
    }

    private static boolean isLength(Duration span, OffsetDateTime start, IntervalGrid grid) {
      return Stream.of(grid.length().duration(), grid.lengthFrom(start))
          .anyMatch(
              length ->
                  span.equals(length)
                      || span.equals(length.minusMinutes(1))
                      || span.equals(length.minusSeconds(1)));
    }
  }
}
