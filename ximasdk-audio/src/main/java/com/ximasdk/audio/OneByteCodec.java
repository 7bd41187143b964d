// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import com.ximasdk.audio.g711.G711;
import java.nio.ByteOrder;
import java.util.function.IntUnaryOperator;

/**
 * Samples of one byte: a table says what each of the 256 codes stands for.
 *
 * <p>How the tables are held and chosen is measured. As constants that are chosen in the method of
 * the loop, their length is known there and no look needs a check; as {@code int}, no store of a
 * sample can change them, and there is room for both byte orders.
 */
final class OneByteCodec extends SampleCodec {
  /** What a code stands for. */
  enum Code {
    MULAW,
    ALAW,
    UNSIGNED
  }

  /** Samples, low byte first in the lower half, high byte first in the upper one. */
  private static final int[] MULAW = table(code -> G711.MULAW.decode((byte) code));

  private static final int[] ALAW = table(code -> G711.ALAW.decode((byte) code));
  private static final int[] UNSIGNED = table(code -> (code - 0x80) << 8);

  private final Code code;

  OneByteCodec(Code code) {
    this.code = code;
  }

  private static int[] table(IntUnaryOperator samples) {
    int[] table = new int[256];
    for (int code = 0; code < table.length; code++) {
      short sample = (short) samples.applyAsInt(code);
      table[code] = Short.reverseBytes(sample) << Short.SIZE | (sample & 0xFFFF);
    }
    return table;
  }

  @Override
  int size() {
    return 1;
  }

  @Override
  boolean isPlain() {
    return true;
  }

  @Override
  void decode(byte[] source, int from, int step, short[] target, int to, int samples) {
    int[] table = code == Code.MULAW ? MULAW : code == Code.ALAW ? ALAW : UNSIGNED;
    if (step == 1) {
      // One index into both arrays: with one each, the compiled loop runs out of registers.
      int shift = to - from;
      for (int at = from; at < from + samples; at++) {
        target[shift + at] = (short) table[source[at] & 0xFF];
      }
      return;
    }
    for (int i = 0, at = from; i < samples; i++, at += step) {
      target[to + i] = (short) table[source[at] & 0xFF];
    }
  }

  @Override
  void decode(byte[] source, int from, byte[] target, int to, int samples, ByteOrder order) {
    int[] table = code == Code.MULAW ? MULAW : code == Code.ALAW ? ALAW : UNSIGNED;
    int shift = order == ByteOrder.LITTLE_ENDIAN ? 0 : Short.SIZE;
    for (int i = 0; i < samples; i++) {
      WORD.set(target, to + Short.BYTES * i, (short) (table[source[from + i] & 0xFF] >> shift));
    }
  }

  @Override
  void copy(byte[] source, int from, int step, byte[] target, int to, int samples) {
    if (step == 1) {
      System.arraycopy(source, from, target, to, samples);
      return;
    }
    for (int i = 0, at = from; i < samples; i++, at += step) {
      target[to + i] = source[at];
    }
  }
}
