// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.report.ReportWarning;
import com.ximasdk.report.ReportWarning.Kind;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellReference;

/** What a workbook holds and a reader of it cannot or must not read. */
final class SheetDoubts {
  /** So that a sheet of formulas alone does not fill the memory with what is told of it. */
  private static final int MOST_TOLD = 20;

  private int formulas;

  static String place(String sheet, int row, int column) {
    return sheet + "!" + CellReference.convertNumToColString(column) + row;
  }

  static ReportWarning hidden(String sheet) {
    return new ReportWarning(
        Kind.HIDDEN_SHEET,
        sheet,
        ("The sheet '%s' is hidden, so nothing of it was read. If its rows belong to the"
                + " report, show the sheet and save the file.")
            .formatted(sheet));
  }

  /** Tells of a formula whose result the file does not hold. */
  void noStoredValue(String sheet, int row, int column, Consumer<ReportWarning> doubts) {
    formulas++;
    if (formulas <= MOST_TOLD) {
      doubts.accept(
          new ReportWarning(
              Kind.NO_STORED_VALUE,
              place(sheet, row, column),
              ("The formula in %s has no stored value, so the cell counts as blank. Open the file"
                      + " in a spreadsheet program and save it, or put the value in place of the"
                      + " formula.")
                  .formatted(place(sheet, row, column))));
    }
  }

  void endSheet(String sheet, Consumer<ReportWarning> doubts) {
    if (formulas > MOST_TOLD) {
      doubts.accept(
          new ReportWarning(
              Kind.NO_STORED_VALUE,
              sheet,
              ("%s more formulas of the sheet '%s' have no stored value; their cells count as"
                      + " blank. Open the file in a spreadsheet program and save it.")
                  .formatted(formulas - MOST_TOLD, sheet)));
    }
    formulas = 0;
  }
}
