// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.measure.Levels;
import com.ximasdk.audio.measure.Span;
import com.ximasdk.audio.measure.WaveformPeaks;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Draws a recording: a lane for each channel with its outline and its talk, the talk-over across
 * the lanes, and a time axis.
 */
final class WaveformPicture {
  private static final int MARGIN = 24;
  private static final int GUTTER = 132;
  private static final int HEADER = 64;
  private static final int LANE = 168;
  private static final int LANE_GAP = 14;
  private static final int TALK_BAR = 8;
  private static final int AXIS = 34;
  private static final int LEGEND = 40;
  private static final int LEAST_TICK_WIDTH = 90;

  private static final Color PAPER = Color.WHITE;
  private static final Color LANE_PAPER = new Color(0xF5F7FA);
  private static final Color LINE = new Color(0xD5DAE1);
  private static final Color INK = new Color(0x1F2933);
  private static final Color FAINT_INK = new Color(0x616E7C);
  private static final Color TALK_OVER = new Color(0xD9, 0x48, 0x0F, 0x4A);
  private static final Color TALK_OVER_INK = new Color(0xD9480F);

  /** Each lane's peaks, RMS and talk: one hue a lane, in turn. */
  private static final List<Color> HUES =
      List.of(new Color(0x0B7285), new Color(0x5F3DC4), new Color(0x2B8A3E), new Color(0x9C36B5));

