// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.internal.json.WireTime;
import com.ximasdk.internal.text.Blanks;
import com.ximasdk.internal.text.HeadingForm;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRow;
import com.ximasdk.report.ReportSection;
import com.ximasdk.report.ReportWarning;
import com.ximasdk.report.ReportWarning.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows below the headings of one sheet. */
final class SheetTable {
  private static final int MOST_FOOTER_LINES = 20;

  /** How the label of an interval begins, which may stand alone in its row. */
  private static final Pattern INTERVAL =
      Pattern.compile(
          "\\d{1,2}:\\d\\d.*|\\d{1,2} ?[ap]\\.?m.*|\\d+(?: ?[-\u2013] ?\\d+)?",
          Pattern.CASE_INSENSITIVE);

  private final Section section;
  private final SheetRow headingRow;
  private final List<String> headingForms;

  /** The place of each of the sheet's columns among the headings, or -1. */
  private final int[] columns;

  private final RowBuffer buffer = new RowBuffer();

  /** Rows that are a text alone, as long as no other row follows; they may be the footer. */
  private final List<Line> lines = new ArrayList<>();

  private boolean linesAreRows;
  private int outside;
  private String firstOutside = "";

  private SheetTable(Section section, SheetRow headingRow, int[] columns) {
    this.section = section;
    this.headingRow = headingRow;
    this.headingForms =
        headingRow.cells().stream().map(cell -> HeadingForm.of(cell.shown())).toList();
    this.columns = columns;
  }

  /** Begins the table of a sheet with what stands above it. */
  static SheetTable open(
      String report,
      SheetRow headingRow,
      List<SheetRow> above,
      CellEncodings encodings,
      NumberMeaning numbers,
      ReportAudit audit) {
    List<String> titles = new ArrayList<>();
    int last = headingRow.cells().stream().mapToInt(SheetRow.Cell::column).max().orElse(-1);
    int[] columns = new int[last + 1];
    Arrays.fill(columns, -1);
    for (SheetRow.Cell cell : headingRow.cells()) {
      columns[cell.column()] = titles.size();
      titles.add(cell.shown());
    }
    Headings headings = new Headings(List.of(), titles);
    SheetWindow window = SheetWindow.of(above, encodings.zone());
    window.doubt().ifPresent(audit::warn);
    String group = SheetGroup.of(report, headingRow.sheet(), window.linesBefore(above));
    ReportSection about =
        new ReportSection(
            report,
            group.isEmpty() ? List.of() : List.of(group),
            headings.titles(),
            window.timeframe());
    audit.section(about);
    return new SheetTable(new Section(about, headings, encodings, numbers), headingRow, columns);
  }

  /** Takes the next row; gives out those that are certain to be rows. */
  void add(SheetRow row, Queue<ReportRow> out) {
    if (repeatsHeadings(row)) {
      return;
    }
    CellRow read = read(row);
    if (read == null) {
      return;
    }
    boolean isLine = isLineAlone(row) && !read.isTotals();
    lines.add(new Line(row.cells().get(0), read));
    // So many lines are no footer, and are not held.
    linesAreRows = isLine && (linesAreRows || lines.size() == MOST_FOOTER_LINES);
    if (!isLine || linesAreRows) {
      lines.forEach(line -> out.add(line.row()));
      lines.clear();
    }
  }

  /** The lines that no row follows are the sheet's footer. */
  void end(ReportAudit audit) {
    String sheet = headingRow.sheet();
    for (Line line : lines) {
      String place = SheetDoubts.place(sheet, line.row().number(), line.cell().column());
      audit.warn(
          new ReportWarning(
              Kind.LEFT_ASIDE,
              place,
              "The text '%s' stands alone below the last row, in %s; it was taken for a footer."
                  .formatted(line.cell().shown(), place)));
    }
    if (outside > 0) {
      audit.warn(
          new ReportWarning(
              Kind.LEFT_ASIDE,
              firstOutside,
              "%s cells stand in columns without a heading and were left aside; the first is %s."
                  .formatted(outside, firstOutside)));
    }
  }

  private boolean repeatsHeadings(SheetRow row) {
    if (row.cells().size() != headingRow.cells().size()) {
      return false;
    }
    for (int i = 0; i < row.cells().size(); i++) {
      SheetRow.Cell cell = row.cells().get(i);
      if (cell.column() != headingRow.cells().get(i).column()
          || !HeadingForm.of(cell.shown()).equals(headingForms.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a row is a text in the first column and nothing else; not where that is a label. */
  private boolean isLineAlone(SheetRow row) {
    if (row.cells().size() != 1 || section.headings().size() < 2) {
      return false;
    }
    SheetRow.Cell cell = row.cells().get(0);
    String text = Blanks.strip(cell.shown());
    return !cell.number()
        && columns[cell.column()] == 0
        && WireTime.read(text) == null
        && !INTERVAL.matcher(text).matches();
  }

  /** The row by headings; null if no cell of it has one. */
  private @Nullable CellRow read(SheetRow row) {
    buffer.clear();
    int[] plan = new int[row.cells().size()];
    boolean any = false;
    for (int i = 0; i < plan.length; i++) {
      SheetRow.Cell cell = row.cells().get(i);
      plan[i] = cell.column() < columns.length ? columns[cell.column()] : -1;
      if (plan[i] >= 0) {
        any = true;
      } else if (outside++ == 0) {
        firstOutside = SheetDoubts.place(row.sheet(), row.number(), cell.column());
      }
      long raw = buffer.append(cell.raw(), cell.number() ? CellKind.NUMBER : CellKind.TEXT);
      String formatted = cell.formatted();
      buffer.cell(raw, formatted == null ? 0 : buffer.append(formatted, CellKind.TEXT));
    }
    if (!any) {
      return null;
    }
    RowBuffer.Cells cells = buffer.freeze(plan, section.headings().size());
    return new CellRow(section, row.number(), cells.beginsTotals(), cells);
  }

  private record Line(SheetRow.Cell cell, CellRow row) {}
}
