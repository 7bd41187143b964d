// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import com.ximasdk.error.ReportFormatException;
import com.ximasdk.roster.Party;
import java.time.Duration;
import java.time.OffsetDateTime;
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
   * Whether this is a totals row: its first cell reads {@code Total}, {@code Totals} or {@code
   * Summary}, or it stands in a container of that name.
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
   * A duration of at least 0: {@code H:MM:SS} (hours unbounded), {@code MM:SS}, ISO 8601, or a
   * number in the unit of the {@link CellEncodings}.
   *
   * <p>Where a cell holds a raw number and a formatted text, the text decides if the two differ by
   * a second or more, because its unit is certain.
   */
  Optional<Duration> duration(String heading);

  /** A percent as a fraction: 0.769 for {@code 76.9%}. */
  OptionalDouble percent(String heading);

  /**
   * A date-time: ISO 8601, epoch milliseconds, or {@code [Weekday, ]Month D, YYYY h:mm:ss AM/PM}.
   * Without a zone it is taken in that of the {@link CellEncodings}; of an hour that comes twice,
   * the first.
   */
  Optional<OffsetDateTime> dateTime(String heading);
}
