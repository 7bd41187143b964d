// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.realtime.MonitoredAgent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A night in Denver with outages, in which the clocks are set back from 2:00 to 1:00, so that the
 * shift from 22:00 to 6:00 has nine hours. What is expected was worked out by hand: each minute of
 * each agent is in one line.
 */
class AdherenceDayTest {
  private static final String PLAN =
      """
      Ann(1)  | 2026-10-31T22:00-06:00 | 2026-11-01T06:00-07:00 | Work
      Ann(1)  | 2026-11-01T01:30-06:00 | 2026-11-01T01:30-07:00 | Meal
      Bob(2)  | 2026-10-31T22:00-06:00 | 2026-11-01T06:00-07:00 | Work
      Bob(2)  | 2026-11-01T06:00-07:00 | 2026-11-01T08:00-07:00 | Off
      Carl(3) | 2026-10-31T22:00-06:00 | 2026-11-01T06:00-07:00 | Work
      """;

  private static final String SEEN =
      """
      2026-10-31T21:52-06:00 | state     | Ann(1)  | Ready
      2026-10-31T21:52-06:00 | state     | Bob(2)  | Logged Out
      2026-10-31T22:10-06:00 | state     | Bob(2)  | Ready
      2026-10-31T23:00-06:00 | state     | Ann(1)  | DND: Coffee
      2026-10-31T23:10-06:00 | state     | Ann(1)  | Ready
      2026-11-01T00:23-06:00 | stale     | -       | 2026-11-01T00:20-06:00
      2026-11-01T00:40-06:00 | recovered | -       | 2026-11-01T00:20-06:00
      2026-11-01T01:29-06:00 | state     | Ann(1)  | DND: Lunch
      2026-11-01T01:10-07:00 | missing   | Ann(1)  | -
      2026-11-01T01:20-07:00 | state     | Ann(1)  | DND: Lunch
      2026-11-01T01:35-07:00 | state     | Ann(1)  | Ready
      2026-11-01T03:00-07:00 | gone      | Bob(2)  | -
      2026-11-01T03:25-07:00 | appears   | Bob(2)  | -
      2026-11-01T03:30-07:00 | state     | Bob(2)  | Ready
      2026-11-01T04:00-07:00 | state     | Bob(2)  | Gardening
      2026-11-01T04:15-07:00 | state     | Bob(2)  | Talking
      2026-11-01T05:54-07:00 | stale     | -       | 2026-11-01T05:50-07:00
      2026-11-01T06:05-07:00 | state     | Bob(2)  | Logged Out: End of shift
      2026-11-01T06:05-07:00 | recovered | -       | 2026-11-01T05:50-07:00
      """;

  private static final String EXPECTED =
      """
      Ann(1)  | 2026-10-31T22:00-06:00 |  60 | Work | ADHERENT        |
      Ann(1)  | 2026-10-31T23:00-06:00 |  10 | Work | NOT_ADHERENT    | DND: Coffee
      Ann(1)  | 2026-10-31T23:10-06:00 |  70 | Work | ADHERENT        |
      Ann(1)  | 2026-11-01T00:20-06:00 |  20 | Work | WATCH_STALE     |
      Ann(1)  | 2026-11-01T00:40-06:00 |  49 | Work | ADHERENT        |
      Ann(1)  | 2026-11-01T01:29-06:00 |   1 | Work | NOT_ADHERENT    | DND: Lunch
      Ann(1)  | 2026-11-01T01:30-06:00 |  40 | Meal | ADHERENT        |
      Ann(1)  | 2026-11-01T01:10-07:00 |  10 | Meal | STATE_MISSING   |
      Ann(1)  | 2026-11-01T01:20-07:00 |  10 | Meal | ADHERENT        |
      Ann(1)  | 2026-11-01T01:30-07:00 |   5 | Work | NOT_ADHERENT    | DND: Lunch
      Ann(1)  | 2026-11-01T01:35-07:00 | 255 | Work | ADHERENT        |
      Ann(1)  | 2026-11-01T05:50-07:00 |  10 | Work | WATCH_STALE     |
      Bob(2)  | 2026-10-31T22:00-06:00 |  10 | Work | NOT_ADHERENT    | Logged Out
      Bob(2)  | 2026-10-31T22:10-06:00 | 130 | Work | ADHERENT        |
      Bob(2)  | 2026-11-01T00:20-06:00 |  20 | Work | WATCH_STALE     |
      Bob(2)  | 2026-11-01T00:40-06:00 | 200 | Work | ADHERENT        |
      Bob(2)  | 2026-11-01T03:00-07:00 |  30 | Work | AGENT_GONE      |
      Bob(2)  | 2026-11-01T03:30-07:00 |  30 | Work | ADHERENT        |
      Bob(2)  | 2026-11-01T04:00-07:00 |  15 | Work | STATE_NOT_KNOWN | Gardening
      Bob(2)  | 2026-11-01T04:15-07:00 |  95 | Work | ADHERENT        |
      Bob(2)  | 2026-11-01T05:50-07:00 |  10 | Work | WATCH_STALE     |
      Bob(2)  | 2026-11-01T06:00-07:00 |   5 | Off  | WATCH_STALE     |
      Bob(2)  | 2026-11-01T06:05-07:00 |  55 | Off  | ADHERENT        |
      """;

