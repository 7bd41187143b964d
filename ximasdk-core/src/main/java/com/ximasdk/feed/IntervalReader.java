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
 * <p>It is called by the thread of the round or run; one that several of them share is called by
 * several threads at once.
 *
 * @param <T> an interval with what happened in it
 * @since 0.1.0
 */
public interface IntervalReader<T> {
  /**
   * Reads the day that was asked for. The rows are read to their end, but not closed.
   *
   * @param rows of the report of one day, read by this thread alone
   * @param window the day that was asked for, in the tenant's zone
   * @return the day's intervals, and each group that was not read or not there
   * @throws XimaException if nothing of the report can be relied on
   */
  IntervalDay<T> read(ReportRows rows, ReportTimeframe window);

  /**
   * {@return the group of an interval, by its exact name; empty for a report without sub-reports}
   *
   * @param interval one that this has made
   */
  String group(T interval);

  /**
   * {@return the first instant of an interval} Its group and this tell an interval from all others.
   *
   * @param interval one that this has made
   */
  Instant start(T interval);

  /**
   * {@return the first instant after the interval}
   *
   * @param interval one that this has made
   */
  Instant end(T interval);

  /**
   * {@return what happened in the interval, as a text that changes whenever that changes}
   *
   * @param interval one that this has made
   */
  String content(T interval);
}
