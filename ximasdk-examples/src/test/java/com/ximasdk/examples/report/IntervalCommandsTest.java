// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.XimaClient;
import com.ximasdk.examples.Main;
import com.ximasdk.examples.cli.CommandRun;
import com.ximasdk.examples.tenant.Fault;
import com.ximasdk.examples.tenant.Operation;
import com.ximasdk.examples.tenant.ReportDialect;
import com.ximasdk.examples.tenant.SeenRequest;
import com.ximasdk.examples.tenant.SimulatedTenant;
import com.ximasdk.report.ReportFormat;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.ReportTimeframe;
import com.ximasdk.settings.AuthenticationKey;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class IntervalCommandsTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final String INBOUND = "LT39K5C5";
  private static final String CUSTOM = "CR4M7Q2Z";
  private static final String[] CUSTOM_COLUMNS = {
    "--column",
    "minutes=interval",
    "--column",
    "presented=Offered",
    "--column",
    "answered=Handled",
    "--column",
    "abandoned=Lost",
    "--column",
    "avgDuration=AHT"
  };

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource
  void theSameWindowGivesEqualRowsInEachDialectAndFromSpreadsheets(ReportDialect dialect)
      throws Exception {
    try (SimulatedTenant tenant = SimulatedTenant.builder().reportDialect(dialect).start()) {
      CommandRun api =
          run(tenant, INBOUND, "2026-07-14", "2026-07-14", "--json", "--group", "CC Sales");
      Path xls = download(tenant, ReportFormat.XLS);
      Path xlsx = download(tenant, ReportFormat.XLSX);

      assertThat(api.err()).isEmpty();
      assertThat(api.exitCode()).isZero();
      assertThat(api.outLines()).hasSize(96);
      for (Path file : List.of(xls, xlsx)) {
        CommandRun history =
            run(
                "read-history",
                file.toString(),
                "--time-zone",
                DENVER.getId(),
                "--group",
                "CC Sales",
                "--json");
        assertThat(history.err()).isEmpty();
        assertThat(history.outLines()).isEqualTo(api.outLines());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"2026-07-14, 96", "2026-11-01, 100", "2026-03-08, 92"})
  void aDayHasAsManyQuarterHoursAsTheClockGivesIt(String day, int quarterHours) {
    try (SimulatedTenant tenant = SimulatedTenant.start()) {
      CommandRun run = run(tenant, INBOUND, day, day, "--json", "--group", "CC Sales");

      assertThat(run.err()).isEmpty();
      assertThat(run.outLines()).hasSize(quarterHours);
      assertThat(run.outLines().get(0))
          .startsWith("{\"group\":\"CC Sales\",\"intervalStart\":\"" + day + "T00:00:00-0")
          .contains(
              "\"intervalMinutes\":15,\"callsPresented\":0,\"callsAnswered\":0,"
                  + "\"callsAbandoned\":0,\"avgCallDurationMillis\":null");
    }
  }

  @Test
  void theLastDayIsIncludedAndDaysAreAskedOneAtATime() {
    try (SimulatedTenant tenant = SimulatedTenant.start()) {
      CommandRun run =
          run(tenant, INBOUND, "2026-07-13", "2026-07-15", "--csv", "--group", "CC Sales");

      assertThat(run.exitCode()).isZero();
      assertThat(run.outLines()).hasSize(1 + 3 * 96);
      assertThat(run.outLines().get(0))
          .isEqualTo(
              "group,intervalStart,intervalMinutes,callsPresented,callsAnswered,callsAbandoned,"
                  + "avgCallDurationMillis");
      assertThat(tenant.requests(Operation.REPORT)).hasSize(3);
    }
  }

  @Test
  void renamedHeadingsGiveTheSameRows() {
    try (SimulatedTenant tenant = SimulatedTenant.start()) {
      List<String> options = new ArrayList<>(List.of("--json"));
      options.addAll(List.of(CUSTOM_COLUMNS));
      CommandRun custom =
          run(tenant, CUSTOM, "2026-07-14", "2026-07-14", options.toArray(String[]::new));
      CommandRun inbound = run(tenant, INBOUND, "2026-07-14", "2026-07-14", "--json");

      assertThat(custom.err()).isEmpty();
      assertThat(custom.outLines()).isEqualTo(inbound.outLines());
    }
  }

  @Test
  void aMissingHeadingPrintsNoRowAndListsThoseFound() {
    try (SimulatedTenant tenant = SimulatedTenant.start()) {
      CommandRun run = run(tenant, CUSTOM, "2026-07-14", "2026-07-14", "--json");

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .contains("Minutes")
          .contains("Headings found: Interval, Offered, Handled, Lost, Handled %, AHT");
    }
  }

  @Test
  void anAbsentGroupIsNamedAndTheOthersArePrinted() {
    try (SimulatedTenant tenant = SimulatedTenant.start()) {
      CommandRun run =
          run(
              tenant,
              INBOUND,
              "2026-07-14",
              "2026-07-14",
              "--json",
              "--group",
              "Nowhere",
              "--group",
              "CC Sales",
              "--group",
              "cc sales");

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.outLines()).hasSize(96);
      assertThat(run.errLines()).hasSize(2);
      assertThat(run.err()).contains("no group 'Nowhere'").contains("Did you mean 'CC Sales'?");
    }
  }

  @Test
  void after202TheIdenticalBytesAreSentAgain() {
    try (SimulatedTenant tenant = SimulatedTenant.start()) {
      tenant.add(Fault.REPORT_ACCEPTED.times(1));

      CommandRun run =
          run(tenant, INBOUND, "2026-07-14", "2026-07-14", "--json", "--group", "CC Sales");

      assertThat(run.outLines()).hasSize(96);
      List<SeenRequest> requests = tenant.requests(Operation.REPORT);
      assertThat(requests).hasSize(2);
      assertThat(requests.get(1).body()).isEqualTo(requests.get(0).body());
    }
  }

  @Test
  void refusalsAndUsageHaveTheirExitCodes() {
    try (SimulatedTenant tenant = SimulatedTenant.start()) {
      assertThat(run(tenant, INBOUND, "2026-07-15", "2026-07-14").exitCode()).isEqualTo(2);
      assertThat(run(tenant, INBOUND, "2026-07-14", "2026-07-14", "--column", "x=y").exitCode())
          .isEqualTo(2);
      assertThat(tenant.requests(Operation.REPORT)).isEmpty();
      assertThat(run(tenant, "NOSUCHID", "2026-07-14", "2026-07-14").exitCode()).isEqualTo(1);
      tenant.refreshAuthenticationKey();
      CommandRun refused =
          CommandRun.of(
              Main::launcher,
              Map.of("XIMA_AUTHENTICATION_KEY", "anotherKey="),
              "interval-report",
              "--url",
              tenant.url().toString(),
              "--report-id",
              INBOUND,
              "--from",
              "2026-07-14",
              "--to",
              "2026-07-14");
      assertThat(refused.exitCode()).isEqualTo(3);
      assertThat(refused.out()).isEmpty();
    }
  }

  @Test
  void peopleGetATablePerGroupWithTotalsAndAPicture() throws Exception {
    Path picture = directory.resolve("day.png");
    try (SimulatedTenant tenant = SimulatedTenant.start()) {
      CommandRun run =
          run(tenant, INBOUND, "2026-07-14", "2026-07-14", "--plot", picture.toString());

      assertThat(run.err()).isEmpty();
      assertThat(run.outLines()).contains("CC Sales", "CC Support");
      assertThat(run.outLines()).anyMatch(line -> line.startsWith("Total "));
      assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(1200);
    }
  }

  @Test
  void aFileThatIsNoSpreadsheetIsNamedAndTheOthersAreRead() throws Exception {
    Path page = directory.resolve("page.xls");
    Files.writeString(page, "<html>log in</html>");
    try (SimulatedTenant tenant = SimulatedTenant.start()) {
      Path xls = download(tenant, ReportFormat.XLS);

      CommandRun run =
          run(
              "read-history",
              page.toString(),
              xls.toString(),
              "--time-zone",
              DENVER.getId(),
              "--group",
              "CC Sales",
              "--json");

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.outLines()).hasSize(96);
      assertThat(run.err()).contains("page.xls").contains("web page");
    }
  }

  @Test
  void aDirectoryIsNamedAsWhatItIs() {
    CommandRun run = history(directory);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .startsWith(directory + ": ")
        .contains("could not be opened: ")
        .doesNotContain("Exception", "java.");
  }

  @Test
  void aColumnWithoutAHeadingIsToldInTheWordsOfTheProgram() {
    assertThat(run("read-history", "--column", "minutes", "x.xls").errLines())
        .startsWith("--column lacks a '='. Expected --column COLUMN=HEADING.")
        .hasSize(2);
  }

  @Test
  void anIntervalThatTwoFilesHaveIsPrintedOnceAndNeverWithTwoValues() throws Exception {
    Path xls;
    Path xlsx;
    Path other = directory.resolve("other.xls");
    try (SimulatedTenant tenant = SimulatedTenant.start()) {
      xls = download(tenant, ReportFormat.XLS);
      xlsx = download(tenant, ReportFormat.XLSX);
    }
    try (HSSFWorkbook book = new HSSFWorkbook(Files.newInputStream(xls));
        OutputStream out = Files.newOutputStream(other)) {
      Row row = book.getSheet("CC Sales").getRow(40);
      row.getCell(1).setCellValue(row.getCell(1).getNumericCellValue() + 1);
      book.write(out);
    }

    CommandRun alike = history(xls, xlsx);
    CommandRun unlike = history(xls, other);

    assertThat(alike.err()).isEmpty();
    assertThat(alike.outLines()).hasSize(96);
    assertThat(unlike.exitCode()).isEqualTo(1);
    assertThat(unlike.outLines()).hasSize(95);
    assertThat(unlike.err())
        .contains("history.xls", "other.xls", "other values for the same interval", "CC Sales");
  }

  private static CommandRun history(Path... files) {
    List<String> arguments = new ArrayList<>(List.of("read-history"));
    for (Path file : files) {
      arguments.add(file.toString());
    }
    arguments.addAll(List.of("--time-zone", DENVER.getId(), "--group", "CC Sales", "--json"));
    return run(arguments.toArray(String[]::new));
  }

  private Path download(SimulatedTenant tenant, ReportFormat format) {
    Path file = directory.resolve("history." + format.wire());
    try (XimaClient client =
        XimaClient.builder()
            .tenantUrl(tenant.url().toString())
            .authenticationKey(AuthenticationKey.of(tenant.authenticationKey()))
            .build()) {
      client
          .reports()
          .download(
              ReportRequest.of(INBOUND)
                  .with(ReportTimeframe.ofDay(LocalDate.of(2026, 7, 14), DENVER)),
              format,
              file);
    }
    return file;
  }

  private static CommandRun run(
      SimulatedTenant tenant, String report, String from, String to, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "interval-report",
                "--url",
                tenant.url().toString(),
                "--time-zone",
                DENVER.getId(),
                "--report-id",
                report,
                "--from",
                from,
                "--to",
                to));
    arguments.addAll(List.of(more));
    return CommandRun.of(
        Main::launcher,
        Map.of("XIMA_AUTHENTICATION_KEY", tenant.authenticationKey()),
        arguments.toArray(String[]::new));
  }

  private static CommandRun run(String... arguments) {
    return CommandRun.of(Main::launcher, Map.of(), arguments);
  }
}
