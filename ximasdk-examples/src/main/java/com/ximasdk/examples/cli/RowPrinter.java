// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

/**
 * Prints rows to standard output, either as JSON lines, each at once, or as one table when it is
 * closed. Not for use by several threads at once.
 *
 * @param <T> a row
 */
public interface RowPrinter<T> extends AutoCloseable {
  /**
   * Prints one row.
   *
   * @param row what is printed
   * @throws OutputClosedException if standard output takes nothing more
   */
  void print(T row);

  /** Prints what is still held back. Does nothing the second time. */
  @Override
  void close();
}
