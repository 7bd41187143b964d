// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.report;

import com.ximasdk.mapping.interval.IntervalStatistics;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import javax.imageio.ImageIO;

/** Draws calls over time, a panel for each group, all on the same axes. */
final class IntervalPlot {
  private static final int WIDTH = 1200;
  private static final int PANEL = 220;
  private static final int LEFT = 56;
  private static final int RIGHT = 24;
  private static final int TOP = 56;
  private static final int BOTTOM = 44;
  private static final int GAP = 34;
  private static final int MOST_GROUPS = 24;
  private static final Color INK = new Color(0x33, 0x33, 0x33);
  private static final Color GRID = new Color(0xe3, 0xe3, 0xe3);

  private final List<IntervalStatistics> all;
  private final OffsetDateTime from;
  private final Duration span;
  private final long most;
  private final Graphics2D pen;

  /** What is drawn, in this order. */
  private enum Series {
    PRESENTED("presented", new Color(0x9a, 0xb8, 0xd6), IntervalStatistics::callsPresented),
    ANSWERED("answered", new Color(0x1f, 0x5f, 0xa8), IntervalStatistics::callsAnswered),
    ABANDONED("abandoned", new Color(0xc8, 0x3c, 0x2e), IntervalStatistics::callsAbandoned);

    private final String label;
    private final Color color;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference
    private final Function<IntervalStatistics, OptionalLong> value;

    Series(String label, Color color, Function<IntervalStatistics, OptionalLong> value) {
      this.label = label;
      this.color = color;
      this.value = value;
    }
  }

  private IntervalPlot(List<IntervalStatistics> all, Graphics2D pen) {
    this.all = all;
    this.pen = pen;
    this.from = all.stream().map(IntervalStatistics::start).min(OffsetDateTime::compareTo).get();
    OffsetDateTime to =
        all.stream().map(IntervalStatistics::end).max(OffsetDateTime::compareTo).get();
    this.span = Duration.between(from, to);
    this.most =
        Math.max(
            4,
            all.stream()
                .mapToLong(
                    row ->
                        Math.max(
                            row.callsPresented().orElse(0),
                            Math.max(
                                row.callsAnswered().orElse(0), row.callsAbandoned().orElse(0))))
                .max()
                .orElse(0));
  }

