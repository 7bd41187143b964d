// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;

/**
 * How a simulated tenant writes reports. Immutable.
 *
 * @param rows how the rows of JSON are written
 * @param labels how intervals are named
 * @param intervalMinutes how long intervals are
 * @param totals what the row of totals is called
 * @param durations how durations are written in JSON
 * @param percents how percents are written in JSON
 * @param timeframeParameter the name of the timeframe parameter of interval reports: under another
 *     one they run with the window they were saved with; empty if every name does
 * @since 0.1.0
 */
public record ReportForm(
    ReportDialect rows,
    Labels labels,
    int intervalMinutes,
    String totals,
    Durations durations,
    Percents percents,
    String timeframeParameter) {
  /** Arrays of quarters of an hour, which are named as {@code 8:15 AM}. */
  public static final ReportForm PLAIN =
      new ReportForm(
          ReportDialect.ARRAYS,
          Labels.TWELVE_HOURS,
          15,
          "Total",
          Durations.OF_THE_ROWS,
          Percents.TEXT,
          "");

  /**
   * How an interval is named by its start.
   *
   * @since 0.1.0
   */
  public enum Labels {
    /** {@code 1:15 PM}. */
    TWELVE_HOURS(at -> DateTimeFormatter.ofPattern("h:mm a", Locale.US).format(at)),
    /** {@code 13:15}; before ten without a zero in front. */
    TWENTY_FOUR_HOURS(at -> DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).format(at)),
    /** The number of minutes since midnight. */
    MINUTES(at -> 60L * at.getHour() + at.getMinute()),
    /** The number of hours since midnight. */
    HOURS(at -> (long) at.getHour()),
    /** Hours and minutes as one number: 1315. */
    HOURS_AND_MINUTES(at -> 100L * at.getHour() + at.getMinute());

    @SuppressWarnings("ImmutableEnumChecker") // Lambdas without a state.
    private final Function<ZonedDateTime, Object> label;

    Labels(Function<ZonedDateTime, Object> label) {
      this.label = label;
    }

    Object of(ZonedDateTime start) {
      return label.apply(start);
    }

    /** Whether a label tells a time from every other minute of the day. */
    boolean says(LocalTime time) {
      return this != HOURS || time.getMinute() == 0;
    }
  }

  /**
   * How a duration is written.
   *
   * @since 0.1.0
   */
  public enum Durations {
    /** As {@link ReportDialect} says. */
    OF_THE_ROWS,
    /** A number of seconds. */
    SECONDS,
    /** A number of milliseconds. */
    MILLISECONDS,
    /** {@code 0:03:12}. */
    CLOCK,
    /** As {@code PT3M12S}. */
    ISO;

    private static final Duration MOST_MILLISECONDS = Duration.ofMillis(Long.MAX_VALUE);

    Object of(Duration duration, ReportDialect rows) {
      return switch (this) {
        case OF_THE_ROWS -> of(rows).of(duration, rows);
        case SECONDS -> duration.toSeconds();
        case MILLISECONDS -> duration.toMillis();
        case CLOCK -> ReportContent.clock(duration);
        case ISO -> duration.toString();
      };
    }

    /** Whether nothing of a duration is lost. */
    boolean says(Duration duration, ReportDialect rows) {
      return switch (this) {
        case OF_THE_ROWS -> of(rows).says(duration, rows);
        case SECONDS, CLOCK -> duration.toNanosPart() == 0;
        case MILLISECONDS ->
            duration.toNanosPart() % 1_000_000 == 0 && duration.compareTo(MOST_MILLISECONDS) <= 0;
        case ISO -> true;
      };
    }

    private static Durations of(ReportDialect rows) {
      return switch (rows) {
        case OBJECTS_BY_KEY, RAW_AND_FORMATTED -> MILLISECONDS;
        case OBJECTS_BY_TITLE -> ISO;
        case ARRAYS, COLUMNS_LAST -> CLOCK;
      };
    }
  }

  /**
   * How a percent is written.
   *
   * @since 0.1.0
   */
  public enum Percents {
    /** {@code 76.9%}, rounded to that. */
    TEXT(fraction -> Math.round(fraction * 1000) / 10.0 + "%"),
    /** A number from 0 to 1. */
    FRACTION(fraction -> fraction),
    /** A number from 0 to 100, rounded to a tenth. */
    HUNDREDTHS(fraction -> Math.round(fraction * 1000) / 10.0);

    @SuppressWarnings("ImmutableEnumChecker") // Lambdas without a state.
    private final Function<Double, Object> written;

    Percents(Function<Double, Object> written) {
      this.written = written;
    }

    Object of(double fraction) {
      return written.apply(fraction);
    }
  }

  /**
   * The same with other rows.
   *
   * @param other the rows
   * @return another form
   */
  public ReportForm withRows(ReportDialect other) {
    return new ReportForm(
        other, labels, intervalMinutes, totals, durations, percents, timeframeParameter);
  }

  /**
   * The same with other intervals.
   *
   * @param named how intervals are named
   * @param minutes how long they are, in minutes
   * @return another form
   */
  public ReportForm withIntervals(Labels named, int minutes) {
    return new ReportForm(rows, named, minutes, totals, durations, percents, timeframeParameter);
  }

  /**
   * The same with another name of the row of totals.
   *
   * @param label the first cell of the row
   * @return another form
   */
  public ReportForm withTotals(String label) {
    return new ReportForm(
        rows, labels, intervalMinutes, label, durations, percents, timeframeParameter);
  }

  /**
   * The same with other cells.
   *
   * @param lengths how durations are written
   * @param shares how percents are written
   * @return another form
   */
  public ReportForm withCells(Durations lengths, Percents shares) {
    return new ReportForm(
        rows, labels, intervalMinutes, totals, lengths, shares, timeframeParameter);
  }

  /**
   * The same with a name of the timeframe parameter.
   *
   * @param name the only name under which a report takes its timeframe; empty for any
   * @return another form
   */
  public ReportForm withTimeframeParameter(String name) {
    return new ReportForm(rows, labels, intervalMinutes, totals, durations, percents, name);
  }
}
