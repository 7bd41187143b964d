// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.internal.text.PlainText;
import java.awt.Color;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where what is in the picture of a recording. A narrow picture has more lines of text, and is
 * higher.
 */
final class PictureLayout {
  static final int LANE = 168;
  static final int TALK_BAR = 8;

  private static final int MARGIN = 24;
  private static final int GUTTER = 148;
  private static final int LANE_GAP = 14;
  private static final int LABEL_GAP = 8;
  private static final int TITLE_LINE = 30;
  private static final int LINE = 18;
  private static final int EDGE = 4;
  private static final int AXIS = 34;
  private static final int LEGEND_GAP = 28;
  private static final int LEGEND_LINE = 20;
  private static final int SWATCH_ROOM = Swatch.SIZE + 6;
  private static final String SEPARATOR = "   ·   ";

  private final Waveform waveform;
  private final int width;
  private final TextMeasure measure;
  private final WaveformWords words;
  private final List<PictureText> texts = new ArrayList<>();
  private final List<PictureText> notes = new ArrayList<>();
  private final List<Swatch> swatches = new ArrayList<>();
  private final List<AxisMark> marks;
  private final int lanes;
  private final int lanesTop;
  private final int height;

  /**
   * Lays a picture out.
   *
   * @param title stands above all
   * @param names of the channels
   * @param width of the picture in pixels
   */
  PictureLayout(
      Waveform waveform,
      String title,
      List<String> names,
      LaneScale scale,
      int width,
      TextMeasure measure) {
    this.waveform = waveform;
    this.width = width;
    this.measure = measure;
    words = new WaveformWords(waveform, scale);
    lanes = names.size();
    marks = AxisMark.of(waveform.info().duration(), columns(), measure);
    lanesTop = header(PlainText.of(title)) + LANE_GAP;
    for (int lane = 0; lane < lanes; lane++) {
      label(lane, names.get(lane));
      note(lane);
    }
    axis();
    height = legend(axisTop() + AXIS) + MARGIN / 2;
  }

  /** The columns of a picture of a width. */
  static int columns(int width) {
    return width - GUTTER - MARGIN;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** How long the lanes are. */
  int columns() {
    return columns(width);
  }

  /** Where the lanes begin. */
  int left() {
    return GUTTER;
  }

  /** The upper edge of a lane. */
  int top(int lane) {
    return lanesTop + lane * (LANE + LANE_GAP);
  }

  /** Where silence is drawn. */
  int middle(int lane) {
    return top(lane) + (LANE - TALK_BAR) / 2;
  }

  /** The lower edge of the last lane. */
  int bottom() {
    return top(lanes - 1) + LANE;
  }

  /** Where the ticks of the axis begin. */
  int axisTop() {
    return bottom() + EDGE;
  }

  /** The place of a frame, the one behind the last included. */
  int x(long frame) {
    long frames = waveform.info().frames();
    return frames == 0 ? GUTTER : GUTTER + (int) Math.round((double) frame / frames * columns());
  }

  /** The place of a time, within the lanes. */
  int x(Duration time) {
    return Math.min(x(waveform.info().format().frameAt(time)), GUTTER + columns() - 1);
  }

  /** The marks of the time axis. */
  List<AxisMark> marks() {
    return List.copyOf(marks);
  }

  /** What stands on paper. */
  List<PictureText> texts() {
    return List.copyOf(texts);
  }

  /** What stands in lanes, over what is drawn there. */
  List<PictureText> notes() {
    return List.copyOf(notes);
  }

  /** The colours of the legend. */
  List<Swatch> swatches() {
    return List.copyOf(swatches);
  }

  private int header(String title) {
    int room = width - 2 * MARGIN;
    String fitted = measure.fittedInTheMiddle(title, TextFace.TITLE, room);
    add(fitted, TextFace.TITLE, MARGIN, TITLE_LINE, WaveformColors.INK);
    int baseline = TITLE_LINE + 2;
    int gap = measure.width(SEPARATOR, TextFace.TEXT);
    for (List<String> line : RowWrap.lines(words.header(), this::textWidth, gap, room)) {
      baseline += LINE;
      String text = measure.fitted(String.join(SEPARATOR, line), TextFace.TEXT, room);
      add(text, TextFace.TEXT, MARGIN, baseline, WaveformColors.FAINT_INK);
    }
    return baseline;
  }

  private void label(int lane, String name) {
    int room = GUTTER - MARGIN - LABEL_GAP;
    List<String> lines = words.ofLane(lane);
    int baseline = middle(lane) - (lines.size() * LINE) / 2 + LINE / 2;
    Color hue = WaveformColors.hue(lane);
    add(measure.fitted(name, TextFace.LABEL, room), TextFace.LABEL, MARGIN, baseline, hue);
    for (String line : lines) {
      baseline += LINE;
      String text = measure.fitted(line, TextFace.TEXT, room);
      add(text, TextFace.TEXT, MARGIN, baseline, WaveformColors.FAINT_INK);
    }
  }

  private void note(int lane) {
    Optional<String> note = words.inLane(lane);
    if (note.isPresent()) {
      String text = measure.fitted(note.get(), TextFace.TEXT, columns());
      int wide = textWidth(text);
      int x = GUTTER + (columns() - wide) / 2;
      int baseline = top(lane) + LANE / 4;
      notes.add(new PictureText(text, TextFace.TEXT, x, baseline, wide, WaveformColors.FAINT_INK));
    }
  }

  private void axis() {
    for (AxisMark mark : marks) {
      int wide = textWidth(mark.label());
      int x = Math.min(x(mark.at()) - wide / 2, width - EDGE - wide);
      add(mark.label(), TextFace.TEXT, x, axisTop() + 20, WaveformColors.FAINT_INK);
    }
  }

  /** A colour and what it stands for. */
  private record Entry(Color color, String text) {}

  /** The last base line. */
  private int legend(int top) {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(WaveformColors.light(0), "peaks"));
    entries.add(new Entry(WaveformColors.hue(0), "RMS, and talk in the bar below"));
    entries.add(new Entry(WaveformColors.LINE, "silence"));
    words.talkOver().ifPresent(text -> entries.add(new Entry(WaveformColors.TALK_OVER_INK, text)));
    int room = width - 2 * MARGIN;
    List<List<Entry>> lines = RowWrap.lines(entries, this::entryWidth, LEGEND_GAP, columns());
    int left = GUTTER;
    if (lines.size() > 1) {
      // The whole width needs fewer lines than what is below the lanes.
      lines = RowWrap.lines(entries, this::entryWidth, LEGEND_GAP, room);
      left = MARGIN;
    }
    int baseline = top;
    for (List<Entry> line : lines) {
      baseline += LEGEND_LINE;
      int x = left;
      for (Entry entry : line) {
        swatches.add(new Swatch(entry.color(), x, baseline - Swatch.SIZE + 2));
        String text = measure.fitted(entry.text(), TextFace.TEXT, room - SWATCH_ROOM);
        add(text, TextFace.TEXT, x + SWATCH_ROOM, baseline, WaveformColors.INK);
        x += entryWidth(entry) + LEGEND_GAP;
      }
    }
    return baseline;
  }

  private int entryWidth(Entry entry) {
    return SWATCH_ROOM + textWidth(entry.text());
  }

  private int textWidth(String text) {
    return measure.width(text, TextFace.TEXT);
  }

  private void add(String text, TextFace face, int x, int baseline, Color color) {
    texts.add(new PictureText(text, face, x, baseline, measure.width(text, face), color));
  }
}
