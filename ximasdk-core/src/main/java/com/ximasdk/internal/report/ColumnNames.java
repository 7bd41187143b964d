// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns that the cells of a row name, by key or by title. Rows mostly name the same
 * columns in the same order, so the last answer is kept.
 */
final class ColumnNames {
  private final Headings columns;
  private final boolean byKey;
  private byte[] lastNames = {};
  private int[] lastEnds = {};
  private int[] lastPlan = {};

  private ColumnNames(Headings columns, boolean byKey) {
    this.columns = columns;
    this.byKey = byKey;
  }

  /** How many of the cells name a column. */
  static int count(CellSpans cells, byte[] bytes, Headings columns) {
    int count = 0;
    for (int i = 0; i < cells.size(); i++) {
      if (cells.name(i) != CellSpans.NONE && columns.isNamed(cells.nameText(bytes, i))) {
        count++;
      }
    }
    return count;
  }

  /**
   * How the cells of a first row name their columns.
   *
   * @return null if none does
   * @throws RowMismatch if they do so in two ways
   */
  static @Nullable ColumnNames of(CellSpans cells, byte[] bytes, Headings columns) {
    String onlyKey = null;
    String onlyTitle = null;
    String differing = null;
    boolean any = false;
    for (int i = 0; i < cells.size(); i++) {
      if (cells.name(i) == CellSpans.NONE) {
        continue;
      }
      String name = cells.nameText(bytes, i);
      int key = columns.indexOfKey(name);
      int title = columns.indexOf(name);
      if (key >= 0 && title == Headings.ABSENT) {
        onlyKey = name;
      } else if (key < 0 && title != Headings.ABSENT) {
        onlyTitle = name;
      } else if (key >= 0 && key != title) {
        differing = name;
      }
      any |= key >= 0 || title != Headings.ABSENT;
    }
    if (!any) {
      return null;
    }
    if (onlyKey == null && onlyTitle == null && differing != null) {
      throw new RowMismatch(
          ("'%s' is the key of one column and the title of another, so which one is meant is"
                  + " unsure")
              .formatted(Place.cut(differing)));
    }
    ColumnNames names = new ColumnNames(columns, onlyTitle == null || onlyKey != null);
    int[] checked = names.plan(cells, bytes);
    return checked.length == 0 ? null : names;
  }

  /** Whether what names a column is only what also names a sub-report. */
  boolean areNamesOfASection(CellSpans cells, byte[] bytes) {
    int[] plan = plan(cells, bytes);
    for (int i = 0; i < plan.length; i++) {
      if (plan[i] >= 0 && !SectionFacts.isName(cells.nameText(bytes, i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The column of each cell, or a negative number.
   *
   * @throws RowMismatch if the row does not name its columns as the first one did
   */
  int[] plan(CellSpans cells, byte[] bytes) {
    if (isAsLast(cells, bytes)) {
      return lastPlan;
    }
    List<String> names = new ArrayList<>(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      if (cells.name(i) == CellSpans.NONE) {
        throw new RowMismatch("one of its cells has no key, unlike those of the first row");
      }
      names.add(cells.nameText(bytes, i));
    }
    int[] plan = plan(names);
    remember(cells, bytes);
    lastPlan = plan;
    return plan;
  }

  private int[] plan(List<String> names) {
    int[] plan = new int[names.size()];
    @Nullable String[] taken = new String[columns.size()];
    boolean any = false;
    for (int i = 0; i < plan.length; i++) {
      String name = names.get(i);
      int column = byKey ? columns.indexOfKey(name) : columns.indexOf(name);
      plan[i] = column;
      any |= column >= 0 || column == Headings.TWICE;
      if (column >= 0) {
        String other = taken[column];
        if (other != null) {
          throw twice(other, name, column);
        }
        taken[column] = name;
      }
    }
    if (byKey && any && columns.keyTwice() != null) {
      throw new RowMismatch(
          "the columns have the key '%s' twice, and the rows name their columns by key"
              .formatted(Place.cut(columns.keyTwice())));
    }
    if (!any) {
      throw new RowMismatch(
          "none of its members is a column by "
              + (byKey ? "key" : "title")
              + ", as in the first row");
    }
    for (int i = 0; i < plan.length; i++) {
      if (plan[i] == Headings.ABSENT) {
        checkOtherWay(names.get(i), names, taken);
      }
    }
    return plan;
  }

  /** A member that is no column this way must not be one the other way: its value would be lost. */
  private void checkOtherWay(String name, List<String> names, @Nullable String[] taken) {
    int column = byKey ? columns.indexOf(name) : columns.indexOfKey(name);
    if (column == Headings.ABSENT) {
      return;
    }
    String other = column >= 0 ? taken[column] : null;
    if (other != null) {
      throw twice(other, name, column);
    }
    String sample = names.get(0);
    for (String taker : taken) {
      sample = taker != null ? taker : sample;
    }
    throw new RowMismatch(
        "it names columns both by key and by title ('%s' and '%s')"
            .formatted(Place.cut(sample), Place.cut(name)));
  }

  private RowMismatch twice(String one, String other, int column) {
    return new RowMismatch(
        "its members '%s' and '%s' are both the column '%s'"
            .formatted(Place.cut(one), Place.cut(other), Place.cut(columns.titles().get(column))));
  }

  private boolean isAsLast(CellSpans cells, byte[] bytes) {
    int count = cells.size();
    if (count != lastEnds.length || count == 0) {
      return false;
    }
    int from = 0;
    for (int i = 0; i < count; i++) {
      long name = cells.name(i);
      int start = CellSpans.start(name);
      int length = CellSpans.count(name);
      if (lastEnds[i] - from != length || !same(bytes, start, from, length)) {
        return false;
      }
      from = lastEnds[i];
    }
    return true;
  }

  private boolean same(byte[] bytes, int start, int last, int length) {
    if (length < 8) {
      for (int i = 0; i < length; i++) {
        if (bytes[start + i] != lastNames[last + i]) {
          return false;
        }
      }
      return true;
    }
    return Arrays.equals(bytes, start, start + length, lastNames, last, last + length);
  }

  private void remember(CellSpans cells, byte[] bytes) {
    int[] ends = new int[cells.size()];
    int length = 0;
    for (int i = 0; i < ends.length; i++) {
      length += CellSpans.count(cells.name(i));
      ends[i] = length;
    }
    byte[] names = new byte[length];
    int to = 0;
    for (int i = 0; i < ends.length; i++) {
      System.arraycopy(bytes, CellSpans.start(cells.name(i)), names, to, ends[i] - to);
      to = ends[i];
    }
    lastNames = names;
    lastEnds = ends;
  }
}
