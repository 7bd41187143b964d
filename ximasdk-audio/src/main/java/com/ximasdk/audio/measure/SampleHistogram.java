// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import com.ximasdk.audio.WavEncoding;
import java.util.Arrays;
import java.util.Objects;

/**
 * How often each code occurs among samples of one byte, and, from that alone, their exact levels.
 * Not thread-safe.
 *
 * @since 0.1.0
 */
public final class SampleHistogram {
  private static final int BINS = 256;

  private final short[] values = new short[BINS];
  private final boolean[] clips = new boolean[BINS];
  private final long[] counts = new long[BINS];

  /**
   * An empty histogram.
   *
   * @param encoding of one byte a sample
   * @throws IllegalArgumentException if the encoding has two bytes a sample
   */
  public SampleHistogram(WavEncoding encoding) {
    if (encoding.bytesPerSample() != 1) {
      throw new IllegalArgumentException(
          "encoding: found " + encoding + ", expected one byte a sample");
    }
    for (int code = 0; code < BINS; code++) {
      values[code] = value(encoding, code);
    }
    int lowest = 0;
    int highest = 0;
    for (short value : values) {
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
    for (int code = 0; code < BINS; code++) {
      clips[code] = values[code] == lowest || values[code] == highest;
    }
  }

  private static short value(WavEncoding encoding, int code) {
    return encoding
        .law()
        .map(law -> law.decode((byte) code))
        .orElseGet(() -> (short) ((code - 128) << 8));
  }

  /**
   * Counts codes.
   *
   * @param codes stored samples
   * @param offset the first that counts, from 0
   * @param count how many, 0 or more
   * @throws IndexOutOfBoundsException if the range does not lie in the array
   */
  public void add(byte[] codes, int offset, int count) {
    Objects.checkFromIndexSize(offset, count, codes.length);
    for (int i = offset; i < offset + count; i++) {
      counts[codes[i] & 0xFF]++;
    }
  }

  /**
   * {@return how often a code was counted, from 0}
   *
   * @param code any of the 256
   */
  public long count(byte code) {
    return counts[code & 0xFF];
  }

  /** Forgets what was counted. */
  public void clear() {
    Arrays.fill(counts, 0);
  }

  /** {@return the levels of the samples counted; {@link Levels#NONE} if there are none} */
  public Levels levels() {
    LevelSum sum = new LevelSum();
    for (int code = 0; code < BINS; code++) {
      if (counts[code] > 0) {
        sum.add(values[code], counts[code], clips[code]);
      }
    }
    return sum.levels();
  }
}
