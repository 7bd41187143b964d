// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.KeyRefusedException;
import com.ximasdk.error.LocalStorageException;
import com.ximasdk.error.ReportFormatException;
import com.ximasdk.error.TenantFailureException;
import com.ximasdk.error.XimaException;
import com.ximasdk.feed.IntervalHistory.Order;
import com.ximasdk.feed.ScriptedReports.Row;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntervalHistoryTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);
  private static final CallSummary CALL = CallSummary.of("Run the report");

  private final Map<LocalDate, XimaException> failures = new HashMap<>();
  private final List<IntervalFailure> failedGroups = new ArrayList<>();
  private final Map<String, String> absentGroups = new HashMap<>();
  private final ScriptedReports reports = new ScriptedReports(this::report);
  private final List<Duration> pauses = new ArrayList<>();
  private final List<LocalDate> days = new ArrayList<>();
  @TempDir private Path directory;

  private IntervalDay<Row> report(LocalDate day) {
    XimaException failure = failures.get(day);
    if (failure != null) {
      throw failure;
    }
    return new IntervalDay<>(List.of(), List.of("A"), failedGroups, absentGroups, List.of());
  }

  private IntervalHistory.Builder<Row> history(DaysDone done) {
    return IntervalHistory.builder(
            reports,
            ReportRequest.of("R"),
            CellEncodings.of(ZoneOffset.UTC),
            ScriptedReports.reader(),
            done)
        .waiting(pauses::add);
  }

  private HistoryOutcome run(DaysDone done, int dayCount, Order order) throws InterruptedException {
    days.clear();
    return history(done)
        .build()
        .run(FIRST, FIRST.plusDays(dayCount - 1), order, (day, read) -> days.add(day));
  }

  private static ReportFormatException unreadable() {
    return new ReportFormatException(
        ReportFormatException.Place.of("R"), List.of(), "found '-'", null);
  }

  @Test
  void daysAreAskedForInEitherOrderWithPausesBetweenThem() throws Exception {
    DaysDone done = DaysDone.inMemory();

    run(done, 3, Order.NEWEST_FIRST);
    assertThat(days).containsExactly(FIRST.plusDays(2), FIRST.plusDays(1), FIRST);
    HistoryOutcome outcome = run(done, 5, Order.OLDEST_FIRST);

    assertThat(days).containsExactly(FIRST.plusDays(3), FIRST.plusDays(4));
    assertThat(outcome.done()).isEqualTo(days);
    assertThat(outcome.isComplete()).isTrue();
    assertThat(pauses).hasSize(3).containsOnly(Duration.ofSeconds(2));
  }

  @Test
  void aDayThatCannotBeReadStopsNoOtherAndIsAskedForInTheNextRun() throws Exception {
    DaysDone done = DaysDone.inFile(directory.resolve("days"));
    failures.put(FIRST.plusDays(1), unreadable());

    HistoryOutcome outcome = run(done, 3, Order.OLDEST_FIRST);
    assertThat(days).containsExactly(FIRST, FIRST.plusDays(2));
    assertThat(outcome.failedDays()).containsOnlyKeys(FIRST.plusDays(1));
    assertThat(outcome.isComplete()).isFalse();

    failures.clear();
    run(done, 3, Order.OLDEST_FIRST);
    assertThat(days).containsExactly(FIRST.plusDays(1));
  }

  @Test
  void aDayWithAGroupThatCannotBeReadIsHandedOutAndIsNotDone() throws Exception {
    DaysDone done = DaysDone.inMemory();
    failedGroups.add(new IntervalFailure("B", unreadable()));
    absentGroups.put("C", "The report lacks C.");

    HistoryOutcome outcome = run(done, 1, Order.OLDEST_FIRST);

    assertThat(days).containsExactly(FIRST);
    assertThat(outcome.done()).isEmpty();
    assertThat(outcome.failedGroups().get(FIRST))
        .extracting(IntervalFailure::group)
        .containsExactly("B");
    assertThat(outcome.absentGroups().get(FIRST)).containsOnlyKeys("C");
    assertThat(done.load()).isEmpty();
  }

  @Test
  void aKeyThatIsRefusedEndsTheRunWithTheFailuresBeforeIt() {
    DaysDone done = DaysDone.inMemory();
    failures.put(FIRST.plusDays(1), unreadable());
    failures.put(FIRST.plusDays(2), new KeyRefusedException(CALL, "status 401"));
    Map<LocalDate, XimaException> told = new HashMap<>();

    assertThatThrownBy(
            () ->
                history(done)
                    .onFailedDay(told::put)
                    .pause(Duration.ZERO)
                    .build()
                    .run(FIRST, FIRST.plusDays(9), Order.OLDEST_FIRST, (day, read) -> {}))
        .isInstanceOf(KeyRefusedException.class)
        .satisfies(
            end ->
                assertThat(end.getSuppressed()).containsExactly(failures.get(FIRST.plusDays(1))));
    assertThat(told).isEqualTo(failures);
    assertThat(done.load()).containsExactly(FIRST);
    assertThat(reports.asked()).hasSize(3);
  }

  @Test
  void twoDaysInARowThatTheTenantFailsForEndTheRun() throws Exception {
    DaysDone done = DaysDone.inMemory();
    failures.put(FIRST, new TenantFailureException(CALL, "status 500"));
    assertThat(run(done, 2, Order.OLDEST_FIRST).failedDays()).containsOnlyKeys(FIRST);

    failures.put(FIRST.plusDays(2), new TenantFailureException(CALL, "status 503"));

    assertThatThrownBy(() -> run(done, 9, Order.OLDEST_FIRST))
        .isInstanceOf(TenantFailureException.class)
        .hasMessageContaining("503");
    assertThat(days).isEmpty();
  }

  @Test
  void aListOfDaysThatIsDamagedIsRefusedByItsLine() throws Exception {
    Path file = Files.writeString(directory.resolve("days"), "2026-07-01\n\nsoon\n");

    assertThatThrownBy(() -> run(DaysDone.inFile(file), 1, Order.OLDEST_FIRST))
        .isInstanceOf(LocalStorageException.class)
        .hasMessageContainingAll("days", "line 3", "2026-07-14");
  }
}
