// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static com.ximasdk.internal.time.Durations.requireNotNegative;
import static java.util.Objects.requireNonNull;

import com.ximasdk.error.XimaException;
import com.ximasdk.feed.IntervalDelivery.Kind;
import com.ximasdk.internal.text.Fingerprint;
import com.ximasdk.internal.time.Durations;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.Reports;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers the intervals of a report as they close, for months.
 *
 * <p>Each round asks for the days since the position, one at a time because "Hour of Day" folds
 * days together, and delivers what closed at least the settling time ago. Intervals within the
 * look-back are read again; one whose values have changed is delivered as a correction. The
 * position is saved before a round is handed out and again when the adapter is done with it, so
 * that after any end of the process nothing is missed and nothing comes twice without being marked.
 *
 * <p>When a round fails, the position stays; the next round takes up the same intervals. After an
 * outage the rounds catch up, the oldest day first.
 *
 * <p>One collector has one position store. {@link #collect} is for one thread at a time.
 *
 * @param <T> an interval
 */
public final class IntervalCollector<T> {
  private static final Logger LOG = LoggerFactory.getLogger(IntervalCollector.class);
  private static final Duration KEPT = Duration.ofDays(2);

  private final DailyReport<T> report;
  private final IntervalPositionStore store;
  private final Clock clock;
  private final Duration settling;
  private final Duration lookBack;

  private IntervalCollector(Builder<T> builder, Instant start) {
    this.report = builder.report;
    this.store = builder.store;
    this.clock = builder.clock;
    this.settling = builder.settling;
    this.lookBack = builder.lookBack;
    if (store.load().isEmpty()) {
      store.save(IntervalPosition.startingAt(start));
    }
  }

  /**
   * Begins to make a collector.
   *
   * @param reports runs the report
   * @param request which report, without its timeframe
   * @param encodings how cells are to be understood; its zone is the tenant's
   * @param reader makes intervals of rows
   * @param store keeps the position
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
   * One round: hands what is new or changed to the adapter, a day at a time, and saves the position
   * after each day.
   *
   * @param adapter takes the intervals of a day; when it returns, they are dealt with for good
   * @throws XimaException if the report cannot be had or the position not be saved
   */
  public void collect(Consumer<List<IntervalDelivery<T>>> adapter) {
    ZoneId zone = report.zone();
    IntervalPosition position = load();
    Instant closed = clock.instant().minus(settling);
    if (!closed.isAfter(position.start())) {
      return;
    }
    Instant again = position.through().minus(lookBack);
    Instant from = again.isBefore(position.start()) ? position.start() : again;
    LocalDate last = closed.minusNanos(1).atZone(zone).toLocalDate();
    for (LocalDate day = from.atZone(zone).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      Instant endOfDay = day.plusDays(1).atStartOfDay(zone).toInstant();
      position = collectDay(day, endOfDay.isBefore(closed) ? endOfDay : closed, position, adapter);
    }
  }

  private IntervalPosition load() {
    return store
        .load()
        .orElseThrow(
            () -> new IllegalStateException("The position store lost what was saved in it."));
  }

  private IntervalPosition collectDay(
      LocalDate day,
      Instant upTo,
      IntervalPosition position,
      Consumer<List<IntervalDelivery<T>>> adapter) {
    List<IntervalDelivery<T>> round = new ArrayList<>();
    SortedMap<String, String> underway = new TreeMap<>();
    SortedMap<String, String> delivered = new TreeMap<>(position.delivered());
    IntervalReader<T> reader = report.reader();
    for (T interval : report.read(day).intervals()) {
      Instant end = reader.end(interval);
      if (end.isAfter(upTo)) {
        continue;
      }
      String identity = reader.start(interval) + " " + reader.group(interval);
      String fingerprint = Fingerprint.of(reader.content(interval), 12);
      Kind kind = kind(position, identity, fingerprint, end);
      if (kind != null) {
        round.add(new IntervalDelivery<>(kind, interval));
        underway.put(identity, end + " " + fingerprint);
      }
    }
    Instant through = upTo.isAfter(position.through()) ? upTo : position.through();
    if (!round.isEmpty()) {
      SortedMap<String, String> handedOut = new TreeMap<>(position.underway());
      handedOut.putAll(underway);
      store.save(
          new IntervalPosition(
              position.start(), position.through(), position.delivered(), handedOut));
      adapter.accept(List.copyOf(round));
    }
    delivered.putAll(underway);
    // What is read again begins at most a day before the look-back.
    Instant forget = through.minus(lookBack).minus(KEPT);
    delivered.values().removeIf(value -> Instant.parse(value.split(" ", 2)[0]).isBefore(forget));
    SortedMap<String, String> left = new TreeMap<>(position.underway());
    left.keySet().removeAll(underway.keySet());
    IntervalPosition next = new IntervalPosition(position.start(), through, delivered, left);
    if (!next.equals(position)) {
      store.save(next);
    }
    return next;
  }

  /** How to deliver an interval, or null where the adapter has it as it is. */
  private static @Nullable Kind kind(
      IntervalPosition position, String identity, String fingerprint, Instant end) {
    String before = position.delivered().get(identity);
    String handedOut = position.underway().get(identity);
    String now = end + " " + fingerprint;
    if (handedOut != null) {
      return handedOut.equals(now) ? Kind.REPEATED : Kind.CORRECTION;
    }
    if (before != null) {
      return before.equals(now) ? null : Kind.CORRECTION;
    }
    return end.isAfter(position.start()) ? Kind.NEW : null;
  }

  /**
   * A round as a task for a scheduler of the caller's, one at a time. It never throws, since that
   * would end most schedules without a word.
   *
   * @param adapter takes the intervals
   * @param failures is told what a round failed with; the next one takes up the same intervals
   */
  public Runnable asTask(
      Consumer<List<IntervalDelivery<T>>> adapter, Consumer<Throwable> failures) {
    return () -> {
      try {
        collect(adapter);
      } catch (Throwable failure) {
        tell(failures, failure);
      }
    };
  }

  private static void tell(Consumer<Throwable> failures, Throwable failure) {
    try {
      failures.accept(failure);
    } catch (Throwable further) {
      failure.addSuppressed(further);
      LOG.error("A round failed, and so did who is told of it; the rounds go on.", failure);
    }
  }

  /** Makes collectors. For one thread. */
  public static final class Builder<T> {
    private final DailyReport<T> report;
    private final IntervalPositionStore store;
    private Clock clock = Clock.systemUTC();
    private Duration settling = Duration.ofMinutes(5);
    private Duration lookBack = Duration.ofHours(2);

    private Builder(DailyReport<T> report, IntervalPositionStore store) {
      this.report = report;
      this.store = requireNonNull(store, "store");
    }

    /** Sets the clock. Default: the system's. */
    public Builder<T> clock(Clock timeOfDay) {
      clock = requireNonNull(timeOfDay, "timeOfDay");
      return this;
    }

    /** Sets how long after its end an interval is taken. Default: 5 minutes. */
    public Builder<T> settling(Duration wait) {
      settling = Durations.clamped(requireNotNegative("The settling time", wait));
      return this;
    }

    /** Sets how far before the position intervals are read again. Default: 2 hours. */
    public Builder<T> lookBack(Duration span) {
      lookBack = Durations.clamped(requireNotNegative("The look-back", span));
      return this;
    }

    /**
     * The collector.
     *
     * @param start where it begins if the store has no position: intervals that end after it are
     *     delivered
     */
    public IntervalCollector<T> build(Instant start) {
      return new IntervalCollector<>(this, start);
    }
  }

  @Override
  public String toString() {
    return "IntervalCollector[" + report.request() + "]";
  }
}
