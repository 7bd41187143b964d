// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of a test, written down row by row and stored by POI in either format. */
record Book(boolean from1904, List<Tab> tabs) {
  static final Object[] HEADINGS = {
    "Minutes", "Calls Presented", "Calls Answered", "Calls Abandoned", "Avg Call Duration"
  };
  static final Object[] WINDOW = {
    "Tuesday, July 14, 2026 12:00:00 AM", "Tuesday, July 14, 2026 11:59:59 PM"
  };

  /** One sheet; a cell of the empty text is blank. */
  record Tab(String name, SheetVisibility visibility, List<Object[]> rows) {
    Tab hidden(SheetVisibility how) {
      return new Tab(name, how, rows);
    }
  }

  /** A number with its format. */
  record Styled(double value, String format) {}

  /** A formula, with no value stored. */
  record Formula(String text) {}

  static Book of(Tab... tabs) {
    return new Book(false, List.of(tabs));
  }

  Book countingFrom1904() {
    return new Book(true, tabs);
  }

  static Tab tab(String name, Object[]... rows) {
    return new Tab(name, SheetVisibility.VISIBLE, Arrays.asList(rows));
  }

  /** The layout of the product: title, group, window, headings, and these rows. */
  static Tab group(String name, Object[]... rows) {
    List<Object[]> all = new ArrayList<>();
    all.add(row("Inbound Call Service Level"));
    all.add(row(name));
    all.add(WINDOW);
    all.add(HEADINGS);
    all.addAll(Arrays.asList(rows));
    return new Tab(name, SheetVisibility.VISIBLE, all);
  }

  static Object[] row(Object... cells) {
    return cells;
  }

  Path store(Path directory, String kind) {
    Path file = directory.resolve("report." + kind);
    try {
      if (kind.equals("xls")) {
        xls(file);
      } else {
        xlsx(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private void xlsx(Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      if (from1904) {
        workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
      }
      fill(workbook);
      workbook.write(out);
    }
  }

  private void xls(Path file) throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      fill(workbook);
      byte[] records = workbook.getBytes();
      if (from1904) {
        countFrom1904(records);
      }
      container.createDocument(new ByteArrayInputStream(records), "Workbook");
      container.writeFilesystem(out);
    }
  }

  /** POI has no way to set it. The record 0x22 has one number of two bytes. */
  private static void countFrom1904(byte[] records) {
    int at = 0;
    while (records[at] != 0x22 || records[at + 1] != 0) {
      at += 4 + (records[at + 2] & 0xFF) + ((records[at + 3] & 0xFF) << 8);
    }
    records[at + 4] = 1;
  }

  private void fill(Workbook workbook) {
    for (int t = 0; t < tabs.size(); t++) {
      Tab tab = tabs.get(t);
      Sheet sheet = workbook.createSheet(tab.name());
      for (int r = 0; r < tab.rows().size(); r++) {
        Object[] cells = tab.rows().get(r);
        Row row = sheet.createRow(r);
        for (int c = 0; c < cells.length; c++) {
          if (!cells[c].equals("")) {
            set(workbook, row.createCell(c), cells[c]);
          }
        }
      }
      workbook.setSheetVisibility(t, tab.visibility());
    }
  }

  private static void set(Workbook workbook, Cell cell, Object value) {
    if (value instanceof String text) {
      cell.setCellValue(text);
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof Styled styled) {
      CellStyle style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat(styled.format()));
      cell.setCellValue(styled.value());
      cell.setCellStyle(style);
    } else if (value instanceof Formula formula) {
      cell.setCellFormula(formula.text());
    } else if (value instanceof FormulaError error) {
      cell.setCellErrorValue(error.getCode());
    } else {
      throw new IllegalArgumentException("no cell: " + value);
    }
  }
}
