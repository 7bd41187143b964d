// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.error.XimaException;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportTimeframe;
import java.time.Instant;

/**
 * Makes intervals of a report's rows, for the {@link IntervalCollector} and the {@link
 * IntervalHistory}. The mapping module brings one for WFM's interval statistics.
 *
 * @param <T> an interval with what happened in it
 */
public interface IntervalReader<T> {
  /**
   * Reads the day that was asked for. The rows are read to their end, but not closed.
   *
   * @throws XimaException if nothing of the report can be relied on
   */
  IntervalDay<T> read(ReportRows rows, ReportTimeframe window);

  /** The group of an interval, by its exact name; empty for a report without sub-reports. */
  String group(T interval);

  /** The first instant of an interval. Its group and this tell an interval from all others. */
  Instant start(T interval);

  /** The first instant after the interval. */
  Instant end(T interval);

  /** What happened in the interval, as a text that changes whenever that changes. */
  String content(T interval);
}
