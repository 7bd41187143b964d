// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import com.ximasdk.report.IntervalColumn;

/** What is wrong with a row of a group: with its label's place in time, or with what it holds. */
final class Misplaced extends Exception {
  private static final long serialVersionUID = 1L;

  private final int row;
  private final IntervalColumn column;

  /**
   * Tells of a row.
   *
   * @param row its number, 0 for the group as a whole
   * @param column the column that is wrong
   * @param message what is wrong and what to do, without the full stop
   */
  Misplaced(int row, IntervalColumn column, String message) {
    super(message);
    this.row = row;
    this.column = column;
  }

  /** Tells of a label. */
  Misplaced(IntervalRow row, String message) {
    this(row.number(), IntervalColumn.MINUTES, "label '" + row.shown() + "': " + message);
  }

  int row() {
    return row;
  }

  IntervalColumn column() {
    return column;
  }

  String sentence() {
    return getMessage() + ".";
  }
}
