// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is printed of a row: its JSON fields and its columns in a table for people, in order.
 * Immutable.
 *
 * <p>Values may be texts, numbers, booleans, date-times with offset (ISO 8601), enums (their name),
 * lists, maps and null. In JSON a {@link java.time.Duration} is an integer of milliseconds, and its
 * field's name ends in {@code Millis}. An empty {@link java.util.Optional} drops the field.
 *
 * @param <T> a row
 */
public final class Columns<T> {
  private final List<Column<T>> columns;

  private Columns(List<Column<T>> columns) {
    this.columns = List.copyOf(columns);
  }

  /**
   * No column yet.
   *
   * @param <T> a row
   */
  public static <T> Columns<T> of() {
    return new Columns<>(List.of());
  }

  /**
   * Adds a column that both forms have.
   *
   * @param field its JSON name
   * @param heading its heading in the table
   * @param value its value
   */
  public Columns<T> both(String field, String heading, Function<T, @Nullable Object> value) {
    return plus(new Column<>(field, heading, value, false));
  }

  /**
   * Adds a field of the JSON form alone.
   *
   * @param field its name
   * @param value its value
   */
  public Columns<T> json(String field, Function<T, @Nullable Object> value) {
    return plus(new Column<>(field, null, value, false));
  }

  /**
   * Adds a column of the table alone.
   *
   * @param heading its heading
   * @param value its value
   */
  public Columns<T> table(String heading, Function<T, @Nullable Object> value) {
    return plus(new Column<>(null, heading, value, false));
  }

  /**
   * Adds a column of the table alone that a narrow terminal leaves out.
   *
   * @param heading its heading
   * @param value its value
   */
  public Columns<T> tableIfRoom(String heading, Function<T, @Nullable Object> value) {
    return plus(new Column<>(null, heading, value, true));
  }

  /**
   * The same columns for what holds a row.
   *
   * @param row the row in it
   * @param <S> what holds a row
   */
  public <S> Columns<S> in(Function<S, T> row) {
    List<Column<S>> same = new ArrayList<>();
    for (Column<T> column : columns) {
      Function<T, @Nullable Object> value = column.value();
      same.add(
          new Column<>(
              column.field(),
              column.heading(),
              holder -> value.apply(row.apply(holder)),
              column.ifRoom()));
    }
    return new Columns<>(same);
  }

  private Columns<T> plus(Column<T> column) {
    List<Column<T>> more = new ArrayList<>(columns);
    more.add(column);
    return new Columns<>(more);
  }

  List<Column<T>> jsonFields() {
    return columns.stream().filter(column -> column.field() != null).toList();
  }

  List<Column<T>> tableColumns() {
    return columns.stream().filter(column -> column.heading() != null).toList();
  }

  /**
   * One column. A name that is null leaves it out of that form.
   *
   * @param ifRoom whether a table may leave it out
   */
  record Column<T>(
      @Nullable String field,
      @Nullable String heading,
      Function<T, @Nullable Object> value,
      boolean ifRoom) {}
}
