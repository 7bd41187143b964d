// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static java.util.Objects.requireNonNull;

import com.ximasdk.error.XimaException;
import com.ximasdk.internal.time.Durations;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.Reports;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * Asks for the interval history of many days, one day at a time, because "Hour of Day" folds the
 * days of a longer window together. Days that are done are kept in a file; run again after any
 * interruption, it asks for the others alone. A day that was under way comes again as a whole.
 *
 * <p>Between two days it pauses, so that the tenant can serve others. For one thread.
 *
 * @param <T> an interval
 */
public final class IntervalHistory<T> {
  private final DailyReport<T> report;
  private final DaysFile done;
  private final Duration pause;
  private final Pause waiting;

  /** In which order days are asked for. */
  public enum Order {
    /** From the first day on. */
    OLDEST_FIRST,
    /** From the last day back, so that what forecasts need most is there first. */
    NEWEST_FIRST
  }

  /** Waits between two days. */
  @FunctionalInterface
  public interface Pause {
    /** Waits; an interrupt ends the run. */
    void await(Duration pause) throws InterruptedException;
  }

  /**
   * A history.
   *
   * @param reports runs the report
   * @param request which report, without its timeframe
   * @param encodings how cells are to be understood; its zone is the tenant's
   * @param reader makes intervals of rows
   * @param doneFile keeps the days that are done, for this report and these groups alone
   * @param pause between two days, zero or more
   * @param waiting how to wait
   */
  public IntervalHistory(
      Reports reports,
      ReportRequest request,
      CellEncodings encodings,
      IntervalReader<T> reader,
      Path doneFile,
      Duration pause,
      Pause waiting) {
    this.report = new DailyReport<>(reports, request, encodings, reader);
    this.done = new DaysFile(doneFile);
    this.pause = requireNonNull(pause, "pause");
    this.waiting = requireNonNull(waiting, "waiting");
  }

  /** A history that pauses two seconds between days by sleeping. */
  public static <T> IntervalHistory<T> of(
      Reports reports,
      ReportRequest request,
      CellEncodings encodings,
      IntervalReader<T> reader,
      Path doneFile) {
    return new IntervalHistory<>(
        reports,
        request,
        encodings,
        reader,
        doneFile,
        Duration.ofSeconds(2),
        pause -> TimeUnit.NANOSECONDS.sleep(Durations.nanos(pause)));
  }

  /**
   * Asks for the days that are not done yet. The first failure ends the run; the days before it are
   * done.
   *
   * @param first the first day
   * @param last the last day, included; a day that is not over yet would be taken as it is now
   * @param order in which order
   * @param adapter takes the intervals of a day; when it returns, the day is done
   * @throws XimaException if a report cannot be had or read
   * @throws InterruptedException if the thread is interrupted in a pause
   */
  public void run(
      LocalDate first, LocalDate last, Order order, BiConsumer<LocalDate, List<T>> adapter)
      throws InterruptedException {
    SortedSet<LocalDate> finished = done.load();
    List<LocalDate> open = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (!finished.contains(day)) {
        open.add(day);
      }
    }
    if (order == Order.NEWEST_FIRST) {
      Collections.reverse(open);
    }
    for (int i = 0; i < open.size(); i++) {
      if (i > 0) {
        waiting.await(pause);
      }
      LocalDate day = open.get(i);
      adapter.accept(day, report.read(day).intervals());
      finished.add(day);
      done.save(finished);
    }
  }
}
