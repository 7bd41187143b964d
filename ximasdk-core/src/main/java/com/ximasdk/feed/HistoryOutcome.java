// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.error.XimaException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run of an {@link IntervalHistory} has had, and what not. Every day that it asked for is in
 * one of the first three.
 *
 * <p>Immutable. Days are dates in the tenant's zone.
 *
 * @param done the days of which every group that the report has was read
 * @param failedDays the days whose report could not be had or read, and why; not done
 * @param failedGroups the days of which some groups could not be read, and why; not done
 * @param absentGroups the days on which the report lacks groups that were asked for, with what is
 *     told of each; done if nothing else is wrong
 * @since 0.1.0
 */
public record HistoryOutcome(
    List<LocalDate> done,
    SortedMap<LocalDate, XimaException> failedDays,
    SortedMap<LocalDate, List<IntervalFailure>> failedGroups,
    SortedMap<LocalDate, Map<String, String>> absentGroups) {
  /**
   * Copies all.
   *
   * @param done in the order in which they were asked for
   * @param failedDays why, by the day
   * @param failedGroups why, by the day
   * @param absentGroups what is told of each, by the day and the group's name
   */
  public HistoryOutcome {
    done = List.copyOf(done);
    failedDays = Collections.unmodifiableSortedMap(new TreeMap<>(failedDays));
    failedGroups = Collections.unmodifiableSortedMap(new TreeMap<>(failedGroups));
    absentGroups = Collections.unmodifiableSortedMap(new TreeMap<>(absentGroups));
  }

  /** {@return whether every group that was asked for was had on every day} */
  public boolean isComplete() {
    return failedDays.isEmpty() && failedGroups.isEmpty() && absentGroups.isEmpty();
  }
}
