// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli.terminal;

import com.ximasdk.examples.cli.Style;
import com.ximasdk.examples.cli.TextWidth;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a screen: texts, each at a column of its own, so that a text whose width a terminal
 * takes for another one moves nothing beside it. Immutable.
 *
 * @param spans from left to right
 */
public record ScreenLine(List<Span> spans) {
  /** A line with nothing on it. */
  public static final ScreenLine BLANK = new ScreenLine(List.of());

  /** Copies the list. */
  public ScreenLine {
    spans = List.copyOf(spans);
  }

  /**
   * A line that is one text from the left edge on.
   *
   * @param text any text; it is cut where the line ends
   * @param width the cells of the line
   * @param style how it looks
   */
  public static ScreenLine of(String text, int width, Style style) {
    return BLANK.with(0, text, width, style);
  }

  /**
   * This line with a text more.
   *
   * @param column where it begins, right of all texts so far; 0 is the left edge
   * @param text any text; what could steer a terminal is taken out
   * @param width the most cells it may take; it is cut to them
   * @param style how it looks
   */
  public ScreenLine with(int column, String text, int width, Style style) {
    String fitted = TextWidth.fit(text, width);
    if (fitted.isEmpty()) {
      return this;
    }
    List<Span> more = new ArrayList<>(spans);
    more.add(new Span(column, fitted, style));
    return new ScreenLine(more);
  }

  /** The line as text, with blanks between its parts and none behind the last. */
  public String text() {
    StringBuilder text = new StringBuilder();
    int cells = 0;
    for (Span span : spans) {
      text.append(" ".repeat(Math.max(0, span.column() - cells))).append(span.text());
      cells = Math.max(cells, span.column()) + TextWidth.of(span.text());
    }
    return text.toString().stripTrailing();
  }

  /**
   * A text on a line.
   *
   * @param column where it begins; 0 is the left edge
   * @param text holds nothing that steers a terminal
   * @param style how it looks
   */
  public record Span(int column, String text, Style style) {}
}
