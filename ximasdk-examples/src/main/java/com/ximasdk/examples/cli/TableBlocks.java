// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import com.ximasdk.examples.cli.TableCell.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Rows as blocks of lines, a value each behind its heading, for screens that no table fits. Nothing
 * is left out but what is empty.
 *
 * @param width the cells of a line
 * @param look makes a heading look like one, and takes no cells for it
 */
record TableBlocks(int width, UnaryOperator<String> look) {
  private static final int LEAST_BESIDE = 8;

  /** Longer words are no numbers, and are broken. */
  private static final int LONGEST_WORD = 32;

  /** The lines of rows that have a cell for each heading. */
  List<String> lines(List<String> headings, List<List<TableCell>> rows) {
    int widest = headings.stream().mapToInt(TextWidth::of).max().orElse(0) + 2;
    int asked = rows.stream().flatMap(List::stream).mapToInt(TableBlocks::unbroken).max().orElse(0);
    int indent = widest + Math.max(LEAST_BESIDE, asked) <= width ? widest : 0;
    List<String> lines = new ArrayList<>();
    for (List<TableCell> row : rows) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      for (int i = 0; i < row.size(); i++) {
        if (!row.get(i).text().isEmpty()) {
          add(headings.get(i) + ":", row.get(i).text(), indent, lines);
        }
      }
    }
    return lines;
  }

  /** How much of a value has to stay on one line. */
  private static int unbroken(TableCell cell) {
    if (cell.kind() != Kind.TEXT) {
      return cell.width();
    }
    return words(cell.text()).stream()
        .mapToInt(TextWidth::of)
        .filter(word -> word <= LONGEST_WORD)
        .max()
        .orElse(0);
  }

  private void add(String heading, String value, int indent, List<String> lines) {
    List<String> wrapped = wrapped(value, width - indent);
    if (indent == 0) {
      lines.addAll(wrapped(heading, width).stream().map(look).toList());
      lines.addAll(wrapped);
      return;
    }
    String pad = " ".repeat(indent - TextWidth.of(heading));
    lines.add(look.apply(heading) + pad + wrapped.get(0));
    wrapped.stream().skip(1).forEach(more -> lines.add(" ".repeat(indent) + more));
  }

  /** At blanks where there are some; only what has none is broken elsewhere. */
  private static List<String> wrapped(String text, int width) {
    if (TextWidth.of(text) <= width) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : words(text)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (TextWidth.of(longer) <= width) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = word;
      while (TextWidth.of(line) > width) {
        String begin = TextWidth.beginning(line, width);
        lines.add(begin);
        line = line.substring(begin.length());
      }
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split(" +", -1)).toList();
  }
}
