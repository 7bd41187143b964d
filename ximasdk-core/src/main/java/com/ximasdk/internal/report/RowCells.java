// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import org.jspecify.annotations.Nullable;

/** The cells of one row in column order, as they were in the source. Nobody changes them. */
interface RowCells {
  /** How many cells there are; the columns after them have none. */
  int size();

  /** What a cell was, as a code of {@link CellKind}. */
  int kindOf(int cell);

  /** The raw value without outer blanks; null if there is none or only blanks. */
  @Nullable String raw(int cell);

  /** The formatted value without outer blanks; null if there is none or only blanks. */
  @Nullable String formatted(int cell);

  /** The raw value, where it is known to be digits alone and a long; else negative. */
  default long digits(int cell) {
    return -1;
  }
}
