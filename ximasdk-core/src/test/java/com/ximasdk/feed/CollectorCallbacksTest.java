// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.error.CallbackFailedException;
import com.ximasdk.feed.ScriptedReports.Row;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportTimeframe;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller gives may do anything: it harms its round, and the next one goes on. */
class CollectorCallbacksTest {
  private static final Instant START = Instant.parse("2026-07-14T08:00:00Z");
  private static final Instant NOW = Instant.parse("2026-07-14T09:10:00Z");

  private final MemoryStore memory = new MemoryStore();
  private final List<String> delivered = new ArrayList<>();
  private int savesUntilFailure = Integer.MAX_VALUE;

  private static IntervalDay<Row> report(LocalDate day) {
    Row row = new Row("A", START, START.plus(Duration.ofHours(1)), 5);
    boolean isItsDay = day.equals(LocalDate.of(2026, 7, 14));
    return new IntervalDay<>(
        isItsDay ? List.of(row) : List.of(), List.of("A"), List.of(), Map.of(), List.of());
  }

  private IntervalPositionStore store() {
    return new IntervalPositionStore() {
      @Override
      public Optional<IntervalPosition> load() {
        return memory.load();
      }

      @Override
      public void save(IntervalPosition position) {
        if (savesUntilFailure-- <= 0) {
          throw new IllegalStateException("secret");
        }
        memory.save(position);
      }
    };
  }

  private IntervalCollector<Row> collector(Clock clock, IntervalReader<Row> reader) {
    return IntervalCollector.builder(
            new ScriptedReports(CollectorCallbacksTest::report),
            ReportRequest.of("R"),
            CellEncodings.of(ZoneOffset.UTC),
            reader,
            store())
        .clock(clock)
        .build(START);
  }

  private IntervalCollector<Row> collector() {
    return collector(new SetClock(NOW), ScriptedReports.reader());
  }

