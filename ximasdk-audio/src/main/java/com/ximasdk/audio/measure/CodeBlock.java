// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.g711.G711;
import java.io.IOException;
import java.util.function.IntUnaryOperator;

/**
 * Frames of codes of one byte as they are: what is summed up is looked up, so no sample is written
 * to be read once.
 */
final class CodeBlock implements MeasuredBlock {
  /** So many samples have squares of less than 2^{@value #CLIPPED}, and a count above it fits. */
  private static final int MOST_FRAMES = 1 << 14;

  private static final int CLIPPED = 48;

  /** As constants: then their length is known in a loop, and no look needs a check. */
  private static final long[] MULAW = weights(WavEncoding.MULAW);

  private static final long[] ALAW = weights(WavEncoding.ALAW);
  private static final long[] UNSIGNED = weights(WavEncoding.PCM_U8);

  private final WavEncoding encoding;
  private final int channels;
  private final boolean extremesOfEach;
  private final byte[] codes;
  private final int[] values;

  /** Which codes came, by channel. */
  private final boolean[][] seen;

  /**
   * Room for some frames.
   *
   * @param extremesOfEach whether each stretch has its extremes, which takes as long as all else
   */
  CodeBlock(WavFormat format, int frames, boolean extremesOfEach) {
    encoding = format.encoding();
    channels = format.channels();
    this.extremesOfEach = extremesOfEach;
    codes = new byte[channels * Math.min(frames, MOST_FRAMES)];
    values = values(format.encoding());
    seen = new boolean[channels][values.length];
  }

  /** Of each code its square, and one from {@link #CLIPPED} on if it is clipped. */
  private static long[] weights(WavEncoding encoding) {
    Clipping clipping = Clipping.of(encoding);
    int[] values = values(encoding);
    long[] weights = new long[256];
    for (int code = 0; code < values.length; code++) {
      long clipped = clipping.isAt(values[code]) ? 1L << CLIPPED : 0;
      weights[code] = (long) values[code] * values[code] | clipped;
    }
    return weights;
  }

  /** Whether an encoding has codes of one byte. */
  static boolean has(WavEncoding encoding) {
    return encoding != WavEncoding.PCM_S16;
  }

  private static int[] values(WavEncoding encoding) {
    return switch (encoding) {
      case MULAW -> table(code -> G711.MULAW.decode((byte) code));
      case ALAW -> table(code -> G711.ALAW.decode((byte) code));
      case PCM_U8 -> table(code -> (code - 0x80) << 8);
      case PCM_S16 -> throw new IllegalArgumentException("samples of two bytes");
    };
  }

  private static int[] table(IntUnaryOperator value) {
    int[] values = new int[256];
    for (int code = 0; code < values.length; code++) {
      values[code] = value.applyAsInt(code);
    }
    return values;
  }

  @Override
  public int read(WavReader source) throws IOException {
    return source.readCodes(codes, 0, codes.length / channels);
  }

  @Override
  public void addUp(int channel, int from, int to, LevelSum sum) {
    int first = from * channels + channel;
    long weight = weight(first, to - from, seen[channel]);
    sum.add(
        to - from,
        weight & (1L << CLIPPED) - 1,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        weight >> CLIPPED);
    if (extremesOfEach) {
      addExtremes(codes, first, channels, to - from, values, sum);
    }
  }

  private long weight(int from, int frames, boolean[] came) {
    long[] weights =
        encoding == WavEncoding.MULAW ? MULAW : encoding == WavEncoding.ALAW ? ALAW : UNSIGNED;
    byte[] codes = this.codes;
    int step = channels;
    long weight = 0;
    for (int i = 0, at = from; i < frames; i++, at += step) {
      int code = codes[at] & 0xFF;
      weight += weights[code];
      came[code] = true;
    }
    return weight;
  }

  private static void addExtremes(
      byte[] codes, int from, int step, int frames, int[] values, LevelSum sum) {
    int low = Integer.MAX_VALUE;
    int high = Integer.MIN_VALUE;
    for (int i = 0, at = from; i < frames; i++, at += step) {
      int value = values[codes[at] & 0xFF];
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    sum.addExtremes(low, high);
  }

  @Override
  public void addLeft(int channel, LevelSum sum) {
    for (int code = 0; code < values.length; code++) {
      if (seen[channel][code]) {
        sum.addExtremes(values[code], values[code]);
      }
    }
  }
}
