// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of one sheet, with the cells that it has; they are added one after the other.
 *
 * @param number from 1, as a spreadsheet program shows it
 */
record SheetRow(int sheetIndex, String sheet, int number, List<Cell> cells) {
  SheetRow(int sheetIndex, String sheet, int number) {
    this(sheetIndex, sheet, number, new ArrayList<>());
  }

  /**
   * A cell that is not blank.
   *
   * @param column from 0
   * @param raw the text, or the number with a point and without grouping
   * @param formatted a number as the sheet shows it, a time in the form of {@link ShownNumbers};
   *     null where that is the same
   * @param number whether it is a number
   */
  record Cell(int column, String raw, @Nullable String formatted, boolean number) {
    String shown() {
      return formatted == null ? raw : formatted;
    }
  }

  static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
