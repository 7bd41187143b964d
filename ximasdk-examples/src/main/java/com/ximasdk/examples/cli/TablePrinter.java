// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import com.ximasdk.examples.cli.Columns.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A table for people, fitted to their terminal; elsewhere nothing is cut. It is printed when it is
 * closed, because only then the widths are known; past a number of rows it is printed in pieces, so
 * that memory is bounded.
 */
final class TablePrinter<T> implements RowPrinter<T> {
  private static final int ROWS_HELD = 10_000;

  private final Console console;
  private final List<Column<T>> columns;
  private final List<List<TableCell>> rows = new ArrayList<>();
  private boolean closed;

  TablePrinter(Console console, Columns<T> columns) {
    this.console = console;
    this.columns = columns.tableColumns();
  }

  @Override
  public void print(T row) {
    rows.add(columns.stream().map(column -> TableCell.of(column.value().apply(row))).toList());
    if (rows.size() == ROWS_HELD) {
      flush();
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      flush();
    }
  }

  private void flush() {
    if (rows.isEmpty()) {
      return;
    }
    List<TableLayout.Heading> headings =
        columns.stream()
            .map(
                column ->
                    new TableLayout.Heading(
                        Objects.requireNonNull(column.heading()), column.ifRoom()))
            .toList();
    new TableLayout(headings, console.outWidth(), text -> console.styled(Style.STRONG, text))
        .lines(rows)
        .forEach(line -> console.out().print(line + "\n"));
    rows.clear();
    console.checkOut();
  }
}
