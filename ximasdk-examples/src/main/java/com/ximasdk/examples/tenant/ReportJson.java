// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes reports as JSON in a dialect.
 *
 * @param form the dialect
 * @param zone the tenant's
 */
record ReportJson(ReportForm form, ZoneId zone) {
  Map<String, @Nullable Object> of(ReportContent report, Instant from, Instant to) {
    boolean last = form.rows() == ReportDialect.COLUMNS_LAST;
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("reportId", 48);
    json.put(
        "executionId",
        UUID.nameUUIDFromBytes((report.title() + from).getBytes(StandardCharsets.UTF_8))
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
    if (report.isPlain()) {
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
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
  }

  private static List<Map<String, String>> columns(ReportContent report) {
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

  private List<Map<String, @Nullable Object>> subReports(ReportContent report, boolean last) {
    List<Map<String, @Nullable Object>> subReports = new ArrayList<>();
    for (ReportContent.Group group : report.groups()) {
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

  private List<Object> rows(ReportContent report, ReportContent.Group group) {
    ReportDialect dialect = form.rows();
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
    if (form.rows() == ReportDialect.RAW_AND_FORMATTED) {
      Map<String, @Nullable Object> cell = new LinkedHashMap<>();
      cell.put(
          "raw",
          value instanceof Duration duration
              ? form.durations().of(duration, form.rows())
              : value instanceof Percent percent ? (Object) percent.fraction() : value);
      cell.put("formatted", value == null ? "" : shown(value));
      return cell;
    }
    if (value instanceof Duration duration) {
      return form.durations().of(duration, form.rows());
    }
    return value instanceof Percent percent ? form.percents().of(percent.fraction()) : value;
  }

  private static String shown(Object value) {
    if (value instanceof Duration duration) {
      return ReportContent.clock(duration);
    }
    return value instanceof Percent percent
        ? ReportForm.Percents.TEXT.of(percent.fraction()).toString()
        : value.toString();
  }
}
