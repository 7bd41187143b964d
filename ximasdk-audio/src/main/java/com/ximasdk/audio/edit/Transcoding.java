// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import java.io.IOException;

/**
 * The same audio in another encoding. Samples go through 16 bits; where the encoding stays, they
 * are copied as they are stored.
 *
 * <p>Holds nothing: several threads may use it, each with a reader and a writer of its own.
 *
 * @since 0.1.0
 */
public final class Transcoding {
  private Transcoding() {}

  /**
   * {@return the format of the target: the source's with another encoding}
   *
   * @param source the format of the reader
   * @param encoding how the target's samples are to be stored
   */
  public static WavFormat targetFormat(WavFormat source, WavEncoding encoding) {
    return new WavFormat(encoding, source.channels(), source.sampleRate());
  }

  /**
   * Encodes what a reader has from its position on.
   *
   * @param source is read to its end; is not closed
   * @param target is not closed
   * @throws IllegalArgumentException if channels or sample rate of the target differ
   * @throws IOException if reading or writing fails
   */
  public static void transcode(WavReader source, WavWriter target) throws IOException {
    transcode(source, target, Long.MAX_VALUE);
  }

  static void transcode(WavReader source, WavWriter target, long limit) throws IOException {
    WavFormat format = source.format();
    Blocks.requireFormat(targetFormat(format, target.format().encoding()), target);
    if (format.encoding() == target.format().encoding()) {
      copy(source, target, limit);
      return;
    }
    int frames = Blocks.frames(format);
    short[] samples = new short[frames * format.channels()];
    long left = limit;
    while (left > 0) {
      int count = source.readSamples(samples, 0, (int) Math.min(frames, left));
      if (count <= 0) {
        return;
      }
      target.writeSamples(samples, 0, count);
      left -= count;
    }
  }

  private static void copy(WavReader source, WavWriter target, long limit) throws IOException {
    int frames = Blocks.frames(source.format());
    byte[] codes = new byte[frames * source.format().frameSize()];
    long left = limit;
    while (left > 0) {
      int count = source.readCodes(codes, 0, (int) Math.min(frames, left));
      if (count <= 0) {
        return;
      }
      target.writeCodes(codes, 0, count);
      left -= count;
    }
  }
}
