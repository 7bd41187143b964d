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
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import javax.imageio.ImageIO;

/**
 * Draws calls over time, a panel for each group, all on the same axes. Over several days intervals
 * are added together, so that each line stays readable; the axes say what a step counts.
 */
final class IntervalPlot {
  private static final int WIDTH = 1200;
  private static final int PANEL = 220;
  private static final int LEFT = 56;
  private static final int RIGHT = 24;
  private static final int TOP = 56;
  private static final int BOTTOM = 56;
  private static final int GAP = 34;
  private static final int MOST_GROUPS = 24;
  private static final Color INK = new Color(0x33, 0x33, 0x33);
  private static final Color GRID = new Color(0xe3, 0xe3, 0xe3);

  private final ZoneId zone;
  private final Instant from;
  private final Duration span;
  private final Duration step;
  private final CountAxis axis;
  private final Graphics2D pen;

  /** What is drawn, in this order. */
  private enum Series {
    PRESENTED("presented", new Color(0x9a, 0xb8, 0xd6), PlotBin::presented),
    ANSWERED("answered", new Color(0x1f, 0x5f, 0xa8), PlotBin::answered),
    ABANDONED("abandoned", new Color(0xc8, 0x3c, 0x2e), PlotBin::abandoned);

    private final String label;
    private final Color color;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference
    private final Function<PlotBin, OptionalLong> value;

    Series(String label, Color color, Function<PlotBin, OptionalLong> value) {
      this.label = label;
      this.color = color;
      this.value = value;
    }
  }

  private IntervalPlot(List<List<IntervalStatistics>> groups, ZoneId zone, Graphics2D pen) {
    this.zone = zone;
    this.pen = pen;
    List<IntervalStatistics> all = groups.stream().flatMap(List::stream).toList();
    from = all.stream().map(row -> row.start().toInstant()).min(Instant::compareTo).get();
    Instant to = all.stream().map(row -> row.end().toInstant()).max(Instant::compareTo).get();
    span = Duration.between(from, to);
    step =
        PlotBin.length(
            all.stream().map(IntervalStatistics::length).max(Duration::compareTo).get(), span);
    axis =
        CountAxis.upTo(
            groups.stream()
                .flatMap(rows -> PlotBin.of(rows, step, zone).stream())
                .mapToLong(PlotBin::most)
                .max()
                .orElse(0));
  }

  static void write(Map<String, List<IntervalStatistics>> groups, ZoneId zone, Path file)
      throws IOException {
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
          new IntervalPlot(drawn.stream().map(Map.Entry::getValue).toList(), zone, pen);
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
    String first = day.format(from.atZone(zone));
    String last = day.format(from.plus(span).minusNanos(1).atZone(zone));
    pen.setColor(INK);
    pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
    pen.drawString(
        "Calls per "
            + PlotBin.words(step)
            + ", "
            + (first.equals(last) ? first : first + " \u2013 " + last),
        LEFT,
        24);
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
    String unit = "calls per " + PlotBin.words(step);
    pen.drawString(unit, WIDTH - RIGHT - pen.getFontMetrics().stringWidth(unit), top - 6);
    long countStep = axis.step();
    for (long value = 0; value <= axis.most(); value += countStep) {
      int y = y(value, top);
      pen.setColor(GRID);
      pen.drawLine(LEFT, y, WIDTH - RIGHT, y);
      pen.setColor(INK);
      String text = Long.toString(value);
      pen.drawString(text, LEFT - 8 - pen.getFontMetrics().stringWidth(text), y + 4);
    }
    List<PlotBin> bins = PlotBin.of(rows, step, zone);
    for (Series series : Series.values()) {
      draw(series, bins, top);
    }
  }

  /** Steps, because a count belongs to its whole interval; presented is filled below the others. */
  private void draw(Series series, List<PlotBin> bins, int top) {
    Path2D line = new Path2D.Double();
    boolean open = false;
    Instant end = from;
    for (PlotBin bin : bins) {
      OptionalLong value = series.value.apply(bin);
      if (value.isEmpty()) {
        open = false;
        continue;
      }
      double left = x(bin.from());
      double right = x(bin.to());
      int y = y(value.getAsLong(), top);
      if (series == Series.PRESENTED) {
        pen.setColor(series.color);
        pen.fill(new java.awt.geom.Rectangle2D.Double(left, y, right - left, top + PANEL - y));
      } else {
        if (open && end.equals(bin.from())) {
          line.lineTo(left, y);
        } else {
          line.moveTo(left, y);
        }
        line.lineTo(right, y);
      }
      open = true;
      end = bin.to();
    }
    pen.setColor(series.color);
    pen.setStroke(
        new BasicStroke(
            bins.size() > 100 ? 1.2f : 2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    pen.draw(line);
    pen.setStroke(new BasicStroke(1f));
  }

  private void times(int bottom) {
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
    pen.setColor(INK);
    boolean days = span.compareTo(Duration.ofHours(50)) > 0;
    DateTimeFormatter format = DateTimeFormatter.ofPattern(days ? "d MMM" : "HH:mm", Locale.US);
    long every =
        days
            ? Math.max(1, (span.toDays() + 11) / 12)
            : span.compareTo(Duration.ofHours(26)) > 0 ? 4 : 2;
    ZonedDateTime first = from.atZone(zone);
    ZonedDateTime at =
        days && !first.equals(first.toLocalDate().atStartOfDay(zone))
            ? first.toLocalDate().plusDays(1).atStartOfDay(zone)
            : first;
    Instant last = from.plus(span);
    while (!at.toInstant().isAfter(last)) {
      String text = format.format(at);
      int x = (int) x(at.toInstant());
      pen.drawLine(x, bottom, x, bottom + 5);
      pen.drawString(text, x - pen.getFontMetrics().stringWidth(text) / 2, bottom + 19);
      at = days ? at.plusDays(every) : at.plusHours(every);
    }
    pen.drawLine(LEFT, bottom, WIDTH - RIGHT, bottom);
    String of = "times in " + zone;
    pen.drawString(of, WIDTH - RIGHT - pen.getFontMetrics().stringWidth(of), bottom + 36);
  }

  private double x(Instant at) {
    double part = (double) Duration.between(from, at).toMillis() / span.toMillis();
    return LEFT + Math.min(1, Math.max(0, part)) * (WIDTH - LEFT - RIGHT);
  }

  private int y(long value, int top) {
    return (int) Math.round(top + PANEL - (double) value / axis.most() * (PANEL - 10));
  }
}
