// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A cell of a report of one's own is written whole, or refused in a sentence. */
@Timeout(120)
class WrittenCellsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 7, 14);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plain   | 8:45 AM",
        "alpine  | 845",
        "canyon  | 525",
        "delta   | 8:45",
        "estuary | 845",
      })
  void labelsThatSayMinutesSayAQuarterOfAnHour(String dialect, String label) throws Exception {
    assertThat(answer(dialect, "json", LocalTime.of(8, 45))).startsWith("200 ").contains(label);
  }

  @ParameterizedTest
  @CsvSource({"json", "xls", "xlsx"})
  void aTimeThatIsNoWholeHourIsRefusedWhereLabelsCountHours(String format) throws Exception {
    assertThat(answer("basin", format, LocalTime.of(8, 45)))
        .isEqualTo(
            "400 report R1, group 'Sales': row 1 has the time 08:45, but the dialect's labels count"
                + " hours. Give rows of whole hours, or another dialect.\n");
    assertThat(answer("basin", format, LocalTime.of(8, 0))).startsWith("200 ");
  }

  @Test
  void aRowOutsideTheTimeframeRefusesNothing() throws Exception {
    SimulatedReport report =
        SimulatedReport.of("R1", "Interval")
            .withGroup("Sales", rows -> rows.on(DAY.plusDays(9)).row(LocalTime.of(8, 45)));

    assertThat(new ReportAnswers(report, dialect("basin")).in("json")).startsWith("200 ");
  }

  @ParameterizedTest
  @CsvSource({
    "plain,   json, 400", "plain,  xls,  400", "plain,  xlsx, 400",
    "alpine,  json, 400", "basin,  json, 400", "canyon, xlsx, 400",
    "canyon,  json, 200", "delta,  json, 200", "estuary, json, 200",
  })
  void aPartOfASecondIsWrittenOrRefused(String dialect, String format, String status)
      throws Exception {
    assertThat(answer(dialect, format, Duration.ofMillis(192_700))).startsWith(status);
  }

  @Test
  void aDurationThatIsRefusedIsTold() throws Exception {
    assertThat(answer("plain", "json", Duration.ofMillis(400)))
        .isEqualTo(
            "400 report R1, group 'Sales': row 1 has the duration PT0.4S, which is too fine for the"
                + " dialect's durations. Give another one, or another dialect.\n");
    assertThat(answer("plain", "xls", Duration.ofMillis(400)))
        .contains("which is too fine for a spreadsheet");
    assertThat(answer("delta", "json", Duration.ofSeconds(Long.MAX_VALUE)))
        .startsWith("400 ")
        .contains("which is too long for the dialect's durations");
    assertThat(answer("estuary", "json", Duration.ofNanos(1))).contains("too fine");
  }

  static Stream<Arguments> cellsThatNoDialectWrites() {
    return Stream.of(
        arguments(LocalTime.of(8, 0, 30), "has the time 08:00:30; expected whole minutes"),
        arguments(LocalTime.of(8, 0, 0, 1), "has the time 08:00:00.000000001; expected whole"),
        arguments(Double.NaN, "has the number NaN; expected a finite one"),
        arguments(Double.NEGATIVE_INFINITY, "has the number -Infinity; expected a finite one"),
        arguments(
            Instant.MAX, "has the instant +1000000000-12-31T23:59:59.999999999Z; expected one"),
        arguments(Instant.MIN, "has the instant -1000000000-01-01T00:00:00Z; expected one of the"));
  }

  @ParameterizedTest
  @MethodSource("cellsThatNoDialectWrites")
  void aCellThatNoDialectWritesIsRefusedAtOnce(Object cell, String said) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> report(cell))
        .withMessageStartingWith("report R1, group 'Sales': row 1 " + said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xls  | 9007199254740993  | 400",
        "xlsx | -9007199254740993 | 400",
        "xls  | 9007199254740992  | 200",
        "json | 9007199254740993  | 200",
      })
  void aNumberThatASpreadsheetRoundsIsRefused(String format, long number, String status)
      throws Exception {
    assertThat(answer("plain", format, number)).startsWith(status);
  }

  static Stream<Arguments> tooMuchForASpreadsheet() {
    String alike = "A".repeat(31);
    return Stream.of(
        arguments("xlsx", groups(alike + "1", alike + "2"), "would have sheets of one name, 'AAAA"),
        arguments("xls", groups("CC Sales", "cc sales"), "group 'cc sales' and group 'CC Sales'"),
        arguments("xlsx", groups("A/B", "A:B"), "would have sheets of one name, 'A B'"),
        arguments("xls", groups("No sub  group"), "has the name of the sheet that has no group"),
        arguments("xlsx", report("x".repeat(32_768)), "has 32768 characters in a cell, but such a"),
        arguments(
            "xls",
            SimulatedReport.of(
                "R1", IntStream.range(0, 257).mapToObj(i -> "H" + i).toArray(String[]::new)),
            "report 'R1' has 257 columns, but such a spreadsheet has at most 256."),
        arguments(
            "xls",
            SimulatedReport.of("R1", "H").withRows(rows(65_533)),
            "report 'R1' has 65533 rows, but such a spreadsheet has at most 65532."));
  }

  @ParameterizedTest
  @MethodSource("tooMuchForASpreadsheet")
  void whatASpreadsheetCannotHoldIsRefusedAndJsonHoldsIt(
      String format, SimulatedReport report, String said) throws Exception {
    ReportAnswers answers = new ReportAnswers(report, TenantDialect.PLAIN);

    assertThat(answers.in(format))
        .startsWith("400 ")
        .contains(said)
        .endsWith("sk for the format json.\n");
    assertThat(answers.in("json")).startsWith("200 ");
  }

  @Test
  void asManyRowsAsASpreadsheetHoldsAreWritten() throws Exception {
    SimulatedReport report = SimulatedReport.of("R1", "H").withRows(rows(65_532));

    assertThat(new ReportAnswers(report, TenantDialect.PLAIN).in("xls")).startsWith("200 ");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01T00:00:00-06:00, 2026-11-01T23:59:59-07:00, 100, 1",
    "2026-11-01T01:00:00-06:00, 2026-11-01T01:59:59-06:00, 4,   5",
    "2026-11-01T01:00:00-07:00, 2026-11-01T01:59:59-07:00, 4,   9",
    "2026-11-01T02:00:00-07:00, 2026-11-01T02:14:59-07:00, 1,   13",
  })
  void ofAClockHourThatComesTwiceEachHasItsRows(String start, String end, int rows, int first)
      throws Exception {
    LocalDate day = LocalDate.of(2026, 11, 1);
    SimulatedReport report =
        SimulatedReport.of("R1", "Interval", "Number")
            .withGroup(
                "Sales",
                script -> {
                  script.on(day);
                  ZonedDateTime at = day.atStartOfDay(ReportAnswers.ZONE);
                  for (int i = 1; at.toLocalDate().equals(day); i++) {
                    script.row(at.toLocalTime(), i);
                    at = at.plusMinutes(15);
                  }
                });

    List<Integer> numbers =
        numbers(new ReportAnswers(report, TenantDialect.PLAIN).in("json", start, end));

    assertThat(numbers).hasSize(rows).startsWith(first).isSorted();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-14T08:14:59-06:00,     1",
    "2026-07-14T08:14:59.999-06:00, 1",
    "2026-07-14T08:15:00-06:00,     2",
    "2026-07-14T08:15:00.001-06:00, 2",
  })
  void theSecondInWhichATimeframeEndsBelongsToIt(String end, int rows) throws Exception {
    SimulatedReport report =
        SimulatedReport.of("R1", "Interval", "Number")
            .withGroup(
                "Sales",
                script -> script.on(DAY).row(LocalTime.of(8, 0), 1).row(LocalTime.of(8, 15), 2));

    assertThat(
            numbers(
                new ReportAnswers(report, TenantDialect.PLAIN)
                    .in("json", "2026-07-14T08:00:00-06:00", end)))
        .hasSize(rows);
  }

  private static String answer(String dialect, String format, Object cell) throws Exception {
    return new ReportAnswers(report(cell), dialect(dialect)).in(format);
  }

  private static TenantDialect dialect(String name) {
    return TenantDialect.named(name).orElseThrow();
  }

  private static SimulatedReport report(Object cell) {
    return SimulatedReport.of("R1", "Interval").withGroup("Sales", rows -> rows.on(DAY).row(cell));
  }

  private static SimulatedReport groups(String... names) {
    SimulatedReport report = SimulatedReport.of("R1", "Interval");
    for (String name : names) {
      report = report.withGroup(name, rows -> {});
    }
    return report;
  }

  private static Consumer<RowScript> rows(int count) {
    return script -> IntStream.range(0, count).forEach(script::row);
  }

  private static List<Integer> numbers(String answer) throws Exception {
    assertThat(answer).startsWith("200 ");
    JsonNode rows =
        new ObjectMapper().readTree(answer.substring(4)).path("subReports").path(0).path("rows");
    List<Integer> numbers = new ArrayList<>();
    rows.forEach(row -> numbers.add(row.path(1).asInt()));
    return numbers;
  }
}
