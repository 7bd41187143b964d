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
  private final Clipping clipping;
  private final int channels;
  private final byte[] codes;
  private final int[] values;

  /** Room for some frames. */
  CodeBlock(WavFormat format, int frames) {
    clipping = Clipping.of(format.encoding());
    channels = format.channels();
    codes = new byte[channels * frames];
    values = values(format.encoding());
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
    int end = to * channels;
    long squares = 0;
    int low = Integer.MAX_VALUE;
    int high = Integer.MIN_VALUE;
    for (int i = from * channels + channel; i < end; i += channels) {
      int value = values[codes[i] & 0xFF];
      squares += (long) value * value;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    long clipped = 0;
    if (clipping.isReached(low, high)) {
      for (int i = from * channels + channel; i < end; i += channels) {
        clipped += clipping.isAt(values[codes[i] & 0xFF]) ? 1 : 0;
      }
    }
    sum.add(to - from, squares, low, high, clipped);
  }
}
