// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import com.ximasdk.report.IntervalColumn;
import java.time.Duration;
import java.util.List;

/**
 * Decides what the durations of a column are that are bare numbers of a unit that is not stated:
 * they are milliseconds if one of them would be no call's duration in seconds.
 */
final class BareDurations {
  private static final int MILLISECONDS = 0;
  private static final int SECONDS = 1;
  private static final Duration LONGEST_IN_DOUBT = Duration.ofHours(4);
  private static final Duration LONGEST = Duration.ofHours(24);

  private BareDurations() {}

  /** Whether a cell shows that the bare numbers of the column are milliseconds. */
  static boolean showMilliseconds(List<IntervalRow> rows, IntervalColumn column) {
    return rows.stream()
        .map(row -> row.durations().getOrDefault(column, List.of()))
        .anyMatch(
            readings ->
                readings.size() > 1 && readings.get(SECONDS).compareTo(LONGEST_IN_DOUBT) > 0);
  }

  /**
   * Which of the readings of each cell is meant.
   *
   * @param areMilliseconds whether that was shown
   * @throws Misplaced if both units fit, or if an average of calls would be longer than a day
   */
  static int reading(List<IntervalRow> rows, IntervalColumn column, boolean areMilliseconds)
      throws Misplaced {
    for (IntervalRow row : rows) {
      List<Duration> readings = row.durations().getOrDefault(column, List.of());
      if (readings.size() > 1 && !areMilliseconds) {
        throw new Misplaced(
            row.number(),
            column,
            "a bare number that can be %s (as milliseconds) or %s (as seconds). State the duration"
                    .formatted(words(readings.get(MILLISECONDS)), words(readings.get(SECONDS)))
                + " unit that this report has (wfm.durationUnit)");
      }
    }
    refuseLongerThanADay(rows, column);
    return MILLISECONDS;
  }

  private static void refuseLongerThanADay(List<IntervalRow> rows, IntervalColumn column)
      throws Misplaced {
    for (IntervalRow row : rows) {
      List<Duration> readings = row.durations().getOrDefault(column, List.of());
      if (!readings.isEmpty() && readings.get(MILLISECONDS).compareTo(LONGEST) > 0) {
        throw new Misplaced(
            row.number(),
            column,
            "%s is longer than 24 hours, which no average of calls is. Look at the duration unit (wfm.durationUnit)"
                .formatted(words(readings.get(MILLISECONDS))));
      }
    }
  }

  private static String words(Duration duration) {
    return "%d:%02d:%02d%s"
        .formatted(
            duration.toHours(),
            duration.toMinutesPart(),
            duration.toSecondsPart(),
            duration.toMillisPart() == 0 ? "" : ".%03d".formatted(duration.toMillisPart()));
  }
}
