// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import com.ximasdk.error.ReportFormatException;
import com.ximasdk.roster.Party;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One row of a report, read by heading. Headings are compared without outer blanks and ignoring
 * case. A cell that is null, missing or blank is empty; a value is never made up.
 *
 * <p>Rows are immutable and stay valid after the sequence has moved on.
 *
 * <p>Every reading method throws {@link ReportFormatException} if the section has no such heading
 * (or has it twice), or if the cell holds something else; it names report, sub-report, row and
 * heading and lists the headings found.
 *
 * @since 0.1.0
 */
public interface ReportRow {
  /** {@return the sub-report or sheet that the row belongs to} */
  ReportSection section();

  /**
   * {@return the row's number from 1: within its sub-report, or the sheet's own in a spreadsheet}
   */
  int number();

  /**
   * {@return whether this is a totals row: its first cell reads {@code Total}, {@code Totals},
   * {@code Grand Total}, {@code Summary}, {@code Average} or {@code Averages}, or it stands in a
   * container of such a name}
   */
  boolean isTotals();

  /**
   * Whether the section has the heading. This alone of the methods with a heading does not fail.
   *
   * @param heading the heading to look for
   * @return true also if the section has it twice, or the row's cell is empty
   */
  boolean has(String heading);

  /**
   * The text as a person sees it: the formatted value where the cell has one, else the raw one. A
   * spreadsheet's date-time is given as ISO 8601 without an offset, its time of day as {@code
   * HH:MM:SS}, whatever its format shows of it.
   *
   * @param heading a heading of the section
   * @return the text; empty for a blank cell
   * @throws ReportFormatException if the section does not have the heading exactly once, or if the
   *     cell is an object without a value
   */
  Optional<String> text(String heading);

  /**
   * The text as a party, such as an agent as {@code Name(extension)}.
   *
   * @param heading a heading of the section
   * @return the party; empty for a blank cell
   * @throws ReportFormatException if the section does not have the heading exactly once, or if the
   *     cell is an object without a value
   */
  default Optional<Party> party(String heading) {
    return text(heading).map(Party::parse);
  }

  /**
   * The text as a program stored it: the raw value where the cell has one.
   *
   * @param heading a heading of the section
   * @return the text; empty for a blank cell
   * @throws ReportFormatException if the section does not have the heading exactly once, or if the
   *     cell is an object without a value
   */
  Optional<String> rawText(String heading);

  /**
   * A whole number of at least 0. A spreadsheet's number that is formatted as a time or a percent
   * is none.
   *
   * @param heading a heading of the section
   * @return the number; empty for a blank cell
   * @throws ReportFormatException if the section does not have the heading exactly once, or if the
   *     cell holds something else
   */
  OptionalLong count(String heading);

  /**
   * A duration of at least 0; where several readings fit, the first of {@link #durations}, whose
   * default unit is milliseconds.
   *
   * @param heading a heading of the section
   * @return the duration; empty for a blank cell
   * @throws ReportFormatException as {@link #durations}
   */
  default Optional<Duration> duration(String heading) {
    List<Duration> readings = durations(heading);
    return readings.isEmpty() ? Optional.empty() : Optional.of(readings.get(0));
  }

  /**
   * The readings of a duration of at least 0: {@code H:MM:SS} (hours unbounded), {@code MM:SS}, ISO
   * 8601, or a bare number in the unit of the {@link CellEncodings}. Empty for a blank cell. How
   * the API writes durations is UNKNOWN (printed nowhere).
   *
   * <p>There is more than one only for a bare number whose unit is not stated: as milliseconds,
   * then as seconds. A text is a bare number only if it is all digits: {@code 3.20} and {@code
   * 1,234} are errors. In a spreadsheet a number is a part of a day if its format says so or it is
   * below 1; any other is an error unless the unit is stated, which then decides for every number
   * without a time format.
   *
   * <p>Where a cell holds a raw value and a formatted text of two parts, they must agree in exactly
   * one duration, to the unit that the text ends with: {@code 1:05} beside 3900000 is an hour and
   * five minutes, beside 65 it is 65 seconds, beside 7 it is an error. Such a text alone is {@code
   * MM:SS}. A text as {@code H:MM:SS} is certain by itself, whatever number is beside it.
   *
   * @param heading a heading of the section
   * @return none, one or two durations; unmodifiable
   * @throws ReportFormatException if the section does not have the heading exactly once, or if the
   *     cell holds something else
   */
  List<Duration> durations(String heading);

  /**
   * A percent as a fraction: 0.769 for {@code 76.9%}, which is certain. A bare number is read by
   * {@link CellEncodings#percentScale()}; where that is not stated, 0 is 0, a number above 1 and up
   * to 100 is in hundredths, and any other is an error, since 0.5 may be a half or half a percent.
   * How the API writes percents is UNKNOWN (printed nowhere).
   *
   * <p>A spreadsheet's number is a fraction (INFERRED), whatever scale is stated; above 1 only
   * where its format is one of percents.
   *
   * @param heading a heading of the section
   * @return the fraction; empty for a blank cell
   * @throws ReportFormatException if the section does not have the heading exactly once, or if the
   *     cell holds something else, or a number of two readings
   */
  OptionalDouble percent(String heading);

  /**
   * A date-time; where an hour comes twice and the cell has no offset, the first of {@link
   * #dateTimes}.
   *
   * @param heading a heading of the section
   * @return the date-time; empty for a blank cell
   * @throws ReportFormatException as {@link #dateTimes}
   */
  default Optional<OffsetDateTime> dateTime(String heading) {
    List<OffsetDateTime> readings = dateTimes(heading);
    return readings.isEmpty() ? Optional.empty() : Optional.of(readings.get(0));
  }

  /**
   * The readings of a date-time: ISO 8601, epoch milliseconds of the years 2000 to 2199, or {@code
   * [Weekday, ]Month D, YYYY h:mm:ss AM/PM}; in a spreadsheet also a date-time cell, to the
   * millisecond. Without an offset it is taken in the zone of the {@link CellEncodings}: one
   * reading, or both, the earlier first, within an hour that comes twice there; a time that the
   * zone passes over is an error. Empty for a blank cell.
   *
   * @param heading a heading of the section
   * @return none, one or two date-times, the earlier first; unmodifiable
   * @throws ReportFormatException if the section does not have the heading exactly once, or if the
   *     cell holds something else
   */
  List<OffsetDateTime> dateTimes(String heading);
}
