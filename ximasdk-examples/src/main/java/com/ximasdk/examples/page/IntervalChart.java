// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.page;

import com.ximasdk.examples.report.CountAxis;
import com.ximasdk.examples.report.PlotBin;
import java.time.ZoneId;
import java.util.List;

/**
 * Draws the calls of a group over time: a bar for each interval, answered calls below, abandoned
 * ones, hatched, on top of them, and an outline where more were presented.
 */
final class IntervalChart {
  private static final int TOP = 10;
  private static final int HEIGHT = 132;
  private static final int AXIS = 22;
  private static final int COUNTS = 28;

  private final HourSpan span;
  private final CountAxis axis;
  private final ZoneId zone;

  IntervalChart(HourSpan span, CountAxis axis, ZoneId zone) {
    this.span = span;
    this.axis = axis;
    this.zone = zone;
  }

  /** A bar in the look of a kind of calls; what is abandoned is hatched. */
  static void bar(Html html, String look, String x, int y, String width, int height) {
    html.empty(
        "rect",
        "class",
        "bar " + look,
        "x",
        x,
        "y",
        Integer.toString(y),
        "width",
        width,
        "height",
        Integer.toString(height));
  }

  void write(Html html, List<PlotBin> bins, String words) {
    String height = Integer.toString(TOP + HEIGHT + AXIS);
    html.open("div", "class", "chart", "role", "img", "aria-label", words).line();
    html.open("svg", "width", Integer.toString(COUNTS), "height", height, "aria-hidden", "true");
    for (long count = 0; count <= axis.most(); count += axis.step()) {
      html.element(
          "text",
          Long.toString(count),
          "class",
          "tick",
          "x",
          Integer.toString(COUNTS - 6),
          "y",
          Integer.toString(y(count) + 4),
          "text-anchor",
          "end");
    }
    html.close().line();
    html.open("svg", "class", "plot", "height", height, "aria-hidden", "true").line();
    for (long count = 0; count <= axis.most(); count += axis.step()) {
      String y = Integer.toString(y(count));
      html.empty("line", "class", "grid", "x1", "0", "x2", "100%", "y1", y, "y2", y);
    }
    html.line();
    bins.forEach(bin -> bars(html, bin));
    span.labels(html, TOP + HEIGHT + AXIS - 5, zone);
    html.close().close().line();
  }

  private void bars(Html html, PlotBin bin) {
    long answered = bin.answered().orElse(0);
    long abandoned = bin.abandoned().orElse(0);
    long presented = bin.presented().orElse(0);
    if (Math.max(presented, answered + abandoned) == 0) {
      return;
    }
    String x = span.x(bin.from());
    String width = span.width(bin.from(), bin.to());
    stacked(html, "answered", x, width, 0, answered);
    stacked(html, "abandoned", x, width, answered, answered + abandoned);
    stacked(html, "presented", x, width, answered + abandoned, presented);
    html.line();
  }

  private void stacked(Html html, String look, String x, String width, long from, long to) {
    if (to > from) {
      bar(html, look, x, y(to), width, y(from) - y(to));
    }
  }

  private int y(long count) {
    // More than the axis has can come of answered and abandoned calls together.
    double part = Math.min(1, (double) count / axis.most());
    return (int) Math.round(TOP + HEIGHT * (1 - part));
  }
}