  /** Minutes: scheduled, adherent, not adherent, unknown. */
  private static final Map<String, List<Long>> SUMS =
      Map.of("Ann(1)", List.of(540L, 484L, 16L, 40L), "Bob(2)", List.of(600L, 510L, 10L, 80L));

  private static final Instant BEGIN = instant("2026-10-31T21:50-06:00");
  private static final Instant END = instant("2026-11-01T07:00-07:00");

  @Test
  void everyMinuteOfEachAgentIsAccountedFor() {
    List<AgentAdherence> results = watched().results(END);

    List<String> lines =
        results.stream()
            .filter(result -> !result.seenAs().isEmpty())
            .flatMap(result -> result.spans().stream().map(span -> line(result.agent(), span)))
            .toList();
    assertThat(lines).isEqualTo(rows(EXPECTED).map(AdherenceDayTest::line).toList());
    for (AgentAdherence result : results) {
      List<Long> sums = SUMS.get(result.agent().loginId());
      if (sums != null) {
        assertThat(
                Stream.of(
                        result.scheduled(),
                        result.adherent(),
                        result.notAdherent(),
                        result.unknown())
                    .map(Duration::toMinutes))
            .isEqualTo(sums);
      }
    }
    assertThat(results.get(0).conformancePercent()).contains(new BigDecimal("96.8"));
    assertThat(results.get(1).conformancePercent()).contains(new BigDecimal("98.1"));
  }

  @Test
  void whoeverNeverCameIsUnknownAllNight() {
    AgentAdherence carl = watched().results(END).get(2);

    assertThat(carl.scheduled()).hasHours(9);
    assertThat(carl.unknown()).hasHours(9);
    assertThat(carl.conformancePercent()).isEmpty();
    assertThat(carl.unknowns())
        .extracting(AdherenceSpan::finding)
        .containsOnly(AdherenceFinding.NOT_SEEN, AdherenceFinding.WATCH_STALE);
  }

  private static AdherenceTally watched() {
    List<AgentSchedule> schedules =
        rows(PLAN)
            .map(
                row ->
                    AgentSchedule.of(
                        MonitoredAgent.parse(row[0]),
                        List.of(new PlannedActivity(instant(row[1]), instant(row[2]), row[3]))))
            .toList();
    AdherenceTally tally =
        AdherenceTally.of(
            AdherenceMapping.of(ReasonCodes.of(Map.of("Lunch", "Meal"))), schedules, BEGIN);
    WatchedFloor floor = new WatchedFloor(tally, Instant.EPOCH);
    rows(SEEN)
        .forEach(
            row -> {
              long at = instant(row[0]).getEpochSecond();
              switch (row[1]) {
                case "state" -> floor.state(row[2], row[3], at);
                case "missing" -> floor.missing(row[2], at);
                case "gone" -> floor.gone(row[2], at);
                case "appears" -> floor.appears(row[2], at);
                case "stale" -> floor.stale(instant(row[3]).getEpochSecond(), at);
                default -> floor.recovered(instant(row[3]).getEpochSecond(), at);
              }
            });
    return tally;
  }

  private static String line(MonitoredAgent agent, AdherenceSpan span) {
    return String.join(
        "|",
        agent.loginId(),
        span.from().toString(),
        Long.toString(span.length().toMinutes()),
        span.planned(),
        span.finding().toString(),
        span.state());
  }

  private static String line(String[] row) {
    return String.join("|", row[0], instant(row[1]).toString(), row[2], row[3], row[4], row[5]);
  }

  private static Stream<String[]> rows(String table) {
    return table.lines().map(line -> line.split("\\s*\\|\\s*", -1));
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
