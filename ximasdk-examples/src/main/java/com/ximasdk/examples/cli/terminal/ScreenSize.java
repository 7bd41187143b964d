// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli.terminal;

/**
 * How many cells a terminal has.
 *
 * @param columns cells in a line, from 1 on
 * @param rows lines, from 1 on
 */
public record ScreenSize(int columns, int rows) {
  /** What is taken where a terminal does not know its size. */
  public static final ScreenSize USUAL = new ScreenSize(80, 24);

  /** Checks that there is at least one cell. */
  public ScreenSize {
    if (columns < 1 || rows < 1) {
      throw new IllegalArgumentException(
          "A screen of " + columns + " columns and " + rows + " rows. Expected at least one each.");
    }
  }
}
