// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.error.XimaException;
import com.ximasdk.internal.text.Blanks;
import com.ximasdk.report.ReportWarning;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.function.Consumer;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Reads {@code .xls} (BIFF 8) record by record. In memory are the shared strings and one row. */
final class BiffSheets implements SheetSource {
  private final POIFSFileSystem file;
  private final RecordFactoryInputStream records;
  private final FormatTrackingHSSFListener formats =
      new FormatTrackingHSSFListener(ignored -> {}, Locale.US);
  private final ShownNumbers shown = new ShownNumbers();
  private final SheetDoubts doubts = new SheetDoubts();
  private final List<BoundSheetRecord> sheets = new ArrayList<>();
  private final Queue<SheetRow> ready = new ArrayDeque<>();
  private List<BoundSheetRecord> sheetsInOrder = List.of();
  private @Nullable SSTRecord strings;
  private boolean from1904;
  private int depth;
  private boolean inSheet;
  private int sheetIndex = -1;
  private @Nullable SheetRow row;
  private @Nullable FormulaRecord textFormula;
  private boolean ended;

  private BiffSheets(POIFSFileSystem file, InputStream workbook) {
    this.file = file;
    this.records = new RecordFactoryInputStream(workbook, false);
  }

  static BiffSheets open(Path path, String name) {
    POIFSFileSystem file = null;
    try {
      file = new POIFSFileSystem(path.toFile(), true);
      DirectoryNode root = file.getRoot();
      if (root.hasEntry("EncryptedPackage")) {
        throw Spreadsheets.encrypted(name, null);
      }
      String entry =
          root.hasEntry("Workbook") ? "Workbook" : root.hasEntry("WORKBOOK") ? "WORKBOOK" : null;
      if (entry == null) {
        throw Spreadsheets.unreadable(
            name,
            root.hasEntry("Book")
                ? "the file is a spreadsheet of Excel 95 or earlier. Save it in a newer format."
                : "the file is an Office document, but no spreadsheet.",
            null);
      }
      return new BiffSheets(file, root.createDocumentInputStream(entry));
    } catch (EncryptedDocumentException e) {
      closeQuietly(file);
      throw Spreadsheets.encrypted(name, e);
    } catch (XimaException e) {
      closeQuietly(file);
      throw e;
    } catch (IOException | RuntimeException e) {
      closeQuietly(file);
      throw Spreadsheets.damaged(name, e);
    }
  }

