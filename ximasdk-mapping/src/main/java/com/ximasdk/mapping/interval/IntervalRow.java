// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import com.ximasdk.report.IntervalColumn;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One row of a group as it was read, before its label has its place in time.
 *
 * @param number the row's number, for errors
 * @param shown the label as a person sees it; empty where the cell is blank
 * @param raw the label as it is stored
 * @param counts those that are not blank
 * @param durations the readings of those that are not blank, at least one for each
 */
record IntervalRow(
    int number,
    String shown,
    String raw,
    Map<IntervalColumn, Long> counts,
    Map<IntervalColumn, List<Duration>> durations) {

  /** Whether nothing happened: no count and no duration but zero. */
  boolean isOfNothing() {
    return counts.values().stream().allMatch(count -> count == 0)
        && durations.values().stream().allMatch(readings -> readings.get(0).isZero());
  }

  /** Whether all cells but the label are blank. */
  boolean isBlank() {
    return counts.isEmpty() && durations.isEmpty();
  }
}
