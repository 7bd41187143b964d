// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Saved historical reports, as JSON in a dialect or as a spreadsheet. */
final class ReportEndpoint implements Endpoint {
  private static final String PATH = "/rest/api/v1/historic-data/";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The day with which reports were saved. */
  private static final LocalDate SAVED_DAY = LocalDate.of(2026, 1, 5);

  private final TenantData data;
  private final TenantStore store;
  private final ReportForm form;
  private final SetupFaults setup;

  ReportEndpoint(TenantData data, TenantStore store, ReportForm form, SetupFaults setup) {
    this.data = data;
    this.store = store;
    this.form = form;
    this.setup = setup;
  }

  @Override
  public Optional<Operation> operation(TenantRequest request) {
    return request.method().equals("POST") && request.path().startsWith(PATH)
        ? Optional.of(Operation.REPORT)
        : Optional.empty();
  }

  @Override
  public Answer answer(TenantRequest request) throws IOException {
    JsonNode asked;
    try {
      asked = JSON.readTree(request.body());
    } catch (IOException e) {
      return Answer.error(400, "The body is not JSON.");
    }
    JsonNode window = null;
    String name = "";
    for (JsonNode parameter : asked.path("parameters")) {
      if (parameter.path("valueType").asText().equals("REPORT_TIMEFRAME")) {
        window = parameter.path("value");
        name = parameter.path("name").asText();
      }
    }
    Instant from;
    Instant to;
    try {
      if (window == null || !window.path("type").asText().equals("REPORT_TIMEFRAME")) {
        return Answer.error(400, "The parameter of the type REPORT_TIMEFRAME is missing.");
      }
      from = setup.inWindow(OffsetDateTime.parse(window.path("start").asText()).toInstant());
      to = setup.inWindow(OffsetDateTime.parse(window.path("end").asText()).toInstant());
    } catch (DateTimeException e) {
      return Answer.error(400, "The timeframe is not ISO 8601.");
    }
    List<String> segments = request.segments();
    String id = segments == null ? "" : segments.get(segments.size() - 1);
    if (!isTimeframe(id, name)) {
      from = SAVED_DAY.atStartOfDay(data.timeZone()).toInstant();
      to = SAVED_DAY.plusDays(1).atStartOfDay(data.timeZone()).toInstant().minusSeconds(1);
    }
    String format = asked.path("format").asText();
    try {
      ReportContent saved = content(id, from, after(to), !format.equals("json"));
      if (saved == null) {
        return Answer.error(404, "There is no such report.");
      }
      return written(setup.report(saved), format, from, to);
    } catch (UnwritableReport e) {
      return e.answer();
    }
  }

  /** The end of the second that a window ends in, which belongs to it. */
  private static Instant after(Instant end) {
    return end.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
  }

  private @Nullable ReportContent content(String id, Instant from, Instant to, boolean isSheet) {
    Optional<SimulatedReport> own = store.report(id);
    return own.isPresent()
        ? own.get().content(from, to, data.timeZone(), form, isSheet)
        : BuiltInReports.of(id, data, store.calls(), from, to, form);
  }

  /** Whether the report knows its timeframe by a name; that of call details has its usual one. */
  private boolean isTimeframe(String id, String name) {
    String known = form.timeframeParameter();
    return known.isEmpty() || known.equals(name) || id.equals(BuiltInReports.CALLS_ID);
  }

  private Answer written(ReportContent report, String format, Instant from, Instant to)
      throws IOException {
    ZoneId zone = data.timeZone();
    try {
      return switch (format) {
        case "json" -> Answer.json(new ReportJson(form, zone).of(report, from, to));
        case "xls" ->
            Answer.bytes(200, "application/vnd.ms-excel", ReportSheets.xls(report, zone, from, to));
        case "xlsx" ->
            Answer.bytes(
                200,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                ReportSheets.xlsx(report, zone, from, to));
        default -> Answer.error(400, "The format is not supported.");
      };
    } catch (NoClassDefFoundError e) {
      // No server's failure, which a client would try again.
      return Answer.error(
          400,
          "The simulated tenant writes spreadsheets with Apache POI, which is not on the class"
              + " path: add org.apache.poi:poi-ooxml to the tests, or ask for the format json.");
    }
  }
}
