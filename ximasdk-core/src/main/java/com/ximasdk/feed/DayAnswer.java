// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.error.XimaException;
import com.ximasdk.report.ReportWarning;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** What asking for a day gave. */
sealed interface DayAnswer<T> {
  /** An interval, and what is remembered of it. */
  record Seen<T>(IntervalKey key, IntervalMark mark, T interval) {}

  /**
   * The report could be read.
   *
   * @param intervals those of the groups that could be read, each once, in the reader's order
   * @param groups the groups that could be read, in the reader's order
   * @param failures what was wrong with the other ones
   * @param absent what to tell of those that were asked for and are not there
   * @param warnings what was left aside
   */
  record Understood<T>(
      List<Seen<T>> intervals,
      Set<String> groups,
      SortedMap<String, XimaException> failures,
      Map<String, String> absent,
      List<ReportWarning> warnings)
      implements DayAnswer<T> {
    /** The same for an adapter. */
    IntervalDay<T> day() {
      return new IntervalDay<>(
          intervals.stream().map(Seen::interval).toList(),
          List.copyOf(groups),
          failures.entrySet().stream()
              .map(failure -> new IntervalFailure(failure.getKey(), failure.getValue()))
              .toList(),
          absent,
          warnings);
    }
  }

  /** The report could not be had or read. */
  record Failed<T>(XimaException failure, FailureExtent extent) implements DayAnswer<T> {}
}
