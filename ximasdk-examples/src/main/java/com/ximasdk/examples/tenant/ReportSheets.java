// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes reports as spreadsheets. The one class here that needs Apache POI. */
final class ReportSheets {
  private static final String NO_GROUP = "NO SUB GROUP";

  /** The rows above those of a group: title, group, window, headings. */
  private static final int HEAD = 4;

  /** Up to here each whole number is a double. */
  private static final long EXACT = 1L << 53;

  private ReportSheets() {}

  static byte[] xls(ReportContent report, ZoneId zone, Instant from, Instant to)
      throws IOException {
    return bytes(new HSSFWorkbook(), report, zone, from, to, false);
  }

  static byte[] xlsx(ReportContent report, ZoneId zone, Instant from, Instant to)
      throws IOException {
    return bytes(new XSSFWorkbook(), report, zone, from, to, true);
  }

  private static byte[] bytes(
      Workbook workbook,
      ReportContent report,
      ZoneId zone,
      Instant from,
      Instant to,
      boolean clockTexts)
      throws IOException {
    try (workbook) {
      requireRoom(report, workbook.getSpreadsheetVersion());
      CellStyle hours = workbook.createCellStyle();
      hours.setDataFormat(workbook.createDataFormat().getFormat("[h]:mm:ss"));
      for (ReportContent.Group group : report.groups()) {
        boolean plain = group.name().isEmpty();
        Sheet sheet = workbook.createSheet(sheetName(group));
        int number = 0;
        sheet.createRow(number++).createCell(0).setCellValue(report.title());
        if (!plain) {
          sheet.createRow(number++).createCell(0).setCellValue(group.name());
        }
        Row window = sheet.createRow(number++);
        window.createCell(0).setCellValue(ReportContent.windowText(from, zone));
        window.createCell(1).setCellValue(ReportContent.windowText(to, zone));
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

  private static String sheetName(ReportContent.Group group) {
    return group.name().isEmpty() ? NO_GROUP : WorkbookUtil.createSafeSheetName(group.name());
  }

  private static void requireRoom(ReportContent report, SpreadsheetVersion limits) {
    String title = "report '" + report.title() + "'";
    if (report.headings().size() > limits.getMaxColumns()) {
      throw tooMany(title, report.headings().size(), "columns", limits.getMaxColumns());
    }
    requireShort(title, List.of(report.title()), limits);
    requireShort(title, report.headings(), limits);
    Map<String, String> sheets = new HashMap<>();
    for (ReportContent.Group group : report.groups()) {
      String place = group.name().isEmpty() ? title : title + ", group '" + group.name() + "'";
      if (group.rows().size() + HEAD > limits.getMaxRows()) {
        throw tooMany(place, group.rows().size(), "rows", limits.getMaxRows() - HEAD);
      }
      requireShort(place, List.of(group.name()), limits);
      group.rows().forEach(cells -> requireShort(place, cells, limits));
      String sheet = sheetName(group).toLowerCase(Locale.ROOT);
      // Readers know that sheet as one without a group, and other sheets by their group's name.
      if (!group.name().isEmpty()
          && sheetName(group).strip().replaceAll("\\s+", " ").equalsIgnoreCase(NO_GROUP)) {
        throw new UnwritableReport(
            place
                + " has the name of the sheet that has no group. Rename it, or ask for the format"
                + " json.");
      }
      String other = sheets.putIfAbsent(sheet, group.name());
      if (other != null) {
        throw new UnwritableReport(
            place
                + " and group '"
                + other
                + "' would have sheets of one name, '"
                + sheetName(group)
                + "'. Rename one, or ask for the format json.");
      }
    }
  }

  private static UnwritableReport tooMany(String place, int found, String what, int most) {
    return new UnwritableReport(
        String.format(
            Locale.ROOT,
            "%s has %d %s, but such a spreadsheet has at most %d. Ask for the format json.",
            place,
            found,
            what,
            most));
  }

  private static void requireShort(
      String place, List<? extends @Nullable Object> texts, SpreadsheetVersion limits) {
    for (Object cell : texts) {
      if (cell instanceof String text && text.length() > limits.getMaxTextLength()) {
        throw tooMany(place, text.length(), "characters in a cell", limits.getMaxTextLength());
      }
      if (cell instanceof Long number && (number > EXACT || number < -EXACT)) {
        throw new UnwritableReport(
            place
                + " has the number "
                + number
                + ", but cells of a spreadsheet are exact to 9007199254740992 only. Give it as a"
                + " text, or ask for the format json.");
      }
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
      cell.setCellValue(ReportContent.clock(duration));
    } else if (value instanceof Percent percent) {
      cell.setCellValue(percent.fraction());
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else {
      cell.setCellValue(value.toString());
    }
  }
}
