// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

/** Where the columns of a waveform end. */
interface ColumnGrid {
  /**
   * The first frame behind a column, counted from the start of the waveform; not less than that of
   * the column before.
   */
  long end(int column);

  /** How many columns there are, where that is known beforehand; else 0. */
  int columns();

  /** Columns of a number of frames each. */
  static ColumnGrid ofFrames(long framesPerColumn) {
    return new ColumnGrid() {
      @Override
      public long end(int column) {
        long columns = column + 1L;
        return columns > Long.MAX_VALUE / framesPerColumn
            ? Long.MAX_VALUE
            : columns * framesPerColumn;
      }

      @Override
      public int columns() {
        return 0;
      }
    };
  }

  /** A number of columns of equal time, but for a frame; some are empty if there are more. */
  static ColumnGrid ofColumns(int columns, long frames) {
    return new ColumnGrid() {
      @Override
      public long end(int column) {
        long whole = frames / columns;
        return whole * (column + 1L) + frames % columns * (column + 1L) / columns;
      }

      @Override
      public int columns() {
        return columns;
      }
    };
  }
}
