// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.error.XimaException;
import com.ximasdk.feed.ScriptedReports.Row;
import com.ximasdk.feed.SimulatedEngine.Truth;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sixty days of a collector in virtual time, with outages, days and groups that cannot be read or
 * are absent, late changes, a clock that jumps, a process that is killed at any moment, and a
 * position that is damaged. Whatever happens: each interval is delivered with its last values and
 * never twice unmarked, or lies in a gap that was told. The property {@code soak.months} sets how
 * many runs there are; each has its own seed.
 */
class SimulatedMonthsTest {
  private static final int DAYS = 60;

  static LongStream seeds() {
    return LongStream.rangeClosed(
        Integer.getInteger("soak.from", 1), Integer.getInteger("soak.months", 2));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void eachIntervalIsDeliveredWithItsLastValuesOrLiesInAToldGap(long seed) {
    SimulatedMonths months = new SimulatedMonths(seed, DAYS);
    months.run();
    months.check();
  }

  /** The end of the process, at any moment. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static final class SimulatedMonths {
    private final Random random;
    private final SimulatedEngine engine;
    private final SimulatedAdapter adapter = new SimulatedAdapter();
    private final SetClock clock = new SetClock(Instant.EPOCH);
    private final ScriptedReports reports;
    private Instant real;
    private Optional<IntervalPosition> stored = Optional.empty();
    private IntervalPosition backup;
    private boolean isCalm;
    private boolean hasAsked;
    private int kills;

    SimulatedMonths(long seed, int days) {
      random = new Random(~seed);
      engine = new SimulatedEngine(seed, days);
      real = engine.begin;
      backup = IntervalPosition.startingAt(engine.begin);
      reports =
          new ScriptedReports(
              day -> {
                mayBeKilled();
                IntervalDay<Row> report = engine.report(day, real);
                mayBeKilled();
                return report;
              });
    }

    private void mayBeKilled() {
      if (!isCalm && random.nextInt(150) == 0) {
        kills++;
        throw new Killed();
      }
    }

    void run() {
      IntervalCollector<Row> collector = collector();
      while (real.isBefore(engine.end)) {
        if (random.nextInt(100) == 0) {
          backup = stored.orElseThrow();
          adapter.backup();
        }
        if (!isCalm && random.nextInt(700) == 0) {
          refuseDamageAndRestore();
          collector = collector();
        }
        clock.set(real.plus(jump()));
        try {
          collector.collect(
              deliveries -> {
                mayBeKilled();
                adapter.take(deliveries);
                mayBeKilled();
              });
        } catch (Killed end) {
          collector = collector();
        } catch (XimaException tenantFails) {
          assertThat(tenantFails.getMessage()).containsAnyOf("no connection", "500", "pending");
        }
        real = real.plus(step());
        if (!isCalm && real.isAfter(engine.calm)) {
          isCalm = true;
        }
        if (!hasAsked && real.isAfter(engine.calm.plus(Duration.ofDays(3)))) {
          hasAsked = true;
          collector.gaps().forEach(collector::askAgain);
        }
      }
    }

    private Duration jump() {
      if (isCalm || random.nextInt(150) != 0) {
        return Duration.ZERO;
      }
      Duration hours = Duration.ofMinutes(random.nextInt(3 * 1440));
      return random.nextBoolean() ? hours : hours.dividedBy(2).negated();
    }

    private Duration step() {
      return !isCalm && random.nextInt(300) == 0
          ? Duration.ofHours(random.nextInt(40))
          : Duration.ofMinutes(15L << random.nextInt(3));
    }

    private IntervalCollector<Row> collector() {
      while (true) {
        try {
          return IntervalCollector.builder(
                  reports,
                  ReportRequest.of("LMIU6034"),
                  CellEncodings.of(engine.zone),
                  ScriptedReports.reader(),
                  store())
              .clock(clock)
              .build(engine.begin);
        } catch (Killed again) {
          kills++;
        }
      }
    }

    private IntervalPositionStore store() {
      // What a process that begins has is what was written.
      stored = stored.map(position -> IntervalPosition.of(position.text()));
      return new IntervalPositionStore() {
        @Override
        public Optional<IntervalPosition> load() {
          mayBeKilled();
          return stored;
        }

        @Override
        public void save(IntervalPosition position) {
          mayBeKilled();
          stored = Optional.of(position);
          mayBeKilled();
        }
      };
    }

    private void refuseDamageAndRestore() {
      String text = stored.orElseThrow().text();
      String damaged = text.substring(0, random.nextInt(text.length()));
      assertThatThrownBy(() -> IntervalPosition.of(damaged))
          .isInstanceOf(IllegalArgumentException.class);
      stored = Optional.of(backup);
      adapter.restored();
    }

    void check() {
      List<String> missing = new ArrayList<>();
      int toldAlone = 0;
      for (Map.Entry<IntervalKey, Truth> one : engine.truth.entrySet()) {
        Row last = one.getValue().last();
        Instant settled = engine.end.minus(Duration.ofHours(5));
        if (!last.end().isAfter(engine.begin) || last.end().isAfter(settled)) {
          continue;
        }
        Long value = adapter.values.get(one.getKey());
        boolean isLeftOut = engine.style == SimulatedEngine.Style.SPARSE && last.calls() == 0;
        boolean isHad = value == null ? isLeftOut : value == last.calls();
        if (!isHad && engine.canBeHad(one.getKey())) {
          missing.add("can be had, but is " + value + ": " + last);
        } else if (!isHad && !adapter.isTold(one.getKey(), last)) {
          missing.add("is " + value + ", and not told: " + last);
        } else if (!isHad) {
          toldAlone++;
        }
      }
      String run =
          "%s, %s, %s; %d values, %d corrected, %d repeated, %d gaps, %d closed, %d told, %d kills"
              .formatted(
                  engine.style,
                  engine.zone,
                  engine.groups,
                  adapter.values.size(),
                  adapter.corrected,
                  adapter.repeated,
                  adapter.gaps.size(),
                  adapter.closed,
                  toldAlone,
                  kills);
      assertThat(adapter.faults).as(run).isEmpty();
      assertThat(missing).as(run).isEmpty();
      assertThat(adapter.gaps).as(run).allMatch(engine::wasEverWrong);
    }
  }
}
