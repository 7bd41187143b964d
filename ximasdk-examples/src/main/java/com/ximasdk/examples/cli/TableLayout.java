// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import com.ximasdk.examples.cli.TableCell.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lays out rows in a width: numbers to the right, all else to the left, each column as wide as its
 * widest value if there is room. Where there is not, columns that may go shrink and go, the last
 * one first; then texts are cut, the widest first. Where even that is too wide, each row becomes a
 * block of lines with one value each. Immutable.
 */
final class TableLayout {
  /** Enough to tell values apart by. */
  private static final int LEAST_TEXT = 8;

  /** A column that may go is not worth less. */
  private static final int LEAST_IF_ROOM = 20;

  private static final int GAP = 2;

  private final List<Heading> headings;
  private final int width;
  private final UnaryOperator<String> look;

  /**
   * What stands above a column.
   *
   * @param text its heading
   * @param ifRoom whether the column may be left out where there is no room
   */
  record Heading(String text, boolean ifRoom) {}

  /**
   * A layout.
   *
   * @param headings from left to right, at least one
   * @param width the cells of a line; {@link Integer#MAX_VALUE} where nothing is to be cut
   * @param look makes a heading look like one, and takes no cells for it
   */
  TableLayout(List<Heading> headings, int width, UnaryOperator<String> look) {
    this.headings = List.copyOf(headings);
    this.width = width;
    this.look = look;
  }

  /** The lines of rows that have a cell for each heading. */
  List<String> lines(List<List<TableCell>> rows) {
    List<Column> columns = columns(rows);
    List<Column> fitted = fitted(columns);
    return fitted.isEmpty()
        ? new TableBlocks(width, look).lines(columns.stream().map(Column::heading).toList(), rows)
        : table(columns, fitted, rows);
  }

  private List<Column> columns(List<List<TableCell>> rows) {
    return IntStream.range(0, headings.size()).mapToObj(i -> column(i, rows)).toList();
  }

  private Column column(int index, List<List<TableCell>> rows) {
    List<TableCell> cells = rows.stream().map(row -> row.get(index)).toList();
    String offset = commonOffset(cells);
    Heading heading = headings.get(index);
    String text = offset.isEmpty() ? heading.text() : heading.text() + " (" + offset + ")";
    boolean tellsOffset = !offset.isEmpty();
    int natural = TextWidth.of(text);
    int least = natural;
    boolean right = true;
    for (TableCell cell : cells) {
      int cellWidth = shown(cell, tellsOffset).width();
      natural = Math.max(natural, cellWidth);
      least = Math.max(least, cell.kind() == Kind.TEXT ? 0 : cellWidth);
      right &= cell.kind() == Kind.NUMBER;
    }
    least = Math.max(least, heading.ifRoom() ? LEAST_IF_ROOM : LEAST_TEXT);
    return new Column(
        index, text, heading.ifRoom(), tellsOffset, right, natural, Math.min(natural, least));
  }

  /** What all times of a column have alike is told once. */
  private static String commonOffset(List<TableCell> cells) {
    List<String> offsets =
        cells.stream()
            .map(TableCell::offset)
            .filter(offset -> !offset.isEmpty())
            .distinct()
            .toList();
    return offsets.size() == 1 ? offsets.get(0) : "";
  }

  /** The columns that are shown, with their widths; empty if they do not fit. */
  private List<Column> fitted(List<Column> columns) {
    List<Column> kept = new ArrayList<>(columns);
    for (int i = columns.size() - 1; excess(kept) > 0 && i >= 0; i--) {
      Column column = columns.get(i);
      if (column.ifRoom()) {
        kept.set(i, column.narrower(excess(kept)));
      }
    }
    for (int i = columns.size() - 1; excess(kept) > 0 && i >= 0; i--) {
      if (columns.get(i).ifRoom()) {
        kept.remove(i);
      }
    }
    int[] widths = kept.stream().mapToInt(Column::width).toArray();
    for (int excess = excess(kept); excess > 0; excess--) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        boolean mayShrink = widths[i] > kept.get(i).least();
        if (mayShrink && (widest < 0 || widths[i] >= widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        return List.of();
      }
      widths[widest]--;
    }
    return IntStream.range(0, widths.length)
        .mapToObj(i -> kept.get(i).withWidth(widths[i]))
        .toList();
  }

  private int excess(List<Column> columns) {
    int used = columns.stream().mapToInt(Column::width).sum() + GAP * (columns.size() - 1);
    return used - width;
  }

  private List<String> table(List<Column> all, List<Column> columns, List<List<TableCell>> rows) {
    List<String> lines = new ArrayList<>(rows.size() + 2);
    lines.add(line(columns, columns.stream().map(Column::heading).toList(), look));
    for (List<TableCell> row : rows) {
      List<String> texts =
          columns.stream()
              .map(column -> shown(row.get(column.index()), column.tellsOffset()).text())
              .toList();
      lines.add(line(columns, texts, UnaryOperator.identity()));
    }
    Set<Integer> shown = columns.stream().map(Column::index).collect(Collectors.toSet());
    String leftOut =
        all.stream()
            .filter(column -> !shown.contains(column.index()))
            .map(Column::heading)
            .collect(Collectors.joining(", "));
    if (!leftOut.isEmpty()) {
      lines.add(TextWidth.fit("No room for: " + leftOut + ".", width));
    }
    return lines;
  }

  private static TableCell shown(TableCell cell, boolean offsetIsTold) {
    return offsetIsTold ? cell : cell.withOffset();
  }

  private static String line(
      List<Column> columns, List<String> texts, UnaryOperator<String> textLook) {
    StringBuilder line = new StringBuilder();
    int due = 0;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      String text = CellCut.fit(texts.get(i), column.width());
      int pad = column.width() - TextWidth.of(text);
      int before = due + (column.right() ? pad : 0);
      // Blanks only before what follows, so that no line ends in some.
      if (!text.isEmpty()) {
        line.append(" ".repeat(before)).append(textLook.apply(text));
        due = column.right() ? 0 : pad;
      } else {
        due += column.width();
      }
      due += GAP;
    }
    return line.toString();
  }

  /** A column as it is laid out. */
  private record Column(
      int index,
      String heading,
      boolean ifRoom,
      boolean tellsOffset,
      boolean right,
      int width,
      int least) {
    Column withWidth(int cells) {
      return new Column(index, heading, ifRoom, tellsOffset, right, cells, least);
    }

    Column narrower(int excess) {
      return withWidth(Math.max(least, width - excess));
    }
  }
}
