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
 */
public interface ReportRow {
  /** The sub-report or sheet that the row belongs to. */
  ReportSection section();

  /** The row's number from 1: within its sub-report, or the sheet's own in a spreadsheet. */
  int number();

  /**
   * Whether this is a totals row: its first cell reads {@code Total}, {@code Totals}, {@code Grand
   * Total}, {@code Summary}, {@code Average} or {@code Averages}, or it stands in a container of
   * such a name.
   */
  boolean isTotals();

  /** Whether the section has the heading. */
  boolean has(String heading);

  /** The text as a person sees it: the formatted value where the cell has one, else the raw one. */
  Optional<String> text(String heading);

  /** The text as a party, such as an agent as {@code Name(extension)}. */
  default Optional<Party> party(String heading) {
    return text(heading).map(Party::parse);
  }

  /** The text as a program stored it: the raw value where the cell has one. */
  Optional<String> rawText(String heading);

  /** A whole number of at least 0. */
  OptionalLong count(String heading);

  /**
   * A duration of at least 0; where several readings fit, the first of {@link #durations}, whose
   * default unit is milliseconds.
   */
  default Optional<Duration> duration(String heading) {
    return durations(heading).stream().findFirst();
  }

  /**
   * The readings of a duration of at least 0: {@code H:MM:SS} (hours unbounded), {@code MM:SS}, ISO
   * 8601, or a bare number in the unit of the {@link CellEncodings}. Empty for a blank cell.
   *
   * <p>There is more than one only for a bare number whose unit is not stated: as milliseconds,
   * then as seconds. In a spreadsheet a number is a part of a day if its format says so or it is
   * below 1; any other is an error unless the unit is stated.
   *
   * <p>Where a cell holds a raw number and a formatted text, they must agree: {@code 1:05} beside
   * 3900000 is an hour and five minutes, beside 65 it is 65 seconds. A text as {@code H:MM:SS} is
   * certain by itself.
   */
  List<Duration> durations(String heading);

  /**
   * A percent as a fraction: 0.769 for {@code 76.9%}. A bare number is read by the {@link
   * CellEncodings}; where they do not state its scale and both readings fit, it is an error.
   */
  OptionalDouble percent(String heading);

  /**
   * A date-time; where an hour comes twice and the cell has no offset, the first of {@link
   * #dateTimes}.
   */
  default Optional<OffsetDateTime> dateTime(String heading) {
    return dateTimes(heading).stream().findFirst();
  }

  /**
   * The readings of a date-time: ISO 8601, epoch milliseconds, or {@code [Weekday, ]Month D, YYYY
   * h:mm:ss AM/PM}. Without an offset it is taken in the zone of the {@link CellEncodings}: one
   * reading, or both, the earlier first, within an hour that comes twice there. Empty for a blank
   * cell.
   */
  List<OffsetDateTime> dateTimes(String heading);
}
