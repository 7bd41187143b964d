// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One JSON object a line, handed on at once. */
final class JsonPrinter<T> implements RowPrinter<T> {
  private final JsonLines lines;
  private final Columns<T> columns;

  JsonPrinter(Console console, Columns<T> columns) {
    this.lines = new JsonLines(console);
    this.columns = columns;
  }

  @Override
  public void print(T row) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (Columns.Column<T> column : columns.jsonFields()) {
      Object value = column.value().apply(row);
      if (value instanceof Optional<?> optional) {
        if (optional.isEmpty()) {
          continue;
        }
        value = optional.get();
      }
      object.put(Objects.requireNonNull(column.field()), value);
    }
    lines.print(object);
  }

  @Override
  public void close() {
    // Every line was handed on already.
  }
}