  private void take(List<IntervalDelivery<Row>> deliveries) {
    deliveries.forEach(
        one -> delivered.add(((IntervalDelivery.Interval<Row>) one).kind().toString()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void aStoreThatThrowsEndsTheRoundAndNothingIsLostOrComesTwiceUnmarked(int saves) {
    IntervalCollector<Row> collector = collector();
    savesUntilFailure = saves;

    assertThatThrownBy(() -> collector.collect(this::take))
        .isInstanceOf(CallbackFailedException.class)
        .hasMessageContainingAll("position store", "IllegalStateException")
        .hasMessageNotContaining("secret");
    savesUntilFailure = Integer.MAX_VALUE;
    collector.collect(this::take);

    // The third save follows the adapter.
    assertThat(delivered).isEqualTo(saves == 2 ? List.of("NEW", "REPEATED") : List.of("NEW"));
  }

  @Test
  void aStoreThatLosesItsPositionIsNotTakenForANewOne() {
    IntervalPositionStore forgetful =
        new IntervalPositionStore() {
          @Override
          public Optional<IntervalPosition> load() {
            return Optional.empty();
          }

          @Override
          public void save(IntervalPosition position) {}
        };
    IntervalCollector<Row> collector =
        IntervalCollector.builder(
                new ScriptedReports(CollectorCallbacksTest::report),
                ReportRequest.of("R"),
                CellEncodings.of(ZoneOffset.UTC),
                ScriptedReports.reader(),
                forgetful)
            .build(START);

    assertThatThrownBy(() -> collector.collect(this::take))
        .isInstanceOf(CallbackFailedException.class)
        .hasMessageContaining("never guessed");
  }

  @Test
  void aCollectorThatCannotBeMadeLetsGoOfItsStore() {
    List<String> told = new ArrayList<>();
    IntervalPositionStore broken =
        new IntervalPositionStore() {
          @Override
          public Optional<IntervalPosition> load() {
            throw new IllegalStateException("secret");
          }

          @Override
          public void save(IntervalPosition position) {}

          @Override
          public void close() {
            told.add("closed");
          }
        };

    assertThatThrownBy(
            () ->
                IntervalCollector.builder(
                        new ScriptedReports(CollectorCallbacksTest::report),
                        ReportRequest.of("R"),
                        CellEncodings.of(ZoneOffset.UTC),
                        ScriptedReports.reader(),
                        broken)
                    .build(START))
        .isInstanceOf(CallbackFailedException.class);
    assertThat(told).containsExactly("closed");
  }

  private static Clock clock(Supplier<Instant> time) {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return time.get();
      }
    };
  }

  @Test
  void aClockThatThrowsEndsTheRound() {
    Clock broken =
        clock(
            () -> {
              throw new IllegalStateException("secret");
            });

    assertThatThrownBy(() -> collector(broken, ScriptedReports.reader()).collect(this::take))
        .isInstanceOf(CallbackFailedException.class)
        .hasMessageContaining("clock")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z"})
  void aClockAtTheEndsOfTimeHarmsNothing(String end) {
    SetClock clock = new SetClock(Instant.parse(end));
    IntervalCollector<Row> collector = collector(clock, ScriptedReports.reader());

    assertThatCode(() -> collector.collect(this::take)).doesNotThrowAnyException();
    clock.set(NOW);
    collector.collect(this::take);

    assertThat(delivered).containsExactly("NEW");
  }

  @Test
  void aStartAtTheEndsOfTimeIsTaken() {
    IntervalCollector<Row> collector =
        IntervalCollector.builder(
                new ScriptedReports(CollectorCallbacksTest::report),
                ReportRequest.of("R"),
                CellEncodings.of(ZoneOffset.UTC),
                ScriptedReports.reader(),
                new MemoryStore())
            .clock(new SetClock(NOW))
            .build(Instant.MIN);

    assertThat(collector.collect(this::take).isUpToDate()).isFalse();
  }

  @Test
  void aReaderThatThrowsIsTheFailureOfTheDay() {
    IntervalReader<Row> given = ScriptedReports.reader();
    IntervalReader<Row> broken =
        new IntervalReader<>() {
          @Override
          public IntervalDay<Row> read(ReportRows rows, ReportTimeframe window) {
            return given.read(rows, window);
          }

          @Override
          public String group(Row row) {
            return given.group(row);
          }

          @Override
          public Instant start(Row row) {
            throw new IllegalStateException("secret");
          }

          @Override
          public Instant end(Row row) {
            return given.end(row);
          }

          @Override
          public String content(Row row) {
            return given.content(row);
          }
        };

    IntervalRound round = collector(new SetClock(NOW), broken).collect(this::take);

    assertThat(round.troubles())
        .singleElement()
        .satisfies(
            trouble -> {
              assertThat(trouble.kind()).isEqualTo(IntervalTrouble.Kind.DAY_FAILED);
              assertThat(trouble.failure().orElseThrow())
                  .isInstanceOf(CallbackFailedException.class);
              assertThat(trouble.message()).contains("reader").doesNotContain("secret");
            });
    assertThat(collector().collect(this::take).delivered()).isOne();
  }

  @Test
  void anAdapterThatThrowsAnErrorHasItsDeliveriesAgainAsRepeated() {
    IntervalCollector<Row> collector = collector();

    assertThatThrownBy(
            () ->
                collector.collect(
                    deliveries -> {
                      throw new StackOverflowError();
                    }))
        .isInstanceOf(StackOverflowError.class);
    collector.collect(this::take);

    assertThat(delivered).containsExactly("REPEATED");
  }

  @Test
  void anAdapterThatCallsTheCollectorIsToldThatItMustNot() {
    IntervalCollector<Row> collector = collector();

    assertThatThrownBy(() -> collector.collect(deliveries -> collector.gaps()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("within a round");
  }

  @Test
  void anObserverIsToldOfEachRoundAndMayThrow() {
    List<String> told = new ArrayList<>();
    IntervalObserver observer =
        new IntervalObserver() {
          @Override
          public void ended(IntervalRound round) {
            told.add("ended " + round.delivered());
            throw new StackOverflowError();
          }

          @Override
          public void stopped(Throwable failure, IntervalRound before) {
            told.add("stopped " + failure.getMessage());
            throw new StackOverflowError();
          }
        };
    IntervalCollector<Row> collector = collector();

    collector
        .asTask(
            deliveries -> {
              throw new IllegalStateException("away");
            },
            observer)
        .run();
    collector.asTask(this::take, observer).run();

    assertThat(told).containsExactly("stopped away", "ended 0");
    assertThat(delivered).containsExactly("REPEATED");
  }
}
