// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportTimeframe;
import java.time.Instant;
import java.util.List;

/**
 * Makes intervals of a report's rows, for the {@link IntervalCollector}. The mapping module brings
 * one for WFM's interval statistics.
 *
 * @param <T> an interval with what happened in it
 */
public interface IntervalReader<T> {
  /** Reads the day that was asked for. The rows are read to their end, but not closed. */
  List<T> read(ReportRows rows, ReportTimeframe window);

  /** What tells an interval from all others: its group and its start. The same in every run. */
  String identity(T interval);

  /** What happened in the interval, as a text that changes whenever that changes. */
  String content(T interval);

  /** The first instant after the interval. */
  Instant end(T interval);
}
