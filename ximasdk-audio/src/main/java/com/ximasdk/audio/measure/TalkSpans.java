// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import com.ximasdk.audio.WavReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a channel talks: spans in order, none touching the next. What lies between is silence.
 *
 * <p>Holds nothing: several threads may use it, each with a reader of its own.
 *
 * @since 0.1.0
 */
public final class TalkSpans {
  private TalkSpans() {}

  /**
   * Finds the talk of each channel of what a reader has from its position on, in windows of 20 ms.
   *
   * @param source is read to its end; is not closed
   * @param threshold the RMS below which a window is silence
   * @param bridged silence up to this long between two windows of talk counts as talk; zero for
   *     none; may be as long as no audio is
   * @return the talk of each channel, in file order; spans count frames from the start of the audio
   * @throws IOException if reading fails
   * @throws IllegalArgumentException if the time to bridge is negative
   */
  public static List<List<Span>> of(WavReader source, SilenceThreshold threshold, Duration bridged)
      throws IOException {
    return RecordingMeasures.of(
            source, MeasureOptions.DEFAULTS.withSilence(threshold).withBridgedPauses(bridged))
        .talk();
  }

  /**
   * {@return what lies between the spans, before the first and behind the last, in order}
   *
   * @param spans in order
   * @param frames where the audio ends, 0 or more
   */
  public static List<Span> between(List<Span> spans, long frames) {
    List<Span> gaps = new ArrayList<>();
    long from = 0;
    for (Span span : spans) {
      if (span.from() > from) {
        gaps.add(new Span(from, span.from()));
      }
      from = span.to();
    }
    if (frames > from) {
      gaps.add(new Span(from, frames));
    }
    return List.copyOf(gaps);
  }

  /**
   * {@return how many frames spans have together}
   *
   * @param spans of which none overlap
   */
  public static long frames(List<Span> spans) {
    return spans.stream().mapToLong(Span::frames).sum();
  }
}
