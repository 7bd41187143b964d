// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.error.CallSummary;
import com.ximasdk.error.ConnectionFailedException;
import com.ximasdk.error.ReportFormatException;
import com.ximasdk.error.TenantFailureException;
import com.ximasdk.error.XimaException;
import com.ximasdk.feed.IntervalTrouble.Kind;
import com.ximasdk.feed.ScriptedReports.Row;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What cannot be had holds up nothing else, and is told. Hours stand for intervals. */
class IntervalGapsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 7, 14);

  private final Set<String> groups = new TreeSet<>(List.of("A", "B"));
  private final Map<LocalDate, XimaException> failingDays = new TreeMap<>();
  private final Map<LocalDate, Set<String>> failingGroups = new TreeMap<>();
  private final Set<Integer> hoursWithCalls = new HashSet<>();
  private final List<String> delivered = new ArrayList<>();
  private final SetClock clock = new SetClock(at(0, 0));
  private Instant real = at(0, 0);
  private final MemoryStore store = new MemoryStore();
  private final IntervalCollector<Row> collector =
      IntervalCollector.builder(
              new ScriptedReports(this::report),
              ReportRequest.of("R"),
              CellEncodings.of(ZoneOffset.UTC),
              ScriptedReports.reader(),
              store)
          .clock(clock)
          .period(Duration.ofHours(1))
          .build(at(0, 0));
  private IntervalRound last = new IntervalRound(0, 0, 0, 0, 0, 0, true, List.of());

  private static Instant at(int day, int hour) {
    return FIRST.plusDays(day).atTime(hour, 0).toInstant(ZoneOffset.UTC);
  }

  private IntervalDay<Row> report(LocalDate day) {
    XimaException failure = failingDays.get(day);
    if (failure != null) {
      throw failure;
    }
    List<Row> rows = new ArrayList<>();
    List<String> readable = new ArrayList<>();
    List<IntervalFailure> failures = new ArrayList<>();
    for (String group : groups) {
      if (failingGroups.getOrDefault(day, Set.of()).contains(group)) {
        failures.add(new IntervalFailure(group, unreadable()));
      } else {
        readable.add(group);
        rows.addAll(rows(day, group));
      }
    }
    return new IntervalDay<>(rows, readable, failures, Map.of(), List.of());
  }

  private List<Row> rows(LocalDate day, String group) {
    List<Row> rows = new ArrayList<>();
    for (int hour = 0; hour < 24; hour++) {
      Instant start = day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
      Instant end = start.plus(Duration.ofHours(1));
      boolean isListed = hoursWithCalls.isEmpty() || hoursWithCalls.contains(hour);
      if (isListed && !end.isAfter(real)) {
        rows.add(new Row(group, start, end, hour));
      }
    }
    return rows;
  }

  private static XimaException unreadable() {
    return new ReportFormatException(
        ReportFormatException.Place.of("R"), List.of(), "found '-', expected a count", null);
  }

  private static XimaException failing() {
    return new TenantFailureException(CallSummary.of("Run the report"), "status 500");
  }

  /** Rounds every hour, ten minutes past it. */
  private void rounds(int fromDay, int fromHour, int toDay, int toHour) {
    for (Instant hour = at(fromDay, fromHour);
        !hour.isAfter(at(toDay, toHour));
        hour = hour.plus(Duration.ofHours(1))) {
      round(hour.plus(Duration.ofMinutes(10)), Duration.ZERO);
    }
  }

  private void round(Instant now, Duration ahead) {
    real = now;
    clock.set(now.plus(ahead));
    last = collector.collect(deliveries -> deliveries.forEach(this::take));
  }

  private void take(IntervalDelivery<Row> delivery) {
    if (delivery instanceof IntervalDelivery.Interval<Row> interval) {
      Row row = interval.interval();
      delivered.add(interval.kind() + " " + row.group() + " " + row.start());
    } else if (delivery instanceof IntervalDelivery.Gap<Row> gap) {
      delivered.add((gap.isRepeated() ? "GAP again " : "GAP ") + told(gap.gap()));
    } else if (delivery instanceof IntervalDelivery.GapClosed<Row> closed) {
      delivered.add("CLOSED " + told(closed.gap()));
    }
  }

  private static String told(IntervalGap gap) {
    return gap.group().orElse("all") + " " + gap.from() + " " + gap.to();
  }

  private List<String> gaps() {
    return delivered.stream().filter(line -> !line.startsWith("NEW")).toList();
  }

  private long count(String start) {
    return delivered.stream().filter(line -> line.startsWith(start)).count();
  }

  private Set<Kind> troubles() {
    Set<Kind> kinds = new TreeSet<>();
    last.troubles().forEach(trouble -> kinds.add(trouble.kind()));
    return kinds;
  }

  @Test
  void intervalsThatTheReportLeavesOutHideNoOther() {
    hoursWithCalls.addAll(List.of(8, 21));

    rounds(0, 1, 4, 0);

    assertThat(count("NEW A")).isEqualTo(8);
    assertThat(delivered).hasSize(16);
  }

  @Test
  void aClockThatIsADayAheadForOneRoundLosesNothingAndIsTold() {
    rounds(0, 1, 0, 12);
    round(at(0, 13).plus(Duration.ofMinutes(10)), Duration.ofDays(1));
    assertThat(troubles()).containsExactly(Kind.CLOCK_JUMPED);
    round(at(0, 14).plus(Duration.ofMinutes(10)), Duration.ZERO);
    assertThat(troubles()).containsExactly(Kind.CLOCK_JUMPED);
    rounds(0, 15, 2, 12);

    assertThat(troubles()).isEmpty();
    assertThat(count("NEW A")).isEqualTo(60);
    assertThat(delivered).hasSize(120);
  }

  @Test
  void aGroupThatIsAbsentOverMidnightIsDeliveredWhenItIsThereAgain() {
    rounds(0, 1, 0, 6);
    groups.remove("B");
    rounds(0, 7, 1, 6);
    assertThat(troubles()).containsExactly(Kind.GROUP_ABSENT);
    groups.add("B");
    rounds(1, 7, 2, 0);

    assertThat(count("NEW B")).isEqualTo(48);
    assertThat(delivered).hasSize(96);
    assertThat(collector.position().through("B")).contains(at(2, 0));
  }

  @Test
  void aDayThatStaysUnreadableIsAGapAfterThePatienceAndTheOthersAreDelivered() {
    failingDays.put(FIRST.plusDays(1), unreadable());

    rounds(0, 1, 5, 0);

    assertThat(count("NEW A")).isEqualTo(4 * 24);
    assertThat(gaps()).containsExactly("GAP all " + at(1, 0) + " " + at(2, 0));
    assertThat(collector.gaps()).singleElement().satisfies(this::isOfTheSecondDay);
    assertThat(collector.gaps().get(0).reason()).contains("2026-07-15", "found '-'");
  }

  private void isOfTheSecondDay(IntervalGap gap) {
    assertThat(gap.holds("A", at(1, 1))).isTrue();
    assertThat(gap.holds("B", at(2, 0))).isTrue();
    assertThat(gap.holds("A", at(1, 0))).isFalse();
    assertThat(gap.holds("A", at(2, 1))).isFalse();
  }

  @Test
  void aGapThatIsAskedForAgainIsClosedByItsIntervals() {
    failingDays.put(FIRST.plusDays(1), unreadable());
    rounds(0, 1, 5, 0);
    IntervalGap gap = collector.gaps().get(0);
    delivered.clear();

    collector.askAgain(gap);
    rounds(5, 1, 5, 2);
    assertThat(collector.gaps()).containsExactly(gap);
    assertThat(gaps()).isEmpty();
    failingDays.clear();
    rounds(5, 3, 5, 3);

    assertThat(gaps()).containsExactly("CLOSED all " + at(1, 0) + " " + at(2, 0));
    assertThat(count("NEW A 2026-07-15")).isEqualTo(24);
    assertThat(collector.gaps()).isEmpty();
    assertThatThrownBy(() -> collector.askAgain(gap))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gaps()");
  }

  @Test
  void aGroupThatCannotBeReadHoldsUpNeitherItsOtherDaysNorOtherGroups() {
    failingGroups.put(FIRST.plusDays(1), Set.of("B"));

    rounds(0, 1, 5, 0);

    assertThat(count("NEW A")).isEqualTo(5 * 24);
    assertThat(count("NEW B")).isEqualTo(4 * 24);
    assertThat(gaps()).containsExactly("GAP B " + at(1, 0) + " " + at(2, 0));
  }

  @Test
  void anOutageUsesUpNoPatience() {
    rounds(0, 1, 0, 6);
    failingGroups.put(FIRST, Set.of("B"));
    rounds(0, 7, 1, 0);
    for (int hour = 0; hour < 24 * 10; hour++) {
      Instant now = at(1, 1).plus(Duration.ofHours(hour));
      failingDays.clear();
      FIRST
          .datesUntil(FIRST.plusDays(20))
          .forEach(
              day ->
                  failingDays.put(
                      day, new ConnectionFailedException(CallSummary.NONE, "refused", null)));
      assertThatThrownBy(() -> round(now, Duration.ZERO))
          .isInstanceOf(ConnectionFailedException.class);
    }
    failingDays.clear();
    failingGroups.clear();
    rounds(11, 1, 11, 2);

    assertThat(gaps()).isEmpty();
    assertThat(count("NEW B")).isEqualTo(11 * 24 + 2);
  }

  @Test
  void twoDaysInARowThatTheTenantFailsForStopTheRoundButNotTheNextOne() {
    rounds(0, 1, 1, 0);
    failingDays.put(FIRST.plusDays(1), failing());
    failingDays.put(FIRST.plusDays(2), failing());

    assertThatThrownBy(() -> round(at(3, 5), Duration.ZERO))
        .isInstanceOf(TenantFailureException.class);
    rounds(3, 6, 3, 6);

    assertThat(troubles()).containsExactly(Kind.DAY_FAILED);
    assertThat(count("NEW A 2026-07-17")).isEqualTo(6);
    failingDays.clear();
    rounds(3, 7, 3, 7);
    assertThat(count("NEW A")).isEqualTo(24 * 3 + 7);
  }

  @Test
  void aGroupThatWasTakenOutIsOneGapAndIsNotWaitedForUntilItIsBack() {
    rounds(0, 1, 1, 0);
    groups.remove("B");
    rounds(1, 1, 8, 0);
    assertThat(gaps()).hasSize(1);
    assertThat(troubles()).isEmpty();
    int length = collector.position().text().length();
    rounds(8, 1, 12, 0);
    assertThat(collector.position().text().length()).isLessThan(length + 500);

    groups.add("B");
    rounds(12, 1, 12, 6);

    assertThat(gaps()).filteredOn(line -> line.startsWith("GAP")).hasSize(2);
    Set<Instant> had = new TreeSet<>();
    delivered.stream()
        .filter(line -> line.startsWith("NEW B"))
        .forEach(line -> had.add(Instant.parse(line.substring(6)).plus(Duration.ofHours(1))));
    for (Instant end = at(0, 1); !end.isAfter(at(12, 6)); end = end.plus(Duration.ofHours(1))) {
      Instant one = end;
      assertThat(had.contains(one) || collector.gaps().stream().anyMatch(g -> g.holds("B", one)))
          .as("%s", end)
          .isTrue();
    }
    collector.gaps().forEach(collector::askAgain);
    rounds(12, 7, 12, 8);
    assertThat(collector.gaps()).isEmpty();
    assertThat(count("NEW B")).isEqualTo(12 * 24 + 8);
  }

  @Test
  void aGapThatWasNotAcknowledgedIsToldAgainAsRepeated() {
    failingDays.put(FIRST.plusDays(1), unreadable());
    rounds(0, 1, 2, 23);
    List<String> told = new ArrayList<>();
    for (int hour = 0; hour < 24 && told.isEmpty(); hour++) {
      clock.set(at(3, hour).plus(Duration.ofMinutes(10)));
      real = clock.instant();
      try {
        collector.collect(
            deliveries -> {
              if (deliveries.get(0) instanceof IntervalDelivery.Gap<Row> gap) {
                told.add(told(gap.gap()));
                throw new IllegalStateException("the database is away");
              }
            });
      } catch (IllegalStateException away) {
        assertThat(away).hasMessage("the database is away");
      }
    }
    assertThat(told).hasSize(1);

    rounds(4, 0, 4, 1);

    assertThat(gaps()).containsExactly("GAP again " + told.get(0));
  }

  @Test
  void intervalsThatVanishFromTheReportAreTold() {
    rounds(0, 1, 0, 10);
    hoursWithCalls.addAll(List.of(8, 9, 10));

    rounds(0, 11, 0, 11);

    assertThat(last.troubles())
        .extracting(IntervalTrouble::kind, IntervalTrouble::group)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.VANISHED, Optional.of("A")),
            org.assertj.core.groups.Tuple.tuple(Kind.VANISHED, Optional.of("B")));
    assertThat(last.troubles().get(0).message()).contains("8 intervals of 2026-07-14");
  }

  @Test
  void aClockThatIsSetBackBehindTheStartIsToldInEveryRound() {
    rounds(0, 1, 1, 0);

    for (int hour = 1; hour <= 2; hour++) {
      round(at(1, hour), Duration.ofDays(-365));
      assertThat(last.troubles()).extracting(IntervalTrouble::kind).contains(Kind.CLOCK_JUMPED);
      assertThat(last.isUpToDate()).isFalse();
    }
  }

  @Test
  void daysWithoutAnyIntervalAreNotAllAskedForInEveryRound() {
    rounds(0, 1, 0, 6);
    hoursWithCalls.add(99);
    rounds(0, 7, 30, 0);
    assertThat(last.days()).isLessThan(14);
    hoursWithCalls.clear();
    rounds(30, 1, 30, 12);

    assertThat(count("NEW A")).isEqualTo(30 * 24 + 12);
    assertThat(gaps()).isEmpty();
  }
}