  private static void closeQuietly(@Nullable POIFSFileSystem file) {
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        // It was only read.
      }
    }
  }

  @Override
  public NumberMeaning numbers() {
    return from1904 ? NumberMeaning.SHEET_FROM_1904 : NumberMeaning.SHEET_FROM_1900;
  }

  @Override
  public @Nullable SheetRow next(Consumer<ReportWarning> told) throws IOException {
    while (ready.isEmpty() && !ended) {
      Record record = records.nextRecord();
      if (record == null) {
        ended = true;
        endRow();
        if (depth > 0 || sheetIndex + 1 < sheets.size()) {
          throw new IOException("the workbook ends within its sheets");
        }
      } else {
        process(record, told);
      }
    }
    return ready.poll();
  }

  private void process(Record record, Consumer<ReportWarning> told) {
    formats.processRecord(record);
    if (record instanceof BOFRecord begin) {
      depth++;
      if (depth == 1 && begin.getType() != BOFRecord.TYPE_WORKBOOK) {
        sheetIndex++;
        inSheet = begin.getType() == BOFRecord.TYPE_WORKSHEET;
        if (inSheet && isHidden()) {
          inSheet = false;
          told.accept(SheetDoubts.hidden(sheet()));
        }
      }
    } else if (record instanceof EOFRecord) {
      depth--;
      if (depth == 0) {
        endFormula(told);
        endRow();
        doubts.endSheet(sheet(), told);
        inSheet = false;
        if (sheetsInOrder.isEmpty()) {
          sheetsInOrder = List.of(BoundSheetRecord.orderByBofPosition(sheets));
        }
      }
    } else if (record instanceof BoundSheetRecord sheet) {
      sheets.add(sheet);
    } else if (record instanceof SSTRecord table) {
      strings = table;
    } else if (record instanceof DateWindow1904Record window) {
      from1904 = window.getWindowing() == 1;
    } else if (inSheet && depth == 1) {
      cell(record, told);
    }
  }

  private boolean isHidden() {
    return sheetIndex < sheetsInOrder.size()
        && (sheetsInOrder.get(sheetIndex).isHidden()
            || sheetsInOrder.get(sheetIndex).isVeryHidden());
  }

  private String sheet() {
    return sheetIndex >= 0 && sheetIndex < sheetsInOrder.size()
        ? sheetsInOrder.get(sheetIndex).getSheetname()
        : "";
  }

  private void cell(Record record, Consumer<ReportWarning> told) {
    if (record instanceof CellValueRecordInterface) {
      endFormula(told);
    }
    if (record instanceof LabelSSTRecord label) {
      SSTRecord table = strings;
      if (table == null || label.getSSTIndex() >= table.getNumUniqueStrings()) {
        throw new IllegalStateException("a cell names a shared text that is not there");
      }
      text(label, table.getString(label.getSSTIndex()).getString());
    } else if (record instanceof NumberRecord number) {
      number(number, number.getValue());
    } else if (record instanceof LabelRecord label) {
      add(label.getRow(), label.getColumn(), label.getValue(), null, false);
    } else if (record instanceof FormulaRecord formula) {
      formula(formula, told);
    } else if (record instanceof StringRecord string && textFormula != null) {
      text(textFormula, string.getString());
      textFormula = null;
    } else if (record instanceof BoolErrRecord value) {
      text(
          value,
          value.isBoolean()
              ? Boolean.toString(value.getBooleanValue())
              : FormulaError.forInt(value.getErrorValue()).getString());
    }
  }

  private void formula(FormulaRecord formula, Consumer<ReportWarning> told) {
    if (formula.hasCachedResultString()) {
      textFormula = formula; // Its text is in the next record.
    } else if (hasNoStoredValue(formula)) {
      noStoredValue(formula, told);
    } else if (formula.getCachedResultTypeEnum() == CellType.NUMERIC) {
      number(formula, formula.getValue());
    } else if (formula.getCachedResultTypeEnum() == CellType.BOOLEAN) {
      text(formula, Boolean.toString(formula.getCachedBooleanValue()));
    } else if (formula.getCachedResultTypeEnum() == CellType.ERROR) {
      text(formula, FormulaError.forInt(formula.getCachedErrorValue()).getString());
    }
  }

  /** Who has no result stores 0 to be calculated on opening, or an empty text. */
  private static boolean hasNoStoredValue(FormulaRecord formula) {
    return formula.getCachedResultTypeEnum() == CellType.NUMERIC
        ? formula.isCalcOnLoad() && formula.getValue() == 0
        : formula.getCachedResultTypeEnum() == CellType.STRING;
  }

  private void endFormula(Consumer<ReportWarning> told) {
    if (textFormula != null) {
      noStoredValue(textFormula, told);
      textFormula = null;
    }
  }

  private void noStoredValue(CellValueRecordInterface cell, Consumer<ReportWarning> told) {
    doubts.noStoredValue(sheet(), cell.getRow() + 1, cell.getColumn(), told);
  }

  private void number(CellValueRecordInterface cell, double value) {
    String text =
        shown.of(value, formats.getFormatIndex(cell), formats.getFormatString(cell), from1904);
    add(cell.getRow(), cell.getColumn(), SheetRow.plain(value), text, true);
  }

  private void text(CellValueRecordInterface cell, String text) {
    add(cell.getRow(), cell.getColumn(), text, null, false);
  }

  private void add(
      int rowIndex, int column, String raw, @Nullable String formatted, boolean number) {
    SheetRow current = row;
    if (current == null || current.number() != rowIndex + 1) {
      endRow();
      current = new SheetRow(sheetIndex, sheet(), rowIndex + 1);
      row = current;
    }
    if (!Blanks.isBlank(raw)) {
      current.cells().add(new SheetRow.Cell(column, raw, formatted, number));
    }
  }

  private void endRow() {
    if (row != null && !row.cells().isEmpty()) {
      ready.add(row);
    }
    row = null;
  }

  @Override
  public void close() {
    ended = true;
    closeQuietly(file);
  }
}
