// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ximasdk.ReportReader;
import com.ximasdk.XimaClient;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportFormat;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.ReportRow;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportTimeframe;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports whose id, headings and rows are a test's own. */
class OwnReportTest {
  private static final LocalDate DAY = LocalDate.of(2026, 7, 14);
  private static final ZoneId ZONE = ZoneId.of("America/Denver");
  private static final SimulatedReport INTERVALS =
      SimulatedReport.of("CR123456", "Interval", "Offered", "Handled", "Handled %", "AHT")
          .titled("WFM Intervals")
          .withGroup(
              "CC Sales",
              rows ->
                  rows.on(DAY)
                      .row(LocalTime.of(8, 0), 12, 11L, new Percent(0.917), Duration.ofSeconds(192))
                      .row(LocalTime.of(13, 15), 0)
                      .on(DAY.plusDays(1))
                      .row(LocalTime.of(8, 0), 7)
                      .always()
                      .total(19, 11))
          .withGroup("CC Support", rows -> {});

  @AutoClose
  private final SimulatedTenant tenant =
      SimulatedTenant.builder().data(TenantData.demo().with(INTERVALS)).start();

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(ReportDialect.class)
  void theClientReadsItsRowsInEachDialect(ReportDialect dialect) {
    try (SimulatedTenant other =
            SimulatedTenant.builder().data(tenant.data()).reportDialect(dialect).start();
        XimaClient client = other.clientBuilder().build();
        ReportRows rows =
            client
                .reports()
                .open(ofDay(DAY), CellEncodings.of(ZONE).withDurationUnit(ChronoUnit.MILLIS))) {
      ReportRow first = rows.next();
      assertThat(first.section().name()).isEqualTo("CC Sales");
      assertThat(first.text("Interval")).hasValue("8:00 AM");
      assertThat(first.count("Offered")).hasValue(12);
      assertThat(first.count("Handled")).hasValue(11);
      assertThat(first.duration("AHT")).hasValue(Duration.ofSeconds(192));
      assertThat(labels(rows)).containsExactly("1:15 PM", "Total");
    }
  }

  @Test
  void aDayHasItsRowsAndThoseThatAreAlwaysThere() throws Exception {
    assertThat(firstCells(DAY.plusDays(1))).containsExactly("8:00 AM", "Total");
    assertThat(firstCells(DAY.plusDays(2))).containsExactly("Total");
  }

  @Test
  void aReportCanSaySomethingElseLater() throws Exception {
    tenant.add(
        SimulatedReport.of("CR123456", "Interval", "Offered")
            .withRows(rows -> rows.row(Instant.parse("2026-07-14T14:00:00Z"), true)));

    JsonNode json = json("CR123456", DAY);

    assertThat(json.path("title").asText()).isEqualTo("CR123456");
    assertThat(json.path("rows").toString()).isEqualTo("[[\"2026-07-14T08:00:00-06:00\",true]]");
  }

  @Test
  void itTakesThePlaceOfABuiltInOne() throws Exception {
    tenant.add(SimulatedReport.of(SimulatedReport.CALLS_ID, "Call Key"));

    JsonNode json = json(SimulatedReport.CALLS_ID, DAY);

    assertThat(json.path("columns")).hasSize(1);
    assertThat(json.path("rows")).isEmpty();
  }

  @Test
  void itIsASpreadsheetToo() {
    try (XimaClient client = tenant.clientBuilder().build()) {
      Path file = directory.resolve("report.xlsx");
      client.reports().download(ofDay(DAY), ReportFormat.XLSX, file);
      try (ReportRows rows =
          ReportReader.of(CellEncodings.of(ZONE)).spreadsheet(file, INTERVALS.headings())) {
        assertThat(labels(rows)).containsExactly("8:00 AM", "1:15 PM", "Total");
      }
    }
  }

  @Test
  void whatDoesNotFitIsRefusedInASentence() {
    refused(() -> SimulatedReport.of("", "A"), "the report's id is ''; expected letters, digits");
    refused(() -> SimulatedReport.of("CR/1", "A"), "the report's id is 'CR/1'; expected letters");
    refused(() -> SimulatedReport.of("CR1"), "report CR1 has no headings; give at least one");
    refused(() -> SimulatedReport.of("CR1", "A", " "), "report CR1 has a blank heading among [A,");
    refused(
        () -> SimulatedReport.of("CR1", "Offered", "B", "offered "),
        "report CR1 has the heading 'Offered' twice, the second time as 'offered '; rename one");
    SimulatedReport report = SimulatedReport.of("CR1", "A", "B");
    refused(
        () -> report.withGroup("Sales", rows -> rows.row("x").row("y", 1, 2)),
        "report CR1, group 'Sales': row 2 has 3 cells [y, 1, 2], but the report has 2 headings");
    refused(
        () -> report.withRows(rows -> rows.total(1, 2)),
        "report CR1: row 1 has 3 cells [Total, 1, 2], but the report has 2 headings");
    refused(
        () -> report.withRows(rows -> rows.row(DAY)),
        "report CR1: row 1 has a cell of the type LocalDate; expected a text, a number,");
    refused(
        () -> report.withRows(rows -> rows.row(Duration.ofSeconds(-1))),
        "report CR1: row 1 has the negative duration PT-1S; expected zero or more");
    refused(() -> report.withGroup(" ", rows -> {}), "report CR1: a group has no name; rows");
    refused(
        () -> report.withRows(rows -> {}).withGroup("Sales", rows -> {}),
        "report CR1 has rows without a group; it has either those, or groups");
    refused(
        () -> report.withGroup("Sales", rows -> {}).withRows(rows -> {}),
        "report CR1 has groups [Sales]; it has either those, or plain rows");
    refused(() -> new Percent(Double.NaN), "a percent is NaN; expected a fraction, such as 0.769");
  }

  private static void refused(ThrowingCallable wrong, String start) {
    assertThatIllegalArgumentException().isThrownBy(wrong).withMessageStartingWith(start);
  }

  private static ReportRequest ofDay(LocalDate day) {
    return ReportRequest.of("CR123456").with(ReportTimeframe.ofDay(day, ZONE));
  }

  private static List<String> labels(ReportRows rows) {
    List<String> labels = new ArrayList<>();
    while (rows.hasNext()) {
      labels.add(rows.next().text("Interval").orElse(""));
    }
    return labels;
  }

  private List<String> firstCells(LocalDate day) throws IOException, InterruptedException {
    List<String> cells = new ArrayList<>();
    json("CR123456", day)
        .path("subReports")
        .path(0)
        .path("rows")
        .forEach(row -> cells.add(row.path(0).asText()));
    return cells;
  }

  private JsonNode json(String id, LocalDate day) throws IOException, InterruptedException {
    String body =
        """
        {"format": "json", "parameters": [{"name": "Report Timeframe",
         "valueType": "REPORT_TIMEFRAME", "value": {"type": "REPORT_TIMEFRAME",
         "start": "%1$sT00:00:00.000-06:00", "end": "%1$sT23:59:59.000-06:00"}}]}
        """
            .formatted(day);
    TestClient client = new TestClient(tenant);
    return new ObjectMapper()
        .readTree(
            client
                .send(
                    client
                        .request("/rest/api/v1/historic-data/" + id)
                        .POST(BodyPublishers.ofString(body))
                        .build())
                .body());
  }
}
