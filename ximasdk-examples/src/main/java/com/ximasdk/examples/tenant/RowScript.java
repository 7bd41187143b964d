// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of a {@link SimulatedReport}, or of one of its groups. For one thread, while the
 * report is made.
 *
 * <p>A cell is one of these, and is written as the tenant's {@linkplain ReportForm dialect} writes
 * it:
 *
 * <ul>
 *   <li>{@code null}: nothing, as the product prints it where there is nothing to say;
 *   <li>a {@link String}, a whole number ({@link Integer}, {@link Long}), a {@link Double} or a
 *       {@link Boolean}: itself;
 *   <li>a {@link Duration}, not negative: {@code 0:03:12}, {@code 192000}, …; parts of a second
 *       only for dialects that write them;
 *   <li>a {@link Percent}: {@code 76.9%}, {@code 0.769}, …;
 *   <li>a {@link LocalTime}: the label of the interval that begins then, {@code 8:00 AM}, {@code
 *       800}, …; in whole minutes, and in whole hours for dialects whose labels count hours;
 *   <li>an {@link Instant} of the years 0 to 9999: ISO 8601 in the tenant's zone.
 * </ul>
 *
 * <p>What a dialect or a spreadsheet cannot write without losing something of it, the tenant
 * answers with 400 and a sentence.
 *
 * @since 0.1.0
 */
public final class RowScript {
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private final String report;
  private final String group;
  private final int columns;
  private final List<ScriptedRow> rows = new ArrayList<>();
  private final Set<LocalDateTime> begun = new HashSet<>();
  private @Nullable LocalDate day;

  RowScript(String report, String group, int columns) {
    this.report = report;
    this.group = group;
    this.columns = columns;
  }

  /**
   * The rows that follow are of a day in the tenant's zone: they are in the answer only if the
   * timeframe that is asked for has the instant at which they begin, by their first {@link
   * LocalTime}, or, if they have none, any part of that day. Rows before the first call are in
   * every answer. Where a clock hour comes twice, the second row in a group with a time is of the
   * second hour.
   *
   * @param date the day
   * @return this
   */
  public RowScript on(LocalDate date) {
    this.day = requireNonNull(date, "date");
    return this;
  }

  /**
   * The rows that follow are in every answer, whatever timeframe is asked for.
   *
   * @return this
   */
  public RowScript always() {
    this.day = null;
    return this;
  }

  /**
   * Adds a row.
   *
   * @param cells its cells, in the order of the headings; fewer leave the last columns empty
   * @return this
   * @throws IllegalArgumentException if there are more cells than headings, or if a cell is none of
   *     those above
   */
  public RowScript row(@Nullable Object... cells) {
    List<@Nullable Object> row = new ArrayList<>(Arrays.asList(cells));
    if (row.size() > columns) {
      throw new IllegalArgumentException(
          place()
              + " has "
              + row.size()
              + " cells "
              + row
              + ", but the report has "
              + columns
              + " headings; give at most as many cells");
    }
    row.forEach(this::check);
    row.addAll(Collections.nCopies(columns - row.size(), null));
    ScriptedRow added = new ScriptedRow(place(), day, row);
    boolean again = added.begins().filter(begins -> !begun.add(begins)).isPresent();
    rows.add(again ? added.ofTheLaterHour() : added);
    return this;
  }

  /**
   * Adds a row of totals: its first cell is what the tenant's dialect calls one, as {@code Total}.
   *
   * @param cells the cells after the first
   * @return this
   * @throws IllegalArgumentException as {@link #row}
   */
  public RowScript total(@Nullable Object... cells) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(ScriptedRow.TOTALS);
    row.addAll(Arrays.asList(cells));
    return row(row.toArray());
  }

  List<ScriptedRow> rows() {
    return List.copyOf(rows);
  }

  private void check(@Nullable Object cell) {
    if (cell == null) {
      return;
    }
    boolean known =
        cell == ScriptedRow.TOTALS
            || cell instanceof String
            || cell instanceof Integer
            || cell instanceof Long
            || cell instanceof Double
            || cell instanceof Boolean
            || cell instanceof Duration
            || cell instanceof Percent
            || cell instanceof LocalTime
            || cell instanceof Instant;
    if (!known) {
      throw new IllegalArgumentException(
          place()
              + " has a cell of the type "
              + cell.getClass().getSimpleName()
              + "; expected a text, a number, a truth value, a Duration, a Percent, a LocalTime, an"
              + " Instant or null");
    }
    if (cell instanceof Duration duration && duration.isNegative()) {
      throw new IllegalArgumentException(
          place() + " has the negative duration " + duration + "; expected zero or more");
    }
    if (cell instanceof Double number && !Double.isFinite(number)) {
      throw new IllegalArgumentException(
          place() + " has the number " + number + "; expected a finite one, or null for none");
    }
    if (cell instanceof LocalTime time && !time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
      throw new IllegalArgumentException(
          place()
              + " has the time "
              + time
              + "; expected whole minutes, which is all that labels of intervals say");
    }
    if (cell instanceof Instant at && (at.isBefore(FIRST) || at.isAfter(LAST))) {
      throw new IllegalArgumentException(
          place() + " has the instant " + at + "; expected one of the years 0 to 9999");
    }
  }

  private String place() {
    return "report "
        + report
        + (group.isEmpty() ? "" : ", group '" + group + "'")
        + ": row "
        + (rows.size() + 1);
  }
}
