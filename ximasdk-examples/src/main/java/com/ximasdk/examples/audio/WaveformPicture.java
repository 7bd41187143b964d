// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.measure.Span;
import com.ximasdk.audio.measure.WaveformPeaks;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Draws a recording: a lane for each channel with its outline and its talk, the talk-over across
 * the lanes, and a time axis.
 */
final class WaveformPicture {
  private static final int LANE_EDGE = 6;
  private static final int TICK = 5;

  /** Text as it is drawn: smooth, and each sign as wide as it is. */
  private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

  private final Waveform waveform;
  private final LaneScale scale;
  private final PictureLayout layout;
  private final Graphics2D graphics;

  private WaveformPicture(
      Waveform waveform, LaneScale scale, PictureLayout layout, Graphics2D graphics) {
    this.waveform = waveform;
    this.scale = scale;
    this.layout = layout;
    this.graphics = graphics;
  }

  /**
   * Draws.
   *
   * @param waveform outlined in as many columns as a picture of this width has
   * @param title stands above all
   * @param names of the channels
   * @param width of the picture in pixels
   */
  static BufferedImage draw(
      Waveform waveform, String title, List<String> names, LaneScale scale, int width) {
    PictureLayout layout =
        new PictureLayout(waveform, title, names, scale, width, WaveformPicture::width);
    BufferedImage image =
        new BufferedImage(layout.width(), layout.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      new WaveformPicture(waveform, scale, layout, graphics).draw();
    } finally {
      graphics.dispose();
    }
    return image;
  }

  /** How wide a text is as it is drawn here. */
  static int width(String text, TextFace face) {
    return (int) Math.ceil(face.font().getStringBounds(text, SMOOTH).getWidth());
  }

  private void draw() {
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setColor(WaveformColors.PAPER);
    graphics.fillRect(0, 0, layout.width(), layout.height());
    int lanes = waveform.peaks().size();
    for (int lane = 0; lane < lanes; lane++) {
      drawLanePaper(lane);
    }
    drawTalkOver();
    for (int lane = 0; lane < lanes; lane++) {
      drawLane(lane);
    }
    drawAxis();
    for (Swatch swatch : layout.swatches()) {
      graphics.setColor(swatch.color());
      graphics.fill(swatch.box());
    }
    layout.texts().forEach(this::drawText);
    for (PictureText note : layout.notes()) {
      Rectangle box = note.box();
      box.grow(LANE_EDGE, 2);
      graphics.setColor(WaveformColors.LANE_PAPER);
      graphics.fill(box);
      drawText(note);
    }
  }

  private void drawText(PictureText text) {
    graphics.setFont(text.face().font());
    graphics.setColor(text.color());
    graphics.drawString(text.text(), text.x(), text.baseline());
  }

  private void drawLanePaper(int lane) {
    int top = layout.top(lane);
    int left = layout.left();
    graphics.setColor(WaveformColors.LANE_PAPER);
    graphics.fillRect(left, top, layout.columns(), PictureLayout.LANE);
    graphics.setColor(WaveformColors.LINE);
    for (AxisMark mark : layout.marks()) {
      int x = layout.x(mark.at());
      graphics.drawLine(x, top, x, top + PictureLayout.LANE - 1);
    }
    int middle = layout.middle(lane);
    graphics.drawLine(left, middle, left + layout.columns() - 1, middle);
  }

  private void drawTalkOver() {
    int top = layout.top(0);
    fillSpans(waveform.talkOver(), WaveformColors.TALK_OVER, top, layout.bottom() - top);
  }

  private void drawLane(int lane) {
    Color hue = WaveformColors.hue(lane);
    Color light = WaveformColors.light(lane);
    WaveformPeaks peaks = waveform.peaks().get(lane);
    int middle = layout.middle(lane);
    double reach = (PictureLayout.LANE - PictureLayout.TALK_BAR) / 2.0 - LANE_EDGE;
    double height = reach / scale.reach(waveform, lane);
    for (int column = 0; column < layout.columns(); column++) {
      int x = layout.left() + column;
      graphics.setColor(light);
      int high = middle - (int) Math.round(peaks.highest(column) * height);
      int low = middle - (int) Math.round(peaks.lowest(column) * height);
      graphics.drawLine(x, high, x, low);
      graphics.setColor(hue);
      int rms = (int) Math.round(peaks.rms(column) * height);
      graphics.drawLine(x, middle - rms, x, middle + rms);
    }
    int bar = layout.top(lane) + PictureLayout.LANE - PictureLayout.TALK_BAR;
    graphics.setColor(WaveformColors.LINE);
    graphics.fillRect(layout.left(), bar, layout.columns(), PictureLayout.TALK_BAR);
    fillSpans(waveform.talk().get(lane), hue, bar, PictureLayout.TALK_BAR);
  }

  private void fillSpans(List<Span> spans, Color color, int top, int height) {
    graphics.setColor(color);
    for (Span span : spans) {
      int from = layout.x(span.from());
      graphics.fillRect(from, top, Math.max(1, layout.x(span.to()) - from), height);
    }
  }

  private void drawAxis() {
    graphics.setColor(WaveformColors.LINE);
    for (AxisMark mark : layout.marks()) {
      int x = layout.x(mark.at());
      graphics.drawLine(x, layout.axisTop(), x, layout.axisTop() + TICK);
    }
  }
}
