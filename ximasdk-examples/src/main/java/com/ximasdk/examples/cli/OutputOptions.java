// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import picocli.CommandLine.Option;

/** In which form the results are printed. */
public final class OutputOptions {
  @Option(
      names = "--json",
      description = "Prints one JSON object a line on standard output, in place of the table.")
  private boolean json;

  /** Whether one JSON object a line is wanted. */
  public boolean json() {
    return json;
  }

  /**
   * Starts the output.
   *
   * @param console takes it
   * @param columns what is printed of a row
   * @param <T> a row
   * @return to be closed after the last row
   */
  public <T> RowPrinter<T> printer(Console console, Columns<T> columns) {
    return json ? new JsonPrinter<>(console, columns) : new TablePrinter<>(console, columns);
  }
}
