// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.WavInfo;
import com.ximasdk.audio.measure.Levels;
import com.ximasdk.audio.measure.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said of a recording in its picture. */
final class WaveformWords {
  private static final long MILLION = 1_000_000;

  private final Waveform waveform;
  private final LaneScale scale;

  WaveformWords(Waveform waveform, LaneScale scale) {
    this.waveform = waveform;
    this.scale = scale;
  }

  /** Of the whole, in parts that stay together. */
  List<String> header() {
    WavInfo info = waveform.info();
    List<String> parts = new ArrayList<>();
    parts.add(TimeTicks.label(info.duration(), true));
    parts.add(
        info.encoding()
            + ", "
            + info.channels()
            + (info.channels() == 1 ? " channel, " : " channels, ")
            + info.sampleRate()
            + " Hz");
    if (info.frames() == 0) {
      parts.add("The file holds no audio.");
    } else if (scale == LaneScale.LANE) {
      parts.add("each lane has a scale of its own");
    } else {
      parts.add(
          (info.channels() == 1 ? "the lane reaches to " : "lanes reach to ")
              + decibels(scale.reach(waveform, 0)));
    }
    if (info.truncated()) {
      parts.add("truncated");
    }
    return List.copyOf(parts);
  }

  /** Of a lane, below its name. */
  List<String> ofLane(int lane) {
    if (waveform.info().frames() == 0) {
      return List.of();
    }
    Levels levels = waveform.statistics().get(lane).levels();
    if (levels.peak() == 0) {
      return List.of("no signal");
    }
    List<String> lines = new ArrayList<>();
    lines.add(talk(lane));
    lines.add("RMS " + decibels(levels.rms()));
    lines.add("peak " + decibels(levels.peak()));
    lines.add(clipped(levels.clipped()));
    if (scale == LaneScale.LANE) {
      lines.add("edge " + decibels(scale.reach(waveform, lane)));
    }
    return List.copyOf(lines);
  }

  /** What stands in a lane in which nothing else is to be seen. */
  Optional<String> inLane(int lane) {
    if (waveform.info().frames() == 0) {
      return Optional.of("no audio");
    }
    return waveform.isSilent(lane) ? Optional.of("silence throughout") : Optional.empty();
  }

  /** How often and how long both talk at once; of stereo alone. */
  Optional<String> talkOver() {
    if (waveform.info().channels() != 2 || waveform.info().frames() == 0) {
      return Optional.empty();
    }
    int count = waveform.talkOver().size();
    if (count == 0) {
      return Optional.of("talk-over: none");
    }
    long frames = waveform.talkOver().stream().mapToLong(Span::frames).sum();
    Duration time = waveform.info().format().durationOf(frames);
    String times = count == 1 ? " time, " : " times, ";
    return Optional.of("talk-over: " + count + times + TimeTicks.label(time, true));
  }

  private String talk(int lane) {
    if (waveform.isSilent(lane)) {
      return "no talk";
    }
    long share = waveform.talkShare(lane).orElse(0L);
    return share == 0 ? "talk under 1 %" : "talk " + share + " %";
  }

  /** Never shortened to another number. */
  private static String clipped(long samples) {
    if (samples == 0) {
      return "not clipped";
    }
    return samples < MILLION
        ? "clipped " + samples + "×"
        : String.format(Locale.ROOT, "clipped %.1f M×", samples / (double) MILLION);
  }

  private static String decibels(double value) {
    return String.format(Locale.ROOT, "%.1f dBFS", 20 * Math.log10(value / Levels.FULL_SCALE))
        .replace('-', '−');
  }
}
