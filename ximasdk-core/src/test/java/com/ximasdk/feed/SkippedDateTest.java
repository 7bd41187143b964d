// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.feed.IntervalHistory.Order;
import com.ximasdk.feed.ScriptedReports.Row;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Samoa went from 29 to 31 December 2011. */
class SkippedDateTest {
  private static final ZoneId SAMOA = ZoneId.of("Pacific/Apia");
  private static final LocalDate BEFORE = LocalDate.of(2011, 12, 29);

  private final SetClock clock = new SetClock(BEFORE.atTime(20, 0).atZone(SAMOA).toInstant());
  private final ScriptedReports reports = new ScriptedReports(this::report);

  /** An interval an hour. */
  private IntervalDay<Row> report(LocalDate day) {
    DaySpan span = DaySpan.of(day, SAMOA);
    List<Row> rows = new ArrayList<>();
    for (Instant start = span.start();
        start.isBefore(span.end());
        start = start.plusSeconds(3600)) {
      if (!start.plusSeconds(3600).isAfter(clock.instant())) {
        rows.add(new Row("A", start, start.plusSeconds(3600), 1));
      }
    }
    return new IntervalDay<>(rows, List.of("A"), List.of(), Map.of(), List.of());
  }

  @Test
  void aHistoryDoesNotAskForADateThatTheZoneLeavesOut() throws InterruptedException {
    HistoryOutcome outcome =
        IntervalHistory.builder(
                reports,
                ReportRequest.of("R"),
                CellEncodings.of(SAMOA),
                ScriptedReports.reader(),
                DaysDone.inMemory())
            .pause(Duration.ZERO)
            .build()
            .run(BEFORE, BEFORE.plusDays(2), Order.OLDEST_FIRST, (day, read) -> {});

    assertThat(reports.asked()).containsExactly(BEFORE, BEFORE.plusDays(2));
    assertThat(outcome.done()).containsExactly(BEFORE, BEFORE.plusDays(2));
  }

  @Test
  void aCollectorGoesOnBehindADateThatTheZoneLeavesOut() {
    Instant begin = clock.instant();
    List<IntervalDelivery<Row>> taken = new ArrayList<>();
    IntervalCollector<Row> collector =
        IntervalCollector.builder(
                reports,
                ReportRequest.of("R"),
                CellEncodings.of(SAMOA),
                ScriptedReports.reader(),
                new MemoryStore())
            .clock(clock)
            .build(begin);

    for (int hour = 1; hour <= 12; hour++) {
      clock.set(begin.plusSeconds(3600L * hour + 600));
      collector.collect(taken::addAll);
    }

    assertThat(taken).hasSize(12);
    assertThat(collector.gaps()).isEmpty();
    assertThat(reports.asked())
        .contains(BEFORE, BEFORE.plusDays(2))
        .doesNotContain(BEFORE.plusDays(1));
  }
}
