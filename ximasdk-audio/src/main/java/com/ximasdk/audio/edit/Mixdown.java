// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.audio.g711.G711;
import java.io.IOException;

/**
 * All channels of a file into one. A frame becomes the mean of its 16-bit samples, rounded to the
 * nearest, halves upward, and stored in the same encoding. A mean cannot clip.
 *
 * <p>Holds nothing: several threads may use it, each with a reader and a writer of its own.
 *
 * @since 0.1.0
 */
public final class Mixdown {
  private Mixdown() {}

  /**
   * {@return the format of the target: the source's with one channel}
   *
   * @param source the format of the reader
   */
  public static WavFormat targetFormat(WavFormat source) {
    return new WavFormat(source.encoding(), 1, source.sampleRate());
  }

  /**
   * Mixes what a reader has from its position on. A file of one channel is copied as it is stored.
   *
   * @param source is read to its end; is not closed
   * @param target is not closed; given up ({@link WavWriter#abandon()}) if this throws
   * @throws IllegalArgumentException if the target's format is not {@link #targetFormat}
   * @throws IOException if reading or writing fails
   */
  public static void mix(WavReader source, WavWriter target) throws IOException {
    WholeEdit.run(target, () -> mixAll(source, target));
  }

  private static void mixAll(WavReader source, WavWriter target) throws IOException {
    WavFormat format = source.format();
    Blocks.requireFormat(targetFormat(format), target);
    int channels = format.channels();
    if (channels == 1) {
      Transcoding.transcode(source, target);
      return;
    }
    G711 law = format.encoding().law().orElse(null);
    if (channels == 2 && law != null) {
      mixCodes(source, target, law);
      return;
    }
    int frames = Blocks.frames(format);
    short[] samples = new short[frames * channels];
    for (int count; (count = source.readSamples(samples, 0, frames)) > 0; ) {
      for (int frame = 0; frame < count; frame++) {
        samples[frame] = mean(samples, frame * channels, channels);
      }
      target.writeSamples(samples, 0, count);
    }
  }

  private static void mixCodes(WavReader source, WavWriter target, G711 law) throws IOException {
    int frames = Blocks.frames(source.format());
    byte[] codes = new byte[frames * source.format().frameSize()];
    for (int count; (count = source.readCodes(codes, 0, frames)) > 0; ) {
      MixedCodes.mix(law, codes, count);
      target.writeCodes(codes, 0, count);
    }
  }

  static short mean(short[] samples, int from, int channels) {
    int sum = 0;
    for (int i = from; i < from + channels; i++) {
      sum += samples[i];
    }
    return (short) Math.floorDiv(2 * sum + channels, 2 * channels);
  }
}