  private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 17);
  private static final Font LABEL = new Font(Font.SANS_SERIF, Font.BOLD, 14);
  private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

  private final Waveform waveform;
  private final String title;
  private final List<String> labels;
  private final BufferedImage image;
  private final Graphics2D graphics;
  private final int columns;
  private final long frames;

  private WaveformPicture(Waveform waveform, String title, List<String> labels) {
    this.waveform = waveform;
    this.title = title;
    this.labels = labels;
    columns = waveform.peaks().get(0).columns();
    frames = waveform.info().frames();
    int lanes = waveform.peaks().size();
    int height = HEADER + lanes * (LANE + LANE_GAP) + AXIS + LEGEND;
    image = new BufferedImage(width(columns), height, BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
  }

  /** The width of a picture with so many columns, in pixels. */
  static int width(int columns) {
    return GUTTER + columns + MARGIN;
  }

  /** The columns of a picture of a width. */
  static int columns(int width) {
    return width - GUTTER - MARGIN;
  }

  /**
   * Draws.
   *
   * @param title stands above all
   * @param labels the names of the channels
   */
  static BufferedImage draw(Waveform waveform, String title, List<String> labels) {
    WaveformPicture picture = new WaveformPicture(waveform, title, labels);
    try {
      picture.draw();
    } finally {
      picture.graphics.dispose();
    }
    return picture.image;
  }

  private void draw() {
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setColor(PAPER);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    drawHeader();
    Duration tick = TimeTicks.step(waveform.info().duration(), columns, LEAST_TICK_WIDTH);
    for (int lane = 0; lane < labels.size(); lane++) {
      drawLanePaper(lane, tick);
    }
    drawTalkOver();
    for (int lane = 0; lane < labels.size(); lane++) {
      drawLane(lane);
    }
    drawAxis(tick);
    drawLegend();
  }

  private static int top(int lane) {
    return HEADER + lane * (LANE + LANE_GAP);
  }

  private int x(long frame) {
    return frames == 0 ? GUTTER : GUTTER + (int) Math.round((double) frame / frames * columns);
  }

  private void drawHeader() {
    graphics.setFont(TITLE);
    graphics.setColor(INK);
    graphics.drawString(fit(title, image.getWidth() - 2 * MARGIN), MARGIN, 30);
    graphics.setFont(TEXT);
    graphics.setColor(FAINT_INK);
    var info = waveform.info();
    String text =
        TimeTicks.label(info.duration(), true)
            + "   ·   "
            + info.encoding()
            + ", "
            + info.channels()
            + (info.channels() == 1 ? " channel, " : " channels, ")
            + info.sampleRate()
            + " Hz   ·   lanes reach to "
            + decibels(waveform.peak())
            + (info.truncated() ? "   ·   truncated" : "");
    graphics.drawString(text, MARGIN, 50);
  }

  private void drawLanePaper(int lane, Duration tick) {
    int top = top(lane);
    graphics.setColor(LANE_PAPER);
    graphics.fillRect(GUTTER, top, columns, LANE);
    graphics.setColor(LINE);
    for (int n = 0; ; n++) {
      Duration time = tick.multipliedBy(n);
      if (time.compareTo(waveform.info().duration()) > 0) {
        break;
      }
      graphics.drawLine(x(time), top, x(time), top + LANE - 1);
    }
    graphics.drawLine(GUTTER, middle(lane), GUTTER + columns - 1, middle(lane));
  }

  private int x(Duration time) {
    return Math.min(x(waveform.info().format().frameAt(time)), GUTTER + columns - 1);
  }

  private static int middle(int lane) {
    return top(lane) + (LANE - TALK_BAR) / 2;
  }

  private void drawTalkOver() {
    graphics.setColor(TALK_OVER);
    for (Span span : waveform.talkOver()) {
      int from = x(span.from());
      int bottom = top(labels.size() - 1) + LANE;
      graphics.fillRect(from, HEADER, Math.max(1, x(span.to()) - from), bottom - HEADER);
    }
  }

  private void drawLane(int lane) {
    Color hue = HUES.get(lane % HUES.size());
    Color light = new Color(hue.getRed(), hue.getGreen(), hue.getBlue(), 0x78);
    WaveformPeaks peaks = waveform.peaks().get(lane);
    int middle = middle(lane);
    double scale = ((LANE - TALK_BAR) / 2.0 - 6) / waveform.peak();
    for (int column = 0; column < columns; column++) {
      int x = GUTTER + column;
      graphics.setColor(light);
      int high = middle - (int) Math.round(peaks.highest(column) * scale);
      int low = middle - (int) Math.round(peaks.lowest(column) * scale);
      graphics.drawLine(x, high, x, low);
      graphics.setColor(hue);
      int rms = (int) Math.round(peaks.rms(column) * scale);
      graphics.drawLine(x, middle - rms, x, middle + rms);
    }
    int bar = top(lane) + LANE - TALK_BAR;
    graphics.setColor(LINE);
    graphics.fillRect(GUTTER, bar, columns, TALK_BAR);
    graphics.setColor(hue);
    for (Span span : waveform.talk().get(lane)) {
      int from = x(span.from());
      graphics.fillRect(from, bar, Math.max(1, x(span.to()) - from), TALK_BAR);
    }
    drawLaneLabel(lane, hue);
  }

  private void drawLaneLabel(int lane, Color hue) {
    var statistics = waveform.statistics().get(lane);
    int y = middle(lane) - 22;
    graphics.setColor(hue);
    graphics.setFont(LABEL);
    graphics.drawString(fit(labels.get(lane), GUTTER - MARGIN - 8), MARGIN, y);
    graphics.setColor(FAINT_INK);
    graphics.setFont(TEXT);
    List<String> lines =
        List.of(
            "talk " + waveform.talkShare(lane).map(share -> share + " %").orElse("–"),
            "RMS " + decibels(statistics.levels().rms()),
            "peak " + decibels(statistics.levels().peak()),
            statistics.levels().clipped() == 0
                ? "not clipped"
                : "clipped " + statistics.levels().clipped() + "×");
    for (String line : lines) {
      y += 18;
      graphics.drawString(line, MARGIN, y);
    }
  }

  private void drawAxis(Duration tick) {
    int top = top(labels.size() - 1) + LANE + 4;
    graphics.setFont(TEXT);
    FontMetrics metrics = graphics.getFontMetrics();
    for (int n = 0; ; n++) {
      Duration time = tick.multipliedBy(n);
      if (time.compareTo(waveform.info().duration()) > 0) {
        break;
      }
      graphics.setColor(LINE);
      graphics.setStroke(new BasicStroke(1));
      graphics.drawLine(x(time), top, x(time), top + 5);
      graphics.setColor(FAINT_INK);
      String label = TimeTicks.label(time, tick);
      int width = metrics.stringWidth(label);
      int from = Math.min(x(time) - width / 2, image.getWidth() - 4 - width);
      graphics.drawString(label, from, top + 20);
    }
  }

  private void drawLegend() {
    int y = image.getHeight() - 20;
    int x = GUTTER;
    graphics.setFont(TEXT);
    Color hue = HUES.get(0);
    x = legend(x, y, new Color(hue.getRed(), hue.getGreen(), hue.getBlue(), 0x78), "peaks");
    x = legend(x, y, hue, "RMS, and talk in the bar below");
    x = legend(x, y, LINE, "silence");
    if (labels.size() == 2) {
      long frames = waveform.talkOver().stream().mapToLong(Span::frames).sum();
      Duration time = waveform.info().format().durationOf(frames);
      int count = waveform.talkOver().size();
      legend(
          x,
          y,
          TALK_OVER_INK,
          "talk-over: "
              + count
              + (count == 1 ? " time, " : " times, ")
              + TimeTicks.label(time, true));
    }
  }

  private int legend(int x, int y, Color color, String text) {
    graphics.setColor(color);
    graphics.fillRect(x, y - 10, 12, 12);
    graphics.setColor(INK);
    graphics.drawString(text, x + 18, y);
    return x + 18 + graphics.getFontMetrics().stringWidth(text) + 28;
  }

  private String fit(String text, int width) {
    FontMetrics metrics = graphics.getFontMetrics();
    if (metrics.stringWidth(text) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0 && metrics.stringWidth(text.substring(0, end) + "…") > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + "…";
  }

  private static String decibels(double value) {
    return value < 0.5
        ? "no signal"
        : String.format(Locale.ROOT, "%.1f dBFS", 20 * Math.log10(value / Levels.FULL_SCALE))
            .replace('-', '−');
  }
}
