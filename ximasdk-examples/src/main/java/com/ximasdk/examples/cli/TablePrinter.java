// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import com.ximasdk.examples.cli.Columns.Column;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table for people: numbers to the right, all else to the left, each column as wide as its widest
 * value. It is printed when it is closed, because only then the widths are known; past a number of
 * rows it is printed in pieces, so that memory is bounded.
 */
final class TablePrinter<T> implements RowPrinter<T> {
  private static final int WIDEST = 48;
  private static final int ROWS_HELD = 10_000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssxxx", Locale.ROOT);

  private final Console console;
  private final List<Column<T>> columns;
  private final List<List<Cell>> rows = new ArrayList<>();
  private boolean closed;

  TablePrinter(Console console, Columns<T> columns) {
    this.console = console;
    this.columns = columns.tableColumns();
  }

  @Override
  public void print(T row) {
    List<Cell> cells = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      // Nothing stands behind the last column that it could push away.
      int widest = i == columns.size() - 1 ? Integer.MAX_VALUE : WIDEST;
      cells.add(cell(columns.get(i).value().apply(row), widest));
    }
    rows.add(cells);
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
    List<Cell> headings =
        columns.stream()
            .map(column -> new Cell(Objects.requireNonNull(column.heading()), false))
            .toList();
    int[] widths = new int[columns.size()];
    boolean[] numbers = new boolean[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] = Math.max(TextWidth.of(headings.get(i).text()), widest(column));
      numbers[i] = rows.stream().allMatch(row -> row.get(column).isNumber());
    }
    printLine(headings, widths, numbers);
    for (List<Cell> row : rows) {
      printLine(row, widths, numbers);
    }
    rows.clear();
    console.checkOut();
  }

  private int widest(int column) {
    return rows.stream().mapToInt(row -> TextWidth.of(row.get(column).text())).max().orElse(0);
  }

  private void printLine(List<Cell> cells, int[] widths, boolean[] numbers) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String text = cells.get(i).text();
      String pad = " ".repeat(widths[i] - TextWidth.of(text));
      line.append(i == 0 ? "" : "  ");
      line.append(numbers[i] ? pad + text : text + pad);
    }
    console.out().print(line.toString().stripTrailing() + "\n");
  }

  private static Cell cell(@Nullable Object value, int widest) {
    boolean isNumber =
        value == null
            || value instanceof Number
            || value instanceof Duration
            || (value instanceof Optional<?> optional
                && (optional.isEmpty() || optional.get() instanceof Number));
    return new Cell(TextWidth.fit(text(value), widest), isNumber);
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Optional<?> optional) {
      return text(optional.orElse(null));
    }
    if (value instanceof OffsetDateTime time) {
      return TIME.format(time);
    }
    if (value instanceof ZonedDateTime time) {
      return TIME.format(time);
    }
    if (value instanceof Duration duration) {
      long seconds = duration.plusMillis(500).toSeconds();
      return String.format(
          Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(TablePrinter::text).collect(Collectors.joining(", "));
    }
    return value.toString();
  }

  private record Cell(String text, boolean isNumber) {}
}
