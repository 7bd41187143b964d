// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static com.ximasdk.internal.time.Durations.requireNotNegative;
import static java.util.Objects.requireNonNull;

import com.ximasdk.error.XimaException;
import com.ximasdk.internal.time.Durations;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.Reports;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * Asks for the interval history of many days, one day at a time, because "Hour of Day" folds the
 * days of a longer window together. Days that are done are kept; run again after any interruption,
 * it asks for the others alone. A day that was under way comes again as a whole.
 *
 * <p>A date that the zone leaves out, such as 30 December 2011 in Samoa, is not asked for and not
 * in the outcome.
 *
 * <p>A day or a group that cannot be read stops no other day. It is told in the outcome and is not
 * done, so that the next run asks for it again. Where the tenant itself fails, the run ends with
 * that.
 *
 * <p>Between two days it pauses, so that the tenant can serve others. For one thread.
 *
 * @param <T> an interval
 * @since 0.1.0
 */
public final class IntervalHistory<T> {
  private final DailyReport<T> report;
  private final DaysDone daysDone;
  private final Duration pause;
  private final Pause waiting;
  private final BiConsumer<LocalDate, XimaException> failures;

  private IntervalHistory(Builder<T> builder) {
    this.report = builder.report;
    this.daysDone = builder.daysDone;
    this.pause = builder.pause;
    this.waiting = builder.waiting;
    this.failures = builder.failures;
  }

  /**
   * In which order days are asked for.
   *
   * @since 0.1.0
   */
  public enum Order {
    /** From the first day on. */
    OLDEST_FIRST,
    /** From the last day back, so that what forecasts need most is there first. */
    NEWEST_FIRST
  }

  /**
   * Waits between two days, on the thread of the run.
   *
   * @since 0.1.0
   */
  @FunctionalInterface
  public interface Pause {
    /**
     * Waits between two days.
     *
     * @param pause how long, zero or more
     * @throws InterruptedException if the run is to end
     */
    void await(Duration pause) throws InterruptedException;
  }

  /**
   * Begins to make a history.
   *
   * @param <T> an interval
   * @param reports runs the report
   * @param request which report, without its timeframe
   * @param encodings how cells are to be understood; its zone is the tenant's
   * @param reader makes intervals of rows
   * @param daysDone keeps the days that are done, for this report and these groups alone
   * @return what makes a history; nothing else needs to be set
   */
  public static <T> Builder<T> builder(
      Reports reports,
      ReportRequest request,
      CellEncodings encodings,
      IntervalReader<T> reader,
      DaysDone daysDone) {
    return new Builder<>(new DailyReport<>(reports, request, encodings, reader), daysDone);
  }

  /**
   * Asks for the days that are not done yet.
   *
   * @param first the first day
   * @param last the last day, included; a day that is not over yet would be taken as it is now
   * @param order in which order
   * @param adapter takes each day that could be read at all, with its failures and absent groups.
   *     When it returns, the day is done unless a group failed; what it throws ends the run
   * @return what could be had and what not: look at it
   * @throws XimaException if the tenant cannot be read: no connection, a key that is refused, two
   *     days in a row that it fails for. The days before are done, those that failed are among the
   *     suppressed exceptions
   * @throws InterruptedException if the thread is interrupted in a pause
   */
  public HistoryOutcome run(
      LocalDate first, LocalDate last, Order order, BiConsumer<LocalDate, IntervalDay<T>> adapter)
      throws InterruptedException {
    requireNonNull(adapter, "adapter");
    boolean isForward = order == Order.OLDEST_FIRST;
    HistoryRun<T> run = new HistoryRun<>(report, daysDone, failures, adapter);
    boolean isFurther = false;
    for (LocalDate day = isForward ? first : last;
        !day.isBefore(first) && !day.isAfter(last);
        day = day.plusDays(isForward ? 1 : -1)) {
      if (!run.isDone(day) && !DaySpan.of(day, report.zone()).isSkipped()) {
        if (isFurther) {
          waiting.await(pause);
        }
        isFurther = true;
        run.ask(day);
      }
    }
    return run.outcome();
  }

  /**
   * Makes histories. For one thread.
   *
   * @param <T> an interval
   * @since 0.1.0
   */
  public static final class Builder<T> {
    private final DailyReport<T> report;
    private final DaysDone daysDone;
    private Duration pause = Duration.ofSeconds(2);
    private Pause waiting = time -> TimeUnit.NANOSECONDS.sleep(Durations.nanos(time));
    private BiConsumer<LocalDate, XimaException> failures = (day, failure) -> {};

    private Builder(DailyReport<T> report, DaysDone daysDone) {
      this.report = report;
      this.daysDone = requireNonNull(daysDone, "daysDone");
    }

    /**
     * Sets the pause between two days. Default: 2 seconds; zero does not wait.
     *
     * @param time zero or more
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder<T> pause(Duration time) {
      pause = Durations.clamped(requireNotNegative("The pause", time));
      return this;
    }

    /**
     * Sets how to wait. Default: by sleeping.
     *
     * @param way is called by the thread of the run, with the pause as it was set
     * @return this builder
     */
    public Builder<T> waiting(Pause way) {
      waiting = requireNonNull(way, "way");
      return this;
    }

    /**
     * Sets who is told of a day that failed as soon as it does, also of the one that ends the run.
     * By default the outcome and the exception tell it. What it throws ends the run.
     *
     * @param told takes the day and why it failed, on the thread of the run
     * @return this builder
     */
    public Builder<T> onFailedDay(BiConsumer<LocalDate, XimaException> told) {
      failures = requireNonNull(told, "told");
      return this;
    }

    /** {@return the history} Nothing is asked for before it runs. */
    public IntervalHistory<T> build() {
      return new IntervalHistory<>(this);
    }
  }
}
