// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import com.ximasdk.error.ReportFormatException;
import com.ximasdk.report.IntervalColumn;
import com.ximasdk.report.IntervalHeadings;
import com.ximasdk.report.ReportRow;
import com.ximasdk.report.ReportSection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the rows of one group; the first that cannot be read fails the group. */
final class GroupRows {
  private final ReportSection section;
  private final IntervalHeadings headings;
  private final TotalsLabels totals;
  private final List<IntervalRow> rows = new ArrayList<>();
  private @Nullable IntervalRow withoutLabel;
  private @Nullable ReportFormatException failure;
  private final boolean lacksHeadings;

  GroupRows(ReportSection section, IntervalHeadings headings, TotalsLabels totals) {
    this.section = section;
    this.headings = headings;
    this.totals = totals;
    List<String> missing = headings.missingFrom(section.headings());
    this.lacksHeadings = !missing.isEmpty();
    if (lacksHeadings) {
      failure =
          wrong(
              0,
              missing.get(0),
              (missing.size() == 1
                      ? "the report has no such heading"
                      : "the report has none of the headings " + String.join(", ", missing))
                  + ". Headings found: "
                  + String.join(", ", section.headings())
                  + ". Name the headings that this report uses for interval, presented, answered,"
                  + " abandoned and average duration.");
    }
  }

  ReportSection section() {
    return section;
  }

  /** Why nothing of the group can be relied on; null where all is well. */
  @Nullable ReportFormatException failure() {
    return failure;
  }

  /** Whether it failed because a heading is missing, which is so for a whole report mostly. */
  boolean lacksHeadings() {
    return lacksHeadings;
  }

  /** The rows that are intervals. */
  List<IntervalRow> rows() {
    return rows;
  }

  void add(ReportRow row) {
    if (failure != null) {
      return;
    }
    try {
      String heading = headings.of(IntervalColumn.MINUTES);
      String shown = row.text(heading).orElse("");
      String raw = row.rawText(heading).orElse("");
      if (totals.hold(shown)) {
        return;
      }
      if (row.isTotals()) {
        refuseTotalsOfAnInterval(row, heading, shown, raw);
        return;
      }
      add(read(row, shown, raw));
    } catch (ReportFormatException e) {
      failure = e;
    }
  }

  /** Totals are told by the first column, which need not be the one with the labels. */
  private void refuseTotalsOfAnInterval(ReportRow row, String heading, String shown, String raw) {
    IntervalLabel label = LabelText.read(shown, raw);
    if (label instanceof IntervalLabel.TimeOfDay || label instanceof IntervalLabel.DateTime) {
      failure =
          wrong(
              row.number(),
              heading,
              "label '%s': the row begins with the name of a totals row but has an interval, so whether"
                      .formatted(shown)
                  + " it counts is unsure. Have the report show the intervals in its first"
                  + " column.");
    }
  }

  private void add(IntervalRow row) {
    if (!row.shown().isEmpty()) {
      if (withoutLabel != null) {
        failure = withoutLabel(withoutLabel, "and intervals follow");
      }
      rows.add(row);
    } else if (!row.isBlank()) {
      withoutLabel = row;
    }
  }

  /** Called after the last row. */
  void end() {
    if (failure == null && rows.isEmpty() && withoutLabel != null) {
      failure = withoutLabel(withoutLabel, "and the group has no interval");
    }
  }

  private ReportFormatException withoutLabel(IntervalRow row, String but) {
    return wrong(
        row.number(),
        headings.of(IntervalColumn.MINUTES),
        "the cell is blank, as that of a totals row behind the last interval can be, " + but + ".");
  }

  private IntervalRow read(ReportRow row, String shown, String raw) {
    Map<IntervalColumn, Long> counts = new EnumMap<>(IntervalColumn.class);
    Map<IntervalColumn, List<Duration>> durations = new EnumMap<>(IntervalColumn.class);
    for (IntervalColumn column : IntervalColumn.values()) {
      String heading = headings.of(column);
      if (!row.has(heading)) {
        continue; // Compulsory ones have been looked for.
      }
      switch (column.content()) {
        case LABEL -> {
          // Read already.
        }
        case COUNT -> row.count(heading).ifPresent(count -> counts.put(column, count));
        case DURATION -> {
          List<Duration> readings = row.durations(heading);
          if (!readings.isEmpty()) {
            durations.put(column, readings);
          }
        }
      }
    }
    return new IntervalRow(row.number(), shown, raw, counts, durations);
  }

  /** Fails the group for a row of it. */
  void fail(Misplaced misplaced) {
    failure = wrong(misplaced.row(), headings.of(misplaced.column()), misplaced.sentence());
  }

  /** Fails the group as a whole. */
  void fail(String message) {
    failure = wrong(0, "", message);
  }

  private ReportFormatException wrong(int row, String heading, String message) {
    return new ReportFormatException(
        new ReportFormatException.Place(section.report(), section.name(), row, heading),
        section.headings(),
        message,
        null);
  }
}
