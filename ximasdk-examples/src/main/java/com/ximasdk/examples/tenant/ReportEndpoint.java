// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Saved historical reports, as JSON in a dialect or as a spreadsheet. */
final class ReportEndpoint implements Endpoint {
  private static final String PATH = "/rest/api/v1/historic-data/";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The day with which reports were saved. */
  private static final LocalDate SAVED_DAY = LocalDate.of(2026, 1, 5);

  private final TenantData data;
  private final ReportForm form;
  private final ReportDialect dialect;
  private final SetupFaults setup;

  ReportEndpoint(TenantData data, ReportForm form, SetupFaults setup) {
    this.data = data;
    this.form = form;
    this.dialect = form.rows();
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
    SimulatedReport saved = SimulatedReport.of(id, data, from, to.plusSeconds(1), form);
    if (saved == null) {
      return Answer.error(404, "There is no such report.");
    }
    SimulatedReport report = setup.report(saved);
    return switch (asked.path("format").asText()) {
      case "json" -> Answer.json(json(report, from, to));
      case "xls" ->
          Answer.bytes(
              200, "application/vnd.ms-excel", sheets(new HSSFWorkbook(), report, from, to, false));
      case "xlsx" ->
          Answer.bytes(
              200,
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
              sheets(new XSSFWorkbook(), report, from, to, true));
      default -> Answer.error(400, "The format is not supported.");
    };
  }

  /** Whether the report knows its timeframe by a name; that of call details has its usual one. */
  private boolean isTimeframe(String id, String name) {
    String known = form.timeframeParameter();
    return known.isEmpty() || known.equals(name) || id.equals(SimulatedReport.CALLS_ID);
  }

  // --- JSON

  private Map<String, @Nullable Object> json(SimulatedReport report, Instant from, Instant to) {
    boolean last = dialect == ReportDialect.COLUMNS_LAST;
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("reportId", 48);
    json.put(
        "executionId",
        UUID.nameUUIDFromBytes(
                (report.title() + from).getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .toString());
    json.put("title", report.title());
    Map<String, @Nullable Object> timeframe = new LinkedHashMap<>();
    timeframe.put("type", "REPORT_TIMEFRAME");
    timeframe.put("start", iso(from));
    timeframe.put("end", iso(to));
    json.put("timeframe", timeframe);
    json.put("skin", "Default");
    if (!last) {
      json.put("columns", columns(report));
    }
    if (report.groups().size() == 1 && report.groups().get(0).name().isEmpty()) {
      json.put("rows", rows(report, report.groups().get(0)));
    } else {
      json.put(last ? "results" : "subReports", subReports(report, last));
    }
    if (last) {
      json.put("columns", columns(report));
    }
    return json;
  }

  private String iso(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(data.timeZone()));
  }

  private static List<Map<String, String>> columns(SimulatedReport report) {
    List<Map<String, String>> columns = new ArrayList<>();
    for (String heading : report.headings()) {
      Map<String, String> column = new LinkedHashMap<>();
      column.put("key", Integer.toString(columns.size()));
      column.put("title", heading);
      column.put("format", "DEFAULT");
      columns.add(column);
    }
    return columns;
  }

  private List<Map<String, @Nullable Object>> subReports(SimulatedReport report, boolean last) {
    List<Map<String, @Nullable Object>> subReports = new ArrayList<>();
    for (SimulatedReport.Group group : report.groups()) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      if (last) {
        one.put("data", rows(report, group));
        one.put("group", group.name());
      } else {
        one.put("name", group.name());
        one.put("rows", rows(report, group));
      }
      subReports.add(one);
    }
    return subReports;
  }

  private List<Object> rows(SimulatedReport report, SimulatedReport.Group group) {
    List<Object> rows = new ArrayList<>();
    for (List<@Nullable Object> cells : group.rows()) {
      if (dialect == ReportDialect.OBJECTS_BY_KEY || dialect == ReportDialect.OBJECTS_BY_TITLE) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
          String title = report.headings().get(i);
          row.put(
              dialect == ReportDialect.OBJECTS_BY_KEY ? Integer.toString(i) : title,
              cell(cells.get(i)));
        }
        rows.add(row);
      } else {
        List<@Nullable Object> row = new ArrayList<>();
        cells.forEach(cell -> row.add(cell(cell)));
        rows.add(row);
      }
    }
    return rows;
  }

  private @Nullable Object cell(@Nullable Object value) {
    if (dialect == ReportDialect.RAW_AND_FORMATTED) {
      Map<String, @Nullable Object> cell = new LinkedHashMap<>();
      cell.put(
          "raw",
          value instanceof Duration duration
              ? form.durations().of(duration, dialect)
              : value instanceof SimulatedReport.Share share ? (Object) share.fraction() : value);
      cell.put("formatted", value == null ? "" : shown(value));
      return cell;
    }
    if (value instanceof Duration duration) {
      return form.durations().of(duration, dialect);
    }
    return value instanceof SimulatedReport.Share share
        ? form.percents().of(share.fraction())
        : value;
  }

  private static String shown(Object value) {
    if (value instanceof Duration duration) {
      return SimulatedReport.clock(duration);
    }
    return value instanceof SimulatedReport.Share share
        ? ReportForm.Percents.TEXT.of(share.fraction()).toString()
        : value.toString();
  }

  // --- spreadsheets

  private byte[] sheets(
      Workbook workbook, SimulatedReport report, Instant from, Instant to, boolean clockTexts)
      throws IOException {
    try (workbook) {
      CellStyle hours = workbook.createCellStyle();
      hours.setDataFormat(workbook.createDataFormat().getFormat("[h]:mm:ss"));
      for (SimulatedReport.Group group : report.groups()) {
        boolean plain = group.name().isEmpty();
        Sheet sheet =
            workbook.createSheet(
                plain ? "NO SUB GROUP" : WorkbookUtil.createSafeSheetName(group.name()));
        int number = 0;
        sheet.createRow(number++).createCell(0).setCellValue(report.title());
        if (!plain) {
          sheet.createRow(number++).createCell(0).setCellValue(group.name());
        }
        ZoneId zone = data.timeZone();
        Row window = sheet.createRow(number++);
        window.createCell(0).setCellValue(SimulatedReport.windowText(from, zone));
        window.createCell(1).setCellValue(SimulatedReport.windowText(to, zone));
        Row headings = sheet.createRow(number++);
        for (int i = 0; i < report.headings().size(); i++) {
          headings.createCell(i).setCellValue(report.headings().get(i));
        }
        for (List<@Nullable Object> cells : group.rows()) {
          Row row = sheet.createRow(number++);
          for (int i = 0; i < cells.size(); i++) {
            write(row, i, cells.get(i), hours, clockTexts);
          }
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static void write(
      Row row, int column, @Nullable Object value, CellStyle hours, boolean clockTexts) {
    if (value == null) {
      return;
    }
    Cell cell = row.createCell(column);
    if (value instanceof Duration duration && !clockTexts) {
      cell.setCellValue(duration.toSeconds() / 86_400.0);
      cell.setCellStyle(hours);
    } else if (value instanceof Duration duration) {
      cell.setCellValue(SimulatedReport.clock(duration));
    } else if (value instanceof SimulatedReport.Share share) {
      cell.setCellValue(share.fraction());
    } else if (value instanceof Long count) {
      cell.setCellValue(count);
    } else {
      cell.setCellValue(value.toString());
    }
  }
}
