// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
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
      CellStyle hours = workbook.createCellStyle();
      hours.setDataFormat(workbook.createDataFormat().getFormat("[h]:mm:ss"));
      for (ReportContent.Group group : report.groups()) {
        boolean plain = group.name().isEmpty();
        Sheet sheet =
            workbook.createSheet(
                plain ? "NO SUB GROUP" : WorkbookUtil.createSafeSheetName(group.name()));
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
