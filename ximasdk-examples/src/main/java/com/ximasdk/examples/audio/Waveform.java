// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.WavInfo;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.measure.ChannelStatistics;
import com.ximasdk.audio.measure.SilenceThreshold;
import com.ximasdk.audio.measure.Span;
import com.ximasdk.audio.measure.TalkOver;
import com.ximasdk.audio.measure.TalkSpans;
import com.ximasdk.audio.measure.WaveformPeaks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a picture of a recording shows.
 *
 * @param info the file
 * @param peaks the outline of each channel
 * @param statistics the levels of each channel
 * @param talk the talk of each channel
 * @param talkOver where both channels of a stereo file talk; empty of any other
 */
public record Waveform(
    WavInfo info,
    List<WaveformPeaks> peaks,
    List<ChannelStatistics> statistics,
    List<List<Span>> talk,
    List<Span> talkOver) {
  /** Pauses within a sentence are no end of talk to the eye. */
  private static final Duration BRIDGED = Duration.ofMillis(300);

  /**
   * Measures a file.
   *
   * @param columns how many an outline has
   * @param threshold below which there is silence
   * @throws IOException if it cannot be read, or read only once
   */
  public static Waveform of(Path file, int columns, SilenceThreshold threshold) throws IOException {
    try (WavReader reader = Inputs.open(file)) {
      if (!reader.seekable()) {
        throw new FileFailure(file + ": is a stream. Expected a file, which is read three times.");
      }
      List<WaveformPeaks> peaks = WaveformPeaks.of(reader, columns);
      reader.seek(0);
      List<ChannelStatistics> statistics = ChannelStatistics.of(reader, threshold);
      reader.seek(0);
      List<List<Span>> talk = TalkSpans.of(reader, threshold, BRIDGED);
      List<Span> talkOver = talk.size() == 2 ? TalkOver.of(talk.get(0), talk.get(1)) : List.of();
      return new Waveform(reader.info(), peaks, statistics, talk, talkOver);
    }
  }

  /**
   * How much of a file a channel talks: what its spans cover.
   *
   * @param channel from 0
   * @return in whole percent, 0 to 100; empty of a file without frames
   */
  public Optional<Long> talkShare(int channel) {
    long talking = talk.get(channel).stream().mapToLong(Span::frames).sum();
    return info.frames() == 0
        ? Optional.empty()
        : Optional.of(Math.round(100.0 * talking / info.frames()));
  }

  /**
   * Whether a channel has no talk at all.
   *
   * @param channel from 0
   */
  public boolean isSilent(int channel) {
    return talk.get(channel).isEmpty();
  }

  /** Whether no channel has talk. */
  public boolean isSilent() {
    return talk.stream().allMatch(List::isEmpty);
  }
}
