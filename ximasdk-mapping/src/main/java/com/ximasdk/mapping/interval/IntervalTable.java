// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import java.util.List;

/**
 * The interval statistics of a report.
 *
 * @param rows the rows, group after group in the report's order, each group by start
 * @param absentGroups the requested groups of which the report has no row, in the order requested;
 *     nothing is filled in for them
 */
public record IntervalTable(List<IntervalStatistics> rows, List<String> absentGroups) {
  /** Copies both lists. */
  public IntervalTable {
    rows = List.copyOf(rows);
    absentGroups = List.copyOf(absentGroups);
  }
}
