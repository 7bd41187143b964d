// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import com.ximasdk.mapping.interval.IntervalLabel.BareNumber;
import com.ximasdk.mapping.interval.IntervalLabel.TimeOfDay;
import com.ximasdk.report.IntervalColumn;
import com.ximasdk.report.IntervalLabelForm;
import com.ximasdk.report.IntervalLength;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives the labels of one group their places in time: all of them together, because a column of
 * labels is certain where one of its cells is not. What has two places is an error, never a guess.
 */
final class IntervalPlacement {
  private final List<PlaceableRow> rows;
  private final IntervalWindow window;
  private final IntervalGrid grid;

  /** A row in its place. */
  record Placed(IntervalRow row, OffsetDateTime start, Duration length) {}

  private IntervalPlacement(List<PlaceableRow> rows, IntervalWindow window, IntervalGrid grid) {
    this.rows = rows;
    this.window = window;
    this.grid = grid;
  }

  /**
   * Looks for the instants of each label.
   *
   * @throws Misplaced if one has none
   */
  static IntervalPlacement of(
      List<IntervalRow> rows, IntervalWindow window, IntervalGrid grid, IntervalLabelForm form)
      throws Misplaced {
    List<IntervalLabel> labels = new ArrayList<>(rows.size());
    List<BareNumber> numbers = new ArrayList<>();
    for (IntervalRow row : rows) {
      IntervalLabel label = LabelText.read(row.shown(), row.raw());
      labels.add(label);
      if (label instanceof BareNumber number) {
        numbers.add(number);
      }
    }
    refuseHalfMarked(rows, labels);
    Iterator<Integer> seconds = seconds(numbers, form, grid.length()).iterator();
    List<PlaceableRow> placeable = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      IntervalLabel label =
          labels.get(i) instanceof BareNumber
              ? new TimeOfDay(seconds.next(), LabelClock.CERTAIN, null)
              : labels.get(i);
      PlaceableRow row = PlaceableRow.of(rows.get(i), label, window, grid);
      if (!row.starts().isEmpty()) {
        placeable.add(row);
      }
    }
    return new IntervalPlacement(placeable, window, grid);
  }

  /** A column in which some times have AM or PM and others, on the same clock, have not. */
  private static void refuseHalfMarked(List<IntervalRow> rows, List<IntervalLabel> labels)
      throws Misplaced {
    boolean marked =
        labels.stream()
            .anyMatch(
                label -> label instanceof TimeOfDay time && time.clock() == LabelClock.CERTAIN);
    for (int i = 0; marked && i < rows.size(); i++) {
      if (labels.get(i) instanceof TimeOfDay time
          && time.clock() != LabelClock.CERTAIN
          && time.clock() != LabelClock.OF_24_HOURS) {
        throw new Misplaced(
            rows.get(i), "it has neither AM nor PM, while other labels of the column have");
      }
    }
  }

  private static List<Integer> seconds(
      List<BareNumber> numbers, IntervalLabelForm form, IntervalLength length) throws Misplaced {
    if (numbers.isEmpty()) {
      return List.of();
    }
    try {
      return BareNumbers.seconds(numbers, form, length);
    } catch (BareNumbers.Undecided e) {
      throw new Misplaced(0, IntervalColumn.MINUTES, e.reason());
    }
  }

  /** Which clocks show the labels. */
  Set<LabelClock> clocks() {
    Set<LabelClock> clocks = EnumSet.noneOf(LabelClock.class);
    rows.forEach(row -> clocks.add(row.clock()));
    return clocks;
  }

  /** The orders in which the rows can be. */
  Set<LabelOrder> orders() {
    Set<LabelOrder> orders = EnumSet.noneOf(LabelOrder.class);
    for (LabelOrder order : LabelOrder.values()) {
      if (order.isPossible(rows)) {
        orders.add(order);
      }
    }
    return orders;
  }

  /**
   * The rows in their places.
   *
   * @param order the order that the other groups of the report have, if that is certain
   * @param clocks which clocks show the labels of the report
   * @throws Misplaced if a place is not certain
   */
  List<Placed> placed(Optional<LabelOrder> order, Set<LabelClock> clocks) throws Misplaced {
    refuseHalfDays(clocks);
    List<OffsetDateTime> starts =
        rows.stream().allMatch(row -> row.starts().size() == 1)
            ? rows.stream().map(row -> row.starts().get(0)).toList()
            : inOrder(order);
    refuseRepeated(starts);
    refuseMixedClocks(starts);
    List<Placed> placed = new ArrayList<>(rows.size());
    for (int i = 0; i < starts.size(); i++) {
      OffsetDateTime start = starts.get(i);
      placed.add(new Placed(rows.get(i).row(), start, grid.lengthFrom(start)));
    }
    placed.sort(Comparator.comparing(Placed::start));
    return placed;
  }

  /**
   * Times that a 12-hour clock can show: they are of 24 hours if another label of the report shows
   * that, by a leading zero only as long as they go on.
   */
  private void refuseHalfDays(Set<LabelClock> clocks) throws Misplaced {
    if (clocks.contains(LabelClock.OF_24_HOURS)) {
      return;
    }
    PlaceableRow before = null;
    for (PlaceableRow row : rows) {
      if (!row.clock().isCertain()) {
        boolean goesBack = before != null && row.second() <= before.second();
        if (goesBack || !clocks.contains(LabelClock.PADDED)) {
          throw new Misplaced(
              row.row(),
              (goesBack && before != null
                      ? "it goes back behind '" + before.row().shown() + "', so it"
                      : "it")
                  + " can be of a 12-hour clock without AM and PM: no label of the report shows a"
                  + " time that only 24 hours have. Have the report show AM and PM or 24 hours, or"
                  + " state that its labels are of 24 hours (wfm.intervalLabel)");
        }
      }
      before = row;
    }
  }

  private List<OffsetDateTime> inOrder(Optional<LabelOrder> certain) throws Misplaced {
    Set<LabelOrder> orders = orders();
    certain.ifPresent(order -> orders.retainAll(Set.of(order)));
    if (orders.isEmpty()) {
      throw outOfOrder();
    }
    LabelOrder order = orders.iterator().next();
    List<OffsetDateTime> earliest = order.earliest(rows);
    List<OffsetDateTime> latest = order.latest(rows);
    for (int i = 0; i < earliest.size(); i++) {
      if (!earliest.get(i).equals(latest.get(i))) {
        throw unsure(rows.get(i), earliest.get(i), latest.get(i));
      }
    }
    if (orders.size() > 1) {
      PlaceableRow first = rows.get(0);
      List<OffsetDateTime> starts = first.starts();
      throw unsure(first, starts.get(0), starts.get(starts.size() - 1));
    }
    return earliest;
  }

  private Misplaced unsure(PlaceableRow row, OffsetDateTime one, OffsetDateTime other) {
    return one.toLocalDate().equals(other.toLocalDate())
        ? new Misplaced(
            row.row(),
            "this time comes twice in "
                + window.zone()
                + ", at "
                + one
                + " and at "
                + other
                + ", and which of the two the row means is unsure")
        : new Misplaced(
            row.row(),
            "it has no date, and the labels do not go through every day of the window, "
                + window.words()
                + ", so which day it belongs to is unsure (\"Hour of Day\" folds days together)."
                + " Ask for one day at a time");
  }

  private Misplaced outOfOrder() {
    int wrong = LabelOrder.possibleAscending(rows);
    if (wrong > 0 && wrong < rows.size()) {
      return new Misplaced(
          rows.get(wrong).row(),
          "it comes too often, or behind '"
              + rows.get(wrong - 1).row().shown()
              + "' out of order, so which time is meant is unsure");
    }
    return new Misplaced(
        0,
        IntervalColumn.MINUTES,
        "the labels are in another order than those of the other groups, so which times are meant"
            + " is unsure");
  }

  private void refuseRepeated(List<OffsetDateTime> starts) throws Misplaced {
    Set<Instant> taken = new HashSet<>();
    for (int i = 0; i < starts.size(); i++) {
      if (!taken.add(starts.get(i).toInstant())) {
        throw new Misplaced(
            rows.get(i).row(), "the interval that begins at " + starts.get(i) + " comes too often");
      }
    }
  }

  private void refuseMixedClocks(List<OffsetDateTime> starts) throws Misplaced {
    boolean onWallClock = starts.stream().allMatch(grid::isOnWallClock);
    boolean sinceMidnight = starts.stream().allMatch(grid::isSinceMidnight);
    for (int i = 0; i < starts.size(); i++) {
      // A label that states its instant means what follows it, whatever the wall clock shows.
      boolean isCertain =
          sinceMidnight && (!onWallClock || rows.get(i).clock() == LabelClock.INSTANT);
      if (!isCertain && (!onWallClock || grid.isTornOnWallClock(starts.get(i)))) {
        throw new Misplaced(
            rows.get(i).row(),
            "the clock change of this day in %s does not fit intervals of %s, so what the row counts"
                    .formatted(window.zone(), grid.length())
                + " is unsure. Use a shorter interval length");
      }
    }
  }
}
