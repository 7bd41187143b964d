// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli.terminal;

import java.util.List;

/** What a terminal is told, in its own language (ECMA-48, and xterm's private modes). */
final class Frame {
  /** The alternate screen, without a cursor: what was on the terminal is kept for later. */
  static final String ENTER = "\u001b[?1049h\u001b[?25l";

  /** Wrapping, looks, cursor and screen as they were found. */
  static final String LEAVE = "\u001b[?7h\u001b[0m\u001b[?25h\u001b[?1049l";

  /** Nothing is shown before all of it is there; terminals that do not know this ignore it. */
  private static final String BEGIN = "\u001b[?2026h\u001b[?7l";

  /** Lines wrap again between two frames, so that not even a killed process leaves that behind. */
  private static final String END = "\u001b[?7h\u001b[?2026l";

  private Frame() {}

  /**
   * Brings a screen from one page to the next.
   *
   * @param shown the lines that it shows
   * @param wanted the lines that it is to show
   * @param inColour whether looks may be colours
   * @return empty if it shows them
   */
  static String of(List<ScreenLine> shown, List<ScreenLine> wanted, boolean inColour) {
    StringBuilder lines = new StringBuilder();
    for (int row = 0; row < Math.max(shown.size(), wanted.size()); row++) {
      ScreenLine now = row < wanted.size() ? wanted.get(row) : ScreenLine.BLANK;
      ScreenLine before = row < shown.size() ? shown.get(row) : ScreenLine.BLANK;
      if (!now.equals(before)) {
        write(row, now, inColour, lines);
      }
    }
    return lines.isEmpty() ? "" : BEGIN + lines + END;
  }

  /**
   * Writes a whole page, whatever the screen shows. Line by line: some terminals keep what is
   * cleared in one piece among the lines that were scrolled away.
   *
   * @param wanted the lines that it is to show
   * @param rows how many it has
   * @param inColour whether looks may be colours
   */
  static String whole(List<ScreenLine> wanted, int rows, boolean inColour) {
    StringBuilder lines = new StringBuilder();
    for (int row = 0; row < rows; row++) {
      write(row, row < wanted.size() ? wanted.get(row) : ScreenLine.BLANK, inColour, lines);
    }
    return BEGIN + lines + END;
  }

  private static void write(int row, ScreenLine line, boolean inColour, StringBuilder to) {
    if (line.spans().isEmpty()) {
      erase(row, 0, to);
    }
    for (ScreenLine.Span span : line.spans()) {
      // Also what the span before has written past its cells goes.
      erase(row, span.column() == line.spans().get(0).column() ? 0 : span.column(), to);
      at(row, span.column(), to);
      to.append(span.style().apply(span.text(), inColour));
    }
  }

  private static void erase(int row, int column, StringBuilder to) {
    at(row, column, to);
    to.append("\u001b[K");
  }

  private static void at(int row, int column, StringBuilder to) {
    to.append("\u001b[").append(row + 1).append(';').append(column + 1).append('H');
  }
}
