// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static java.util.Objects.requireNonNull;

import com.ximasdk.report.ReportWarning;
import java.util.List;
import java.util.Map;

/**
 * What a report says of one day. Nothing that was asked for is missing untold: a group is among the
 * groups that were read, or among the failures, or among the absent ones.
 *
 * <p>Immutable, where the intervals are.
 *
 * @param <T> an interval with what happened in it
 * @param intervals the intervals that could be read, group after group
 * @param groups the groups that the report has and that could be read, also those without a row
 * @param failures the groups that the report has and that could not be read; nothing of them is
 *     among the intervals
 * @param absentGroups the groups that were asked for and that the report lacks: what to tell of
 *     each, by its name
 * @param warnings what the report holds beside its rows that was left aside
 * @since 0.1.0
 */
public record IntervalDay<T>(
    List<T> intervals,
    List<String> groups,
    List<IntervalFailure> failures,
    Map<String, String> absentGroups,
    List<ReportWarning> warnings) {
  /**
   * Copies the lists.
   *
   * @param intervals group after group
   * @param groups those that could be read, by their exact names
   * @param failures those that could not
   * @param absentGroups what to tell of each, by its name, in the order of the map
   * @param warnings what was left aside
   */
  public IntervalDay {
    intervals = List.copyOf(intervals);
    groups = List.copyOf(groups);
    failures = List.copyOf(failures);
    absentGroups = inOrder(requireNonNull(absentGroups, "absentGroups"));
    warnings = List.copyOf(warnings);
  }

  private static Map<String, String> inOrder(Map<String, String> map) {
    return java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(map));
  }
}
