// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli.terminal;

import com.ximasdk.examples.cli.Style;
import com.ximasdk.examples.cli.TextWidth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Columns that are fitted to the width of a screen: where it is narrow the least needed ones are
 * left out, where it is wide each gets what it can use. The widths do not depend on the rows, so
 * nothing jumps while somebody scrolls. Immutable.
 *
 * @param <R> a row
 */
public final class ScreenTable<R> {
  private static final int GAP = 1;

  private final List<Column<R>> columns;

  /**
   * A table of columns.
   *
   * @param columns from left to right
   */
  public ScreenTable(List<Column<R>> columns) {
    this.columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param heading its heading
   * @param need its place among the columns when it comes to leaving some out; the one with 0
   *     always stays
   * @param least the fewest cells with which it is of use
   * @param most the most cells that it can use
   * @param right whether its texts stand at the right
   * @param cell its text in a row
   * @param <R> a row
   */
  public record Column<R>(
      String heading, int need, int least, int most, boolean right, Cell<R> cell) {}

  /**
   * Tells the text of a column in a row.
   *
   * @param <R> a row
   */
  @FunctionalInterface
  public interface Cell<R> {
    /**
     * The text.
     *
     * @param row the row
     * @param width the cells that there are for it; what is longer is cut at its end
     */
    String text(R row, int width);
  }

  /**
   * The table as it is on a screen.
   *
   * @param width cells in a line, from 1 on
   */
  public Fitted<R> fit(int width) {
    List<Column<R>> kept = new ArrayList<>();
    int used = -GAP;
    for (Column<R> column : byNeed()) {
      if (kept.isEmpty() || used + GAP + column.least() <= width) {
        kept.add(column);
        used += GAP + column.least();
      }
    }
    kept.sort(Comparator.comparingInt(columns::indexOf));
    return new Fitted<>(widened(kept, width, width - used));
  }

  private List<Column<R>> byNeed() {
    return columns.stream().sorted(Comparator.comparingInt(Column::need)).toList();
  }

  /** Shares out the cells that are left, by what each column can use. */
  private static <R> List<Placed<R>> widened(List<Column<R>> kept, int width, int left) {
    int usable = kept.stream().mapToInt(column -> column.most() - column.least()).sum();
    int shared = Math.max(0, Math.min(left, usable));
    List<Placed<R>> placed = new ArrayList<>();
    int at = 0;
    int given = 0;
    int asked = 0;
    for (Column<R> column : kept) {
      asked += column.most() - column.least();
      int upToHere = usable == 0 ? 0 : (int) ((long) shared * asked / usable);
      int cells = Math.min(column.least() + upToHere - given, width - at);
      given = upToHere;
      placed.add(new Placed<>(column, at, cells));
      at += cells + GAP;
    }
    return placed;
  }

  private record Placed<R>(Column<R> column, int at, int cells) {}

  /**
   * A table that has been fitted to a width. Immutable.
   *
   * @param <R> a row
   */
  public static final class Fitted<R> {
    private final List<Placed<R>> columns;

    private Fitted(List<Placed<R>> columns) {
      this.columns = columns;
    }

    /** The line with the headings. */
    public ScreenLine heading() {
      ScreenLine line = ScreenLine.BLANK;
      for (Placed<R> placed : columns) {
        line = with(line, placed, placed.column().heading(), Style.STRONG);
      }
      return line;
    }

    /**
     * The line of a row.
     *
     * @param row the row
     * @param style how it looks
     */
    public ScreenLine line(R row, Style style) {
      ScreenLine line = ScreenLine.BLANK;
      for (Placed<R> placed : columns) {
        line = with(line, placed, placed.column().cell().text(row, placed.cells()), style);
      }
      return line;
    }

    private static <R> ScreenLine with(
        ScreenLine line, Placed<R> placed, String text, Style style) {
      String fitted = TextWidth.fit(text, placed.cells());
      int indent = placed.column().right() ? placed.cells() - TextWidth.of(fitted) : 0;
      return line.with(placed.at() + indent, fitted, placed.cells(), style);
    }
  }
}
