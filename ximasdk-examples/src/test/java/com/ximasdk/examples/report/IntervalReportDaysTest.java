// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.examples.Main;
import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.cli.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code interval-report} does with days that cannot be read, and with doubt. */
class IntervalReportDaysTest {
  private static final Map<String, String> KEY =
      Map.of("XIMA_AUTHENTICATION_KEY", "aKey0123456789=");
  private static final String COLUMNS =
      """
      "columns":[{"key":"0","title":"Minutes"},{"key":"1","title":"Calls Presented"},
      {"key":"2","title":"Calls Answered"},{"key":"3","title":"Calls Abandoned"},
      {"key":"4","title":"Avg Call Duration"}]
      """;

  @TempDir private Path directory;

  @Test
  void onTheSpringDayTheRowInTheMissingHourIsNamedAndTheOtherDaysArePrinted() {
    try (ScriptedReports tenant = new ScriptedReports(day -> report(labels()))) {
      CommandRun run = run(tenant, "2026-03-07", "2026-03-09", "--json");

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.outLines()).hasSize(2 * 96).noneMatch(line -> line.contains("2026-03-08T"));
      assertThat(run.errLines())
          .singleElement()
          .asString()
          .startsWith("2026-03-08: ")
          .contains("row 9")
          .contains("'02:00'")
          .contains("does not exist in America/Denver");
    }
  }

  @Test
  void aDayOrAGroupThatCannotBeReadIsNamedAndTheOthersArePrinted() {
    Function<LocalDate, String> answers =
        day ->
            day.getDayOfMonth() == 15
                ? "{\"status\":\"ERROR\",\"message\":\"Report execution failed\"}"
                : groups(
                    "Sales",
                    row("8:00 AM", "5"),
                    "Support",
                    row("8:00 AM", day.getDayOfMonth() == 16 ? "\"-\"" : "7"));
    try (ScriptedReports tenant = new ScriptedReports(answers)) {
      CommandRun run = run(tenant, "2026-07-14", "2026-07-16", "--csv");

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.outLines().stream().skip(1).map(line -> line.substring(0, line.indexOf('T'))))
          .containsExactly("Sales,2026-07-14", "Sales,2026-07-16", "Support,2026-07-14");
      assertThat(run.errLines()).hasSize(2);
      assertThat(run.errLines().get(0))
          .startsWith("2026-07-15: ")
          .contains("Report execution failed");
      assertThat(run.errLines().get(1))
          .startsWith("2026-07-16: ")
          .contains("sub-report 'Support', row 1, heading 'Calls Presented'")
          .contains("found '-'");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-07-18 | 2026-07-16 to 2026-07-18 were not asked for after that.",
        "2026-07-16 | 2026-07-16 was not asked for after that.",
        "2026-07-15 |",
      })
  void daysThatAreNotAskedForAnyMoreAreNamedAndWhatWasReadIsPrinted(
      String to, @Nullable String expected) {
    try (ScriptedReports tenant =
        new ScriptedReports(
            day -> day.getDayOfMonth() == 15 ? "" : groups("Sales", row("8:00 AM", "5")))) {
      CommandRun run = run(tenant, "2026-07-14", to, "--json");

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.outLines()).singleElement().asString().contains("2026-07-14T08:00");
      assertThat(run.errLines().get(0)).startsWith("2026-07-15: ").contains("404");
      assertThat(run.errLines().stream().skip(1))
          .isEqualTo(expected == null ? List.of() : List.of(expected));
      assertThat(tenant.requests()).hasSize(2);
    }
  }

  @Test
  void whereNoDayCouldBeReadThoseThatFailedAndThoseNotAskedForAreNamed() {
    try (ScriptedReports tenant =
        new ScriptedReports(
            day ->
                day.getDayOfMonth() == 14
                    ? "{\"status\":\"ERROR\",\"message\":\"Report execution failed\"}"
                    : "")) {
      CommandRun run = run(tenant, "2026-07-14", "2026-07-17");

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.errLines()).hasSize(3);
      assertThat(run.errLines().get(0)).startsWith("2026-07-14: ");
      assertThat(run.errLines().get(1)).startsWith("2026-07-15: ").contains("404");
      assertThat(run.errLines().get(2))
          .isEqualTo("2026-07-16 to 2026-07-17 were not asked for after that.");
    }
  }

  @Test
  void whatManyDaysHaveInCommonIsToldOnce() {
    try (ScriptedReports tenant =
        new ScriptedReports(day -> groups("Sales", row("8:00 AM", "5")))) {
      CommandRun run =
          run(
              tenant,
              "2026-07-01",
              "2026-07-30",
              "--json",
              "--group",
              "Sales",
              "--group",
              "Suport");

      assertThat(run.outLines()).hasSize(30);
      assertThat(run.errLines())
          .singleElement()
          .asString()
          .startsWith("2026-07-01 and 29 further days: The report has no group 'Suport'.");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | has no columns",
        "{\"status\":\"ERROR\",\"message\":\"down\"} | has no columns",
        "{COLUMNS,\"rows\":null} | rows",
        "{COLUMNS,\"rows\":{\"8:00 AM\":{\"0\":\"8:00"
            + " AM\",\"1\":5,\"2\":4,\"3\":1,\"4\":\"0:03:12\"}}} | $.rows",
        "{COLUMNS,\"data\":[[\"8:00 AM\",\"8:15 AM\"],[5,7],[4,7],[1,0],[1,1]]} | $.data",
        "{COLUMNS,\"timeframe\":{\"start\":\"2026-06-01T00:00:00-06:00\",\"end\":\"2026-06-01T23:59:59-06:00\"},\"rows\":[ROW]}"
            + " | another window",
        "{COLUMNS,\"rows\":[ROW],\"timeframe\":{\"start\":\"2026-06-01T00:00:00-06:00\",\"end\":\"2026-06-01T23:59:59-06:00\"}}"
            + " | another window",
        "{COLUMNS,\"rows\":[ROW],\"timeframe\":\"Yesterday\"} | $.timeframe",
      })
  void anAnswerThatIsNotUnderstoodIsNeverEmpty(String body, String expected) {
    String json = body.replace("COLUMNS", COLUMNS).replace("ROW", row("8:00 AM", "5"));
    try (ScriptedReports tenant = new ScriptedReports(day -> json)) {
      CommandRun run = run(tenant, "2026-07-14", "2026-07-14", "--json");

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.errLines()).singleElement().asString().contains(expected);
    }
  }

  @Test
  void anEmptyListOfRowsIsEmpty() {
    try (ScriptedReports tenant = new ScriptedReports(day -> "{" + COLUMNS + ",\"rows\":[]}")) {
      CommandRun run = run(tenant, "2026-07-14", "2026-07-14", "--json");

      assertThat(run.exitCode()).isZero();
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).isEmpty();
    }
  }

  @Test
  void whatLiesBesideTheRowsIsTold() {
    String json = "{" + COLUMNS + ",\"chart\":[[480,12]],\"rows\":[" + row("8:00 AM", "5") + "]}";
    try (ScriptedReports tenant = new ScriptedReports(day -> json)) {
      CommandRun run = run(tenant, "2026-07-14", "2026-07-14", "--json");

      assertThat(run.exitCode()).isZero();
      assertThat(run.outLines()).hasSize(1);
      assertThat(run.errLines()).singleElement().asString().contains("$.chart");
    }
  }

  @Test
  void aReportWithoutSubReportsIsToldAsSummarized() {
    try (ScriptedReports tenant = new ScriptedReports(day -> report(List.of("08:00")))) {
      CommandRun run = run(tenant, "2026-07-14", "2026-07-14", "--json", "--group", "Sales");

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err()).contains("\"Summarize Report\" on");
    }
  }

  @Test
  void theTimeframeParameterIsSentUnderItsNameOnTheReportsScreen() {
    try (ScriptedReports tenant = new ScriptedReports(day -> report(List.of("08:00")))) {
      run(tenant, "2026-07-14", "2026-07-14", "--timeframe-parameter", "Zeitraum");
      run(tenant, "2026-07-14", "2026-07-14");

      assertThat(tenant.requests().get(0)).contains("\"name\":\"Zeitraum\"");
      assertThat(tenant.requests().get(1)).contains("\"name\":\"Report Timeframe\"");
    }
  }

  @Test
  void theIntervalLengthIsStated() {
    List<String> hours = IntStream.range(0, 24).mapToObj("%02d:00"::formatted).toList();
    try (ScriptedReports tenant = new ScriptedReports(day -> report(hours))) {
      CommandRun stated =
          run(tenant, "2026-07-14", "2026-07-14", "--json", "--interval-minutes", "60");
      CommandRun unstated = run(tenant, "2026-07-14", "2026-07-14", "--json");

      assertThat(stated.err()).isEmpty();
      assertThat(stated.outLines())
          .hasSize(24)
          .allMatch(line -> line.contains("\"intervalMinutes\":60"));
      assertThat(unstated.exitCode()).isEqualTo(1);
      assertThat(unstated.out()).isEmpty();
      assertThat(unstated.err()).contains("60 minutes apart").contains("15 minutes");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--interval-minutes, 7",
    "--interval-minutes, x",
    "--interval-label, clock",
    "--duration-unit, hours",
    "--timeframe-parameter, ' '",
    "--column, 'minutes=calls  answered'",
  })
  void whatNoReportCanHaveIsToldBeforeAnythingIsSent(String option, String value) {
    try (ScriptedReports tenant = new ScriptedReports(day -> report(List.of("08:00")))) {
      CommandRun run = run(tenant, "2026-07-14", "2026-07-14", option, value);

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains(option);
      assertThat(tenant.requests()).isEmpty();
    }
  }

  @Test
  void aPictureIsDrawnAlsoWhenNobodyReadsTheRowsToTheEnd() throws IOException {
    Path picture = directory.resolve("day.png");
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    try (ScriptedReports tenant = new ScriptedReports(day -> report(labels()))) {
      List<String> arguments = new ArrayList<>(arguments(tenant, "2026-07-14", "2026-07-27"));
      arguments.addAll(List.of("--plot", picture.toString()));

      int exitCode =
          Main.launcher(Console.of(closed, new ByteArrayOutputStream(), KEY))
              .run(arguments.toArray(String[]::new));

      assertThat(exitCode).isEqualTo(1);
      assertThat(Files.size(picture)).isPositive();
    }
  }

  private static List<String> labels() {
    return IntStream.range(0, 96).mapToObj(i -> "%02d:%02d".formatted(i / 4, i % 4 * 15)).toList();
  }

  private static String report(List<String> labels) {
    return "{\"title\":\"Inbound\","
        + COLUMNS
        + ",\"rows\":["
        + labels.stream().map(label -> row(label, "5")).collect(Collectors.joining(","))
        + "]}";
  }

  private static String groups(String first, String rows, String second, String others) {
    return groups(first, rows)
        .replace("]}]}", "]},{\"name\":\"" + second + "\",\"rows\":[" + others + "]}]}");
  }

  private static String groups(String name, String rows) {
    return "{\"title\":\"Inbound\","
        + COLUMNS
        + ",\"subReports\":[{\"name\":\""
        + name
        + "\",\"rows\":["
        + rows
        + "]}]}";
  }

  private static String row(String label, String presented) {
    return "[\"" + label + "\"," + presented + ",1,0,\"0:03:12\"]";
  }

  private static CommandRun run(ScriptedReports tenant, String from, String to, String... more) {
    List<String> arguments = new ArrayList<>(arguments(tenant, from, to));
    arguments.addAll(List.of(more));
    return CommandRun.of(Main::launcher, KEY, arguments.toArray(String[]::new));
  }

  private static List<String> arguments(ScriptedReports tenant, String from, String to) {
    return List.of(
        "interval-report",
        "--url",
        tenant.url(),
        "--time-zone",
        "America/Denver",
        "--report-id",
        "LT39K5C5",
        "--from",
        from,
        "--to",
        to);
  }
}
