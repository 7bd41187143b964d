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
   * @param target is not closed; given up ({@link WavWriter#abandon()}) if this throws
   * @throws IllegalArgumentException if channels or sample rate of the target differ
   * @throws IOException if reading or writing fails
   */
  public static void transcode(WavReader source, WavWriter target) throws IOException {
    WholeEdit.run(target, () -> transcode(source, target, Long.MAX_VALUE));
  }

  static void transcode(WavReader source, WavWriter target, long limit) throws IOException {
    WavFormat format = source.format();
    Blocks.requireFormat(targetFormat(format, target.format().encoding()), target);
    int frames = Blocks.frames(format);
    if (format.encoding() == target.format().encoding()) {
      byte[] codes = new byte[frames * format.frameSize()];
      pass(
          limit,
          frames,
          count -> source.readCodes(codes, 0, count),
          count -> target.writeCodes(codes, 0, count));
    } else if (target.format().encoding() == WavEncoding.PCM_S16) {
      // They are decoded as they are stored.
      byte[] samples = new byte[frames * target.format().frameSize()];
      pass(
          limit,
          frames,
          count -> source.readLittleEndian(samples, 0, count),
          count -> target.writeCodes(samples, 0, count));
    } else {
      short[] samples = new short[frames * format.channels()];
      pass(
          limit,
          frames,
          count -> source.readSamples(samples, 0, count),
          count -> target.writeSamples(samples, 0, count));
    }
  }

  /** Reads up to so many frames; gives how many there were. */
  @FunctionalInterface
  private interface Source {
    int read(int frames) throws IOException;
  }

  /** Writes the frames that were read. */
  @FunctionalInterface
  private interface Target {
    void write(int frames) throws IOException;
  }

  private static void pass(long limit, int block, Source source, Target target) throws IOException {
    for (long left = limit; left > 0; ) {
      int count = source.read((int) Math.min(block, left));
      if (count <= 0) {
        return;
      }
      target.write(count);
      left -= count;
    }
  }
}
