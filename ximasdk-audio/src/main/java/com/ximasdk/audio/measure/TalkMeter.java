// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import com.ximasdk.audio.WavFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Levels, silence and talk of one channel, of its windows in order. */
final class TalkMeter {
  private final double silentBelow;
  private final long bridgedFrames;
  private final LevelSum total = new LevelSum();
  private final List<Span> spans = new ArrayList<>();
  private long silentFrames;
  private long from;

  /** Where the last span ends; −1 before the first. */
  private long to = -1;

  TalkMeter(MeasureOptions options, WavFormat format) {
    silentBelow = options.silence().rms();
    bridgedFrames = format.frameAt(options.bridgedPauses());
  }

  void add(long first, LevelSum window) {
    total.add(window);
    if (window.rms() < silentBelow) {
      silentFrames += window.samples();
      return;
    }
    if (to < 0) {
      from = first;
    } else if (first - to > bridgedFrames) {
      spans.add(new Span(from, to));
      from = first;
    }
    to = first + window.samples();
  }

  /** Adds to the levels of all windows what none of them had. */
  void addLeft(LevelSum left) {
    total.add(left);
  }

  List<Span> spans() {
    List<Span> all = new ArrayList<>(spans);
    if (to >= 0) {
      all.add(new Span(from, to));
    }
    return List.copyOf(all);
  }

  ChannelStatistics statistics(int channel, WavFormat format) {
    Levels levels = total.levels();
    Duration whole = millis(format.durationOf(levels.samples()));
    Duration silence = millis(format.durationOf(silentFrames));
    return new ChannelStatistics(channel, levels, silence, whole.minus(silence));
  }

  private static Duration millis(Duration duration) {
    return Duration.ofMillis(duration.toMillis());
  }
}
