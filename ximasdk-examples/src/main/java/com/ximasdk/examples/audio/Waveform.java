// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.WavInfo;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.measure.ChannelStatistics;
import com.ximasdk.audio.measure.MeasureOptions;
import com.ximasdk.audio.measure.RecordingMeasures;
import com.ximasdk.audio.measure.SilenceThreshold;
import com.ximasdk.audio.measure.Span;
import com.ximasdk.audio.measure.WaveformPeaks;
import java.io.IOException;
import java.nio.file.Path;
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
  /**
   * Measures a file, in one pass.
   *
   * @param columns how many an outline has
   * @param threshold below which there is silence
   * @throws IOException if it cannot be read, or is a stream
   */
  public static Waveform of(Path file, int columns, SilenceThreshold threshold) throws IOException {
    try (WavReader reader = Inputs.open(file)) {
      if (!reader.seekable()) {
        throw new FileFailure(file + ": is a stream. Expected a file, whose length is known.");
      }
      MeasureOptions options = MeasureOptions.DEFAULTS.withSilence(threshold).withColumns(columns);
      RecordingMeasures measures = Inputs.measure(file, reader, options);
      boolean isStereo = reader.format().channels() == 2;
      return new Waveform(
          reader.info(),
          measures.peaks(),
          measures.statistics(),
          measures.talk(),
          isStereo ? measures.talkOver(0, 1) : List.of());
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
