// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static com.ximasdk.internal.time.Durations.requireNotNegative;
import static com.ximasdk.internal.time.Durations.requirePositive;
import static java.util.Objects.requireNonNull;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.CallbackFailedException;
import com.ximasdk.error.XimaException;
import com.ximasdk.internal.time.Durations;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.Reports;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Delivers the intervals of a report as they close, for months, so that nothing is missing untold.
 *
 * <p>Each round asks for the days since the position, one at a time because "Hour of Day" folds
 * days together, and delivers what closed at least the settling time ago. Intervals within the
 * look-back are read again; one whose values have changed is delivered as a correction. The
 * position is saved before a day is handed out and again when the adapter is done with it, so that
 * after any end of the process nothing is missed and nothing comes twice without being marked.
 *
 * <p>The position is kept by group and never passes what the report showed: it goes to the end of
 * the latest interval that a report shows, for the groups that could be read in that report. The
 * clock only says which days to ask for and what has settled; a clock that was wrong for a while
 * loses nothing.
 *
 * <p>A day or a group that cannot be read, or a group that the report lacks, holds up nothing else.
 * It is asked for again in every round. When that went on for the patience while the tenant could
 * be read otherwise, and the report shows that the day is over, its intervals are told as a {@link
 * IntervalDelivery.Gap} and no longer asked for; {@link #gaps()} lists them and {@link #askAgain}
 * asks for them once more. When they are had after all, in either way, they are delivered, and the
 * gap is closed. A group whose absence was told so is not waited for; when the report has it again,
 * the time between is a gap too.
 *
 * <p>A failure that says nothing good of the other days ends the round (no connection, a key that
 * is refused, an access that is missing, two days in a row that the tenant fails for); the next one
 * takes up the same intervals. After an outage the rounds catch up, the oldest day first, up to 31
 * days a round.
 *
 * <p>One collector has one position store. It is safe for use by several threads: its methods wait
 * for each other, so that a long round holds them up; within the adapter they throw {@link
 * IllegalStateException}.
 *
 * @param <T> an interval
 * @since 0.1.0
 */
public final class IntervalCollector<T> implements AutoCloseable {
  private final DailyReport<T> report;
  private final PositionKeeper keeper;
  private final Clock clock;
  private final IntervalSettings settings;
  private final IntervalProgress progress;
  private final ReentrantLock turn = new ReentrantLock();

  private IntervalCollector(Builder<T> builder, Instant start) {
    this.report = builder.report;
    this.keeper = new PositionKeeper(builder.store);
    this.clock = builder.clock;
    this.settings =
        new IntervalSettings(
            report.zone(), builder.settling, builder.lookBack, builder.patience, builder.period);
    this.progress = new IntervalProgress(settings);
    keeper.begin(start);
  }

  /**
   * Begins to make a collector.
   *
   * @param <T> an interval
   * @param reports runs the report
   * @param request which report, without its timeframe
   * @param encodings how cells are to be understood; its zone is the tenant's
   * @param reader makes intervals of rows
   * @param store keeps the position
   * @return what makes a collector; nothing else needs to be set
   */
  public static <T> Builder<T> builder(
      Reports reports,
      ReportRequest request,
      CellEncodings encodings,
      IntervalReader<T> reader,
      IntervalPositionStore store) {
    return new Builder<>(new DailyReport<>(reports, request, encodings, reader), store);
  }

  /**
   * One round: hands what is new or changed to the adapter, a day at a time, then what is given up,
   * and saves the position after each.
   *
   * @param adapter takes the deliveries of a day; when it returns, they are dealt with for good.
   *     What it throws ends the round and is thrown on; those deliveries come again as repeated
   * @return what the round did, with the troubles that did not end it: look at them
   * @throws XimaException if the tenant cannot be read, or the position not be saved. The troubles
   *     met before are logged then
   */
  public IntervalRound collect(Consumer<List<IntervalDelivery<T>>> adapter) {
    RoundLog log = new RoundLog();
    try {
      round(adapter, log);
      return log.round();
    } catch (Throwable failure) {
      TroubleLog.write(log.round().troubles());
      throw failure;
    }
  }

  /**
   * A round as a task for a scheduler of the caller's. It never throws, since that would end most
   * schedules without a word; troubles and failures are logged as warnings.
   *
   * @param adapter takes the deliveries, as in {@link #collect}
   * @return one round each time that it is run; two at the same time wait for each other
   */
  public Runnable asTask(Consumer<List<IntervalDelivery<T>>> adapter) {
    return asTask(adapter, new TroubleLog());
  }

  /**
   * The same with somebody who is told how each round ends, in place of the log.
   *
   * @param adapter takes the deliveries, as in {@link #collect}
   * @param observer is told of each round; what it throws is logged and harms nothing
   * @return one round each time that it is run; two at the same time wait for each other
   */
  public Runnable asTask(Consumer<List<IntervalDelivery<T>>> adapter, IntervalObserver observer) {
    requireNonNull(adapter, "adapter");
    requireNonNull(observer, "observer");
    return () -> {
      RoundLog log = new RoundLog();
      try {
        round(adapter, log);
      } catch (Throwable failure) {
        TroubleLog.guarded(() -> observer.stopped(failure, log.round()));
        return;
      }
      TroubleLog.guarded(() -> observer.ended(log.round()));
    };
  }

  private void round(Consumer<List<IntervalDelivery<T>>> adapter, RoundLog log) {
    requireNonNull(adapter, "adapter");
    inTurn(
        () -> {
          new Round(adapter, log).run();
          return log;
        });
  }

  /**
   * {@return the gaps that were told and have not been closed} Cannot be changed.
   *
   * @throws XimaException if the position cannot be read
   */
  public List<IntervalGap> gaps() {
    return inTurn(() -> keeper.load().gaps());
  }

  /**
   * Has the days of a gap asked for again from the next round on, for the patience. The gap stays
   * listed until its intervals are had; it is not told a second time.
   *
   * @param gap one of {@link #gaps()}
   * @throws IllegalArgumentException if it is none of them, or was closed
   * @throws XimaException if the position cannot be read or saved
   */
  public void askAgain(IntervalGap gap) {
    requireNonNull(gap, "gap");
    inTurn(
        () -> {
          IntervalPosition position = keeper.load();
          return keeper.save(position, GapRequest.of(position, gap, settings));
        });
  }

  /**
   * {@return the position as it is stored}
   *
   * @throws XimaException if it cannot be read
   */
  public IntervalPosition position() {
    return inTurn(keeper::load);
  }

  private <R> R inTurn(Supplier<R> act) {
    if (turn.isHeldByCurrentThread()) {
      throw new IllegalStateException(
          "The adapter called the collector within a round. Call it after the round.");
    }
    turn.lock();
    try {
      return act.get();
    } finally {
      turn.unlock();
    }
  }

  /** Waits for the end of a round, and closes the store, so that another collector may have it. */
  @Override
  public void close() {
    inTurn(
        () -> {
          keeper.close();
          return keeper;
        });
  }

  /** Reads, saves, hands out, saves: all that is decided is decided elsewhere. */
  private final class Round {
    private final Consumer<List<IntervalDelivery<T>>> adapter;
    private final RoundLog log;
    private IntervalPosition position = keeper.load();

    Round(Consumer<List<IntervalDelivery<T>>> adapter, RoundLog log) {
      this.adapter = adapter;
      this.log = log;
    }

    void run() {
      RoundBegin begin = RoundBegin.of(position, now(), settings);
      RoundFacts facts = begin.facts();
      log.met(begin.troubles());
      if (!facts.closed().isAfter(position.start())) {
        log.isUpToDate(begin.troubles().isEmpty());
        return;
      }
      position = keeper.save(position, begin.position());
      DayPlan plan = DayPlan.of(position, facts.closed(), settings);
      RoundReading<T> reading = new RoundReading<>(report, progress, facts);
      ask(plan.days(), reading);
      if (reading.stop().isEmpty()) {
        ask(plan.failedBefore(), reading.afterTheOthers());
      }
      log.isUpToDate(plan.isUpToDate() && reading.stop().isEmpty());
      take(RoundEnd.of(position, reading.facts(), settings));
      if (reading.stop().isPresent()) {
        throw reading.stop().get();
      }
    }

    private void ask(List<LocalDate> days, RoundReading<T> reading) {
      for (LocalDate day : days) {
        if (reading.isOver()) {
          return;
        }
        log.asked();
        take(reading.ask(position, day));
      }
    }

    private void take(Step<T> step) {
      log.met(step.troubles());
      if (!step.deliveries().isEmpty()) {
        position = keeper.save(position, step.underway());
        adapter.accept(step.deliveries());
        log.taken(step.deliveries());
      }
      position = keeper.save(position, step.done());
    }

    private Instant now() {
      Instant reading;
      try {
        reading = clock.instant();
      } catch (RuntimeException e) {
        throw ofTheClock("it threw " + e.getClass().getName(), e);
      }
      if (reading == null) {
        throw ofTheClock("it gave null, expected an instant", null);
      }
      return Instants.clamped(reading);
    }

    private CallbackFailedException ofTheClock(String what, @Nullable Throwable cause) {
      return new CallbackFailedException(
          CallSummary.NONE, "The clock failed: " + what + ". Mend the clock.", cause);
    }
  }

  /**
   * Makes collectors. For one thread.
   *
   * @param <T> an interval
   * @since 0.1.0
   */
  public static final class Builder<T> {
    private final DailyReport<T> report;
    private final IntervalPositionStore store;
    private Clock clock = Clock.systemUTC();
    private Duration settling = Duration.ofMinutes(5);
    private Duration lookBack = Duration.ofHours(2);
    private Duration patience = Duration.ofDays(2);
    private Duration period = Duration.ofMinutes(15);

    private Builder(DailyReport<T> report, IntervalPositionStore store) {
      this.report = report;
      this.store = requireNonNull(store, "store");
    }

    /**
     * Sets the clock. Default: the system's. A clock that throws or gives null ends the round with
     * a {@link CallbackFailedException}; its readings are taken to be within the years 1 to 9998.
     *
     * @param timeOfDay its zone does not count: days are those of the tenant's zone
     * @return this builder
     */
    public Builder<T> clock(Clock timeOfDay) {
      clock = requireNonNull(timeOfDay, "timeOfDay");
      return this;
    }

    /**
     * Sets how long after its end an interval is taken. Default: 5 minutes.
     *
     * @param wait zero or more
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder<T> settling(Duration wait) {
      settling = Durations.clamped(requireNotNegative("The settling time", wait));
      return this;
    }

    /**
     * Sets how far before the position intervals are read again. Default: 2 hours.
     *
     * @param span zero or more; zero reads nothing again
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder<T> lookBack(Duration span) {
      lookBack = Durations.clamped(requireNotNegative("The look-back", span));
      return this;
    }

    /**
     * Sets how long a day or a group that cannot be had is asked for before it is told as a gap:
     * the time between rounds in which it was asked for in vain while another day or group could be
     * read, so that an outage uses up nothing. Default: 2 days.
     *
     * @param span zero or more
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder<T> patience(Duration span) {
      patience = Durations.clamped(requireNotNegative("The patience", span));
      return this;
    }

    /**
     * Sets the usual distance of two rounds. More than four times of it, and more than twice the
     * distance before, is told as a jump of the clock, and counts as one period of the patience.
     * Default: 15 minutes.
     *
     * @param distance from the begin of one round to that of the next, more than zero
     * @return this builder
     * @throws IllegalArgumentException if it is not more than zero
     */
    public Builder<T> period(Duration distance) {
      period = Durations.clamped(requirePositive("The period", distance));
      return this;
    }

    /**
     * {@return the collector, with its position read}
     *
     * @param start where it begins if the store has no position: intervals that end after it are
     *     delivered; no earlier than the year 1
     * @throws XimaException if the position cannot be read or saved, or another collector has it;
     *     the store is closed then
     */
    public IntervalCollector<T> build(Instant start) {
      return new IntervalCollector<>(this, requireNonNull(start, "start"));
    }
  }

  @Override
  public String toString() {
    return "IntervalCollector[" + report.request() + "]";
  }
}
