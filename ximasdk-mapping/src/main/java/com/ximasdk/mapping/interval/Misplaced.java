// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import com.ximasdk.report.IntervalColumn;

/** What is wrong with a row of a group: with its label's place in time, or with what it holds. */
final class Misplaced extends Exception {
  private static final long serialVersionUID = 1L;

  private final int row;
  private final IntervalColumn column;
  private final boolean ofReport;

  /**
   * Tells of a row.
   *
   * @param row its number, 0 for the group as a whole
   * @param column the column that is wrong
   * @param message what is wrong and what to do, without the full stop
   */
  Misplaced(int row, IntervalColumn column, String message) {
    this(row, column, message, false);
  }

  private Misplaced(int row, IntervalColumn column, String message, boolean ofReport) {
    super(message);
    this.row = row;
    this.column = column;
    this.ofReport = ofReport;
  }

  /** Tells of what is wrong with all groups of a report, if it is with one. */
  static Misplaced ofReport(IntervalColumn column, String message) {
    return new Misplaced(0, column, message, true);
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

  boolean isOfReport() {
    return ofReport;
  }

  String sentence() {
    return getMessage() + ".";
  }
}
