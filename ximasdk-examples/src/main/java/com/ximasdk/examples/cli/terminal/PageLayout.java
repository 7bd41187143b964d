// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli.terminal;

import com.ximasdk.examples.cli.Style;
import com.ximasdk.examples.cli.TextWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Where the parts of a page stand on a screen: its status above all, then counts, headings, rows,
 * news, and what keys there are. Of a low screen the rows get what they can; the status stays.
 */
public final class PageLayout {
  private static final int ROWS_FOR_NEWS = 10;
  private static final int ROWS_FOR_COUNTS = 6;
  private static final int ROWS_FOR_HEADINGS = 4;
  private static final int COLUMNS_FOR_CLOCK = 60;

  private PageLayout() {}

  /**
   * How many rows of a table fit on a screen.
   *
   * @param size of the screen
   * @return from 0 on
   */
  public static int rowsThatFit(ScreenSize size) {
    int around = 1;
    around += size.rows() >= ROWS_FOR_COUNTS ? 1 : 0;
    around += size.rows() >= ROWS_FOR_HEADINGS ? 2 : 0;
    around += size.rows() >= ROWS_FOR_NEWS ? 1 : 0;
    return size.rows() - around;
  }

  /**
   * The lines of a screen.
   *
   * @param size of the screen
   * @param head what stands around the rows
   * @param heading the line above the rows
   * @param rows how many rows there are
   * @param first the first row that is seen, from 0 on
   * @param row makes a row's line
   * @return as many lines as the screen has rows
   */
  public static List<ScreenLine> lines(
      ScreenSize size,
      PageHead head,
      ScreenLine heading,
      int rows,
      int first,
      IntFunction<ScreenLine> row) {
    int width = size.columns();
    int fitting = rowsThatFit(size);
    List<ScreenLine> lines = new ArrayList<>(size.rows());
    if (size.rows() >= ROWS_FOR_COUNTS) {
      lines.add(status(head, width));
      lines.add(ScreenLine.of(fittingCounts(head, width), width, Style.PLAIN));
    } else {
      String both = head.shortStatus() + "  " + fittingCounts(head, width);
      lines.add(ScreenLine.of(both, width, head.style()));
    }
    if (size.rows() >= ROWS_FOR_HEADINGS) {
      lines.add(heading);
    }
    int end = Math.min(rows, first + fitting);
    for (int i = first; i < end; i++) {
      lines.add(row.apply(i));
    }
    while (lines.size() < size.rows()) {
      lines.add(ScreenLine.BLANK);
    }
    if (size.rows() >= ROWS_FOR_NEWS) {
      lines.set(size.rows() - 2, ScreenLine.of(head.news(), width, Style.PLAIN));
    }
    if (size.rows() >= ROWS_FOR_HEADINGS) {
      lines.set(size.rows() - 1, ScreenLine.of(foot(rows, first, end, width), width, Style.FAINT));
    }
    return lines;
  }

  private static ScreenLine status(PageHead head, int width) {
    if (width < COLUMNS_FOR_CLOCK) {
      return ScreenLine.of(head.status(), width, head.style());
    }
    int clock = TextWidth.of(head.clock());
    return ScreenLine.of(head.status(), width - clock - 2, head.style())
        .with(width - clock, head.clock(), clock, Style.PLAIN);
  }

  private static String fittingCounts(PageHead head, int width) {
    return head.counts().stream()
        .filter(counts -> TextWidth.of(counts) <= width)
        .findFirst()
        .orElseGet(
            () -> head.counts().isEmpty() ? "" : head.counts().get(head.counts().size() - 1));
  }

  private static String foot(int rows, int first, int end, int width) {
    boolean all = first == 0 && end == rows;
    String seen =
        all ? rows + " shown" : (first + (end > first ? 1 : 0)) + "-" + end + " of " + rows;
    String withKeys =
        seen + (all ? "" : "   Up, Down, Page Up, Page Down, Home, End: scroll") + "   q: end";
    String brief = seen + (all ? "" : "  Space: on") + "  q: end";
    return TextWidth.of(withKeys) <= width ? withKeys : brief;
  }
}
