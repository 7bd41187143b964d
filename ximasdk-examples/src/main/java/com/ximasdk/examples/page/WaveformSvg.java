// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.page;

import com.ximasdk.audio.measure.Span;
import com.ximasdk.audio.measure.WaveformPeaks;
import com.ximasdk.examples.audio.KnownRoles;
import com.ximasdk.examples.audio.LaneScale;
import com.ximasdk.examples.audio.TimeTicks;
import com.ximasdk.examples.audio.Waveform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws a recording: a lane for each channel with its peaks, its RMS and its talk, and a time axis.
 * What is drawn stretches with the page, what is written does not.
 */
final class WaveformSvg {
  /** Enough for a screen, and little to load. */
  static final int COLUMNS = 300;

  private static final int LANE = 56;
  private static final int TALK = 4;
  private static final int GAP = 8;
  private static final int AXIS = 20;
  private static final int HALF = 100;
  private static final int LEAST_TICK = 70;

  private static final String SILENCE = "silence throughout";

  private final Waveform waveform;
  private final List<String> names;

  WaveformSvg(Waveform waveform, KnownRoles roles) {
    this.waveform = waveform;
    names = roles.names(waveform.info().channels());
  }

  /** The same in words: how much each channel talks. */
  String words() {
    if (waveform.info().frames() == 0) {
      return "No audio";
    }
    if (waveform.isSilent()) {
      return "Silence throughout";
    }
    if (waveform.peaks().size() == 1) {
      return "Talk " + talkShare(0);
    }
    List<String> talk = new ArrayList<>();
    for (int lane = 0; lane < waveform.peaks().size(); lane++) {
      talk.add(names.get(lane).toLowerCase(Locale.ROOT) + " " + talkShare(lane));
    }
    String over = waveform.talkOver().isEmpty() ? "" : ", both at once for " + talkOver();
    return "Talk: " + String.join(", ", talk) + over;
  }

  private String talkShare(int lane) {
    if (waveform.isSilent(lane)) {
      return "none (" + SILENCE + ")";
    }
    long share = waveform.talkShare(lane).orElse(0L);
    return share == 0 ? "under 1 %" : share + " %";
  }

  private String talkOver() {
    long frames = waveform.talkOver().stream().mapToLong(Span::frames).sum();
    return String.format(
        Locale.ROOT, "%.1f s", waveform.info().format().durationOf(frames).toMillis() / 1000.0);
  }

  void write(Html html) {
    int lanes = waveform.peaks().size();
    int lanesEnd = lanes * (LANE + GAP) - GAP;
    html.open(
        "svg",
        "class",
        "wave",
        "width",
        "100%",
        "height",
        Integer.toString(lanesEnd + AXIS),
        "role",
        "img",
        "aria-label",
        "Waveform. " + words() + ".");
    for (int lane = 0; lane < lanes; lane++) {
      lane(html, lane);
    }
    for (Span span : waveform.talkOver()) {
      html.empty("rect", with("over", x(span.from()), 0, x(span.frames()), lanesEnd));
    }
    axis(html, lanesEnd);
    html.close();
  }

  private void lane(Html html, int lane) {
    int top = lane * (LANE + GAP);
    html.empty("rect", with("paper", "0", top, "100%", LANE));
    html.open(
        "svg",
        "y",
        Integer.toString(top),
        "width",
        "100%",
        "height",
        Integer.toString(LANE - TALK - 2),
        "viewBox",
        "0 " + -HALF + " " + COLUMNS + " " + 2 * HALF,
        "preserveAspectRatio",
        "none");
    String hue = lane % 2 == 0 ? "first" : "second";
    html.empty("path", "class", "peaks " + hue, "d", peaks(waveform.peaks().get(lane)));
    html.empty("path", "class", "rms " + hue, "d", rms(waveform.peaks().get(lane)));
    html.close();
    if (waveform.isSilent(lane)) {
      html.element(
          "text",
          waveform.info().frames() == 0 ? "no audio" : SILENCE,
          "class",
          "tick",
          "x",
          "50%",
          "y",
          Integer.toString(top + LANE / 4),
          "text-anchor",
          "middle");
    }
    for (Span span : waveform.talk().get(lane)) {
      html.empty(
          "rect", with("talk " + hue, x(span.from()), top + LANE - TALK, x(span.frames()), TALK));
    }
  }

  private static String[] with(String look, String x, int y, String width, int height) {
    return new String[] {"class", look, "x", x, "y", "" + y, "width", width, "height", "" + height};
  }

  private String x(long frames) {
    return Percent.of(frames, waveform.info().frames());
  }

  private String peaks(WaveformPeaks peaks) {
    StringBuilder path = new StringBuilder();
    for (int column = 0; column < peaks.columns(); column++) {
      path.append(column == 0 ? 'M' : 'L').append(column).append(' ');
      path.append(y(peaks.highest(column)));
    }
    for (int column = peaks.columns() - 1; column >= 0; column--) {
      path.append('L').append(column).append(' ').append(y(peaks.lowest(column)));
    }
    return path.append('Z').toString();
  }

  private String rms(WaveformPeaks peaks) {
    StringBuilder path = new StringBuilder();
    for (int column = 0; column < peaks.columns(); column++) {
      path.append(column == 0 ? 'M' : 'L').append(column).append(' ').append(y(peaks.rms(column)));
    }
    for (int column = peaks.columns() - 1; column >= 0; column--) {
      path.append('L').append(column).append(' ').append(y(-peaks.rms(column)));
    }
    return path.append('Z').toString();
  }

  private long y(double sample) {
    return -Math.round(sample / LaneScale.FILE.reach(waveform, 0) * (HALF - 4));
  }

  private void axis(Html html, int top) {
    Duration whole = waveform.info().duration();
    Duration step = TimeTicks.step(whole, 480, LEAST_TICK);
    int number = 0;
    for (Duration at = Duration.ZERO; at.compareTo(whole) <= 0; at = at.plus(step)) {
      String x = Percent.of(at.toMillis(), whole.toMillis());
      // A label at the edge would be cut off.
      boolean last = at.toMillis() > whole.toMillis() * 95 / 100;
      String anchor = at.isZero() ? "start" : last ? "end" : "middle";
      html.element(
          "text",
          TimeTicks.label(at, step),
          "class",
          number++ % 2 == 0 ? "tick" : "tick minor",
          "x",
          x,
          "y",
          Integer.toString(top + AXIS - 5),
          "text-anchor",
          anchor);
      if (whole.isZero()) {
        return;
      }
    }
  }
}
