// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import com.ximasdk.audio.WavReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Levels, talk and silence of one channel.
 *
 * <p>Immutable.
 *
 * @param channel from 0 in file order
 * @param levels exact levels of all samples
 * @param silence the time of the silent windows
 * @param talk the rest; both together last as long as the audio, to the millisecond
 * @since 0.1.0
 */
public record ChannelStatistics(int channel, Levels levels, Duration silence, Duration talk) {
  /**
   * Measures each channel of what a reader has from its position on, in windows of 20 ms.
   *
   * @param source is read to its end; is not closed
   * @param threshold the RMS below which a window is silence
   * @return one for each channel, in file order
   * @throws IOException if reading fails
   */
  public static List<ChannelStatistics> of(WavReader source, SilenceThreshold threshold)
      throws IOException {
    return RecordingMeasures.of(source, MeasureOptions.DEFAULTS.withSilence(threshold))
        .statistics();
  }
}