  static void write(Map<String, List<IntervalStatistics>> groups, Path file) throws IOException {
    System.setProperty("java.awt.headless", "true");
    List<Map.Entry<String, List<IntervalStatistics>>> drawn =
        groups.entrySet().stream().limit(MOST_GROUPS).toList();
    int height = TOP + drawn.size() * (PANEL + GAP) - GAP + BOTTOM;
    BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    try {
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, WIDTH, height);
      IntervalPlot plot =
          new IntervalPlot(
              drawn.stream().flatMap(entry -> entry.getValue().stream()).toList(), pen);
      plot.title();
      for (int i = 0; i < drawn.size(); i++) {
        plot.panel(drawn.get(i).getKey(), drawn.get(i).getValue(), TOP + i * (PANEL + GAP));
      }
      plot.times(height - BOTTOM);
    } finally {
      pen.dispose();
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      if (!ImageIO.write(image, "png", out)) {
        throw new IOException("This Java runtime cannot write PNG images.");
      }
    }
  }

  private void title() {
    DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.US);
    String first = day.format(from);
    String last = day.format(from.plus(span).minusNanos(1));
    pen.setColor(INK);
    pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
    pen.drawString(
        "Calls by interval, " + (first.equals(last) ? first : first + " \u2013 " + last), LEFT, 24);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
    FontMetrics metrics = pen.getFontMetrics();
    int x = WIDTH - RIGHT;
    Series[] series = Series.values();
    for (int i = series.length - 1; i >= 0; i--) {
      x -= metrics.stringWidth(series[i].label);
      pen.setColor(INK);
      pen.drawString(series[i].label, x, 24);
      x -= 20;
      pen.setColor(series[i].color);
      pen.fillRect(x, 14, 14, 10);
      x -= 18;
    }
  }

  private void panel(String group, List<IntervalStatistics> rows, int top) {
    pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 13));
    pen.setColor(INK);
    pen.drawString(group.isEmpty() ? "(no group)" : group, LEFT, top - 6);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
    long step = step(most);
    for (long value = 0; value <= most; value += step) {
      int y = y(value, top);
      pen.setColor(GRID);
      pen.drawLine(LEFT, y, WIDTH - RIGHT, y);
      pen.setColor(INK);
      String text = Long.toString(value);
      pen.drawString(text, LEFT - 8 - pen.getFontMetrics().stringWidth(text), y + 4);
    }
    for (Series series : Series.values()) {
      draw(series, rows, top);
    }
  }

  /** Steps, because a count belongs to its whole interval; presented is filled below the others. */
  private void draw(Series series, List<IntervalStatistics> rows, int top) {
    Path2D line = new Path2D.Double();
    boolean open = false;
    OffsetDateTime end = from;
    for (IntervalStatistics row : rows) {
      OptionalLong value = series.value.apply(row);
      if (value.isEmpty()) {
        open = false;
        continue;
      }
      double left = x(row.start());
      double right = x(row.end());
      int y = y(value.getAsLong(), top);
      if (series == Series.PRESENTED) {
        pen.setColor(series.color);
        pen.fill(new java.awt.geom.Rectangle2D.Double(left, y, right - left, top + PANEL - y));
      } else {
        if (open && end.isEqual(row.start())) {
          line.lineTo(left, y);
        } else {
          line.moveTo(left, y);
        }
        line.lineTo(right, y);
      }
      open = true;
      end = row.end();
    }
    pen.setColor(series.color);
    pen.setStroke(new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    pen.draw(line);
    pen.setStroke(new BasicStroke(1f));
  }

  private void times(int bottom) {
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
    pen.setColor(INK);
    boolean days = span.compareTo(Duration.ofHours(50)) > 0;
    DateTimeFormatter format = DateTimeFormatter.ofPattern(days ? "d MMM" : "HH:mm", Locale.US);
    Duration step =
        days
            ? Duration.ofDays(Math.max(1, span.toDays() / 12))
            : Duration.ofHours(span.compareTo(Duration.ofHours(26)) > 0 ? 4 : 2);
    OffsetDateTime last = from.plus(span);
    for (OffsetDateTime at = from; !at.isAfter(last); at = at.plus(step)) {
      OffsetDateTime local = at.withOffsetSameInstant(offsetAt(at));
      String text = format.format(local);
      int x = (int) x(at);
      pen.drawLine(x, bottom, x, bottom + 5);
      pen.drawString(text, x - pen.getFontMetrics().stringWidth(text) / 2, bottom + 19);
    }
    pen.drawLine(LEFT, bottom, WIDTH - RIGHT, bottom);
  }

  /** The offset of the interval that holds an instant, so that labels follow the wall clock. */
  private java.time.ZoneOffset offsetAt(OffsetDateTime at) {
    java.time.ZoneOffset offset = from.getOffset();
    for (IntervalStatistics row : all) {
      if (!row.start().isAfter(at) && row.end().isAfter(at)) {
        return row.start().getOffset();
      }
      if (!row.start().isAfter(at)) {
        offset = row.start().getOffset();
      }
    }
    return offset;
  }

  private double x(OffsetDateTime at) {
    double part = (double) Duration.between(from, at).toMillis() / span.toMillis();
    return LEFT + part * (WIDTH - LEFT - RIGHT);
  }

  private int y(long value, int top) {
    return (int) Math.round(top + PANEL - (double) value / most * (PANEL - 10));
  }

  private static long step(long most) {
    long step = 1;
    long[] factors = {2, 5, 10};
    long power = 1;
    while (most / step > 6) {
      for (long factor : factors) {
        step = power * factor;
        if (most / step <= 6) {
          break;
        }
      }
      power *= 10;
    }
    return step;
  }
}
