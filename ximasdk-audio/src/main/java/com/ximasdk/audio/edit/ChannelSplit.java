// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import java.io.IOException;
import java.util.List;

/**
 * Each channel of a file into a file of its own. Samples are copied as they are stored.
 *
 * <p>Holds nothing: several threads may use it, each with a reader and writers of its own.
 *
 * @since 0.1.0
 */
public final class ChannelSplit {
  private ChannelSplit() {}

  /**
   * {@return the format of each target: one channel of the source}
   *
   * @param source the format of the reader
   */
  public static WavFormat targetFormat(WavFormat source) {
    return new WavFormat(source.encoding(), 1, source.sampleRate());
  }

  /**
   * Splits what a reader has from its position on.
   *
   * @param source is read to its end; is not closed
   * @param targets one for each channel, in file order; none is closed; all are given up ({@link
   *     WavWriter#abandon()}) if this throws
   * @throws IllegalArgumentException if there are not as many targets as channels, a writer is
   *     there twice, or one has another format than {@link #targetFormat}
   * @throws IOException if reading or writing fails
   */
  public static void split(WavReader source, List<WavWriter> targets) throws IOException {
    WholeEdit.run(targets, () -> splitAll(source, targets));
  }

  private static void splitAll(WavReader source, List<WavWriter> targets) throws IOException {
    WavFormat format = source.format();
    Blocks.requireOneEach(format, targets);
    int channels = format.channels();
    for (WavWriter target : targets) {
      Blocks.requireFormat(targetFormat(format), target);
    }
    int frames = Blocks.frames(format);
    byte[][] codes = new byte[channels][frames * format.encoding().bytesPerSample()];
    for (int count; (count = source.readCodes(codes, 0, frames)) > 0; ) {
      for (int channel = 0; channel < channels; channel++) {
        targets.get(channel).writeCodes(codes[channel], 0, count);
      }
    }
  }
}
