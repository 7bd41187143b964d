// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;

/** Linear samples of two bytes, which are their own 16-bit samples, in either byte order. */
final class TwoByteCodec extends SampleCodec {
  private final ByteOrder order;

  TwoByteCodec(boolean bigEndian) {
    order = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }

  @Override
  int size() {
    return Short.BYTES;
  }

  @Override
  boolean isPlain() {
    return order == ByteOrder.LITTLE_ENDIAN;
  }

  @Override
  void decode(byte[] source, int from, int step, short[] target, int to, int samples) {
    if (step == Short.BYTES) {
      words(source, from, samples, order).get(target, to, samples);
      return;
    }
    boolean swaps = order != ByteOrder.LITTLE_ENDIAN;
    for (int i = 0, at = from; i < samples; i++, at += step) {
      short sample = (short) WORD.get(source, at);
      target[to + i] = swaps ? Short.reverseBytes(sample) : sample;
    }
  }

  @Override
  void decode(byte[] source, int from, byte[] target, int to, int samples, ByteOrder order) {
    words(target, to, samples, order).put(words(source, from, samples, this.order));
  }

  @Override
  void copy(byte[] source, int from, int step, byte[] target, int to, int samples) {
    if (step == Short.BYTES) {
      decode(source, from, target, to, samples, ByteOrder.LITTLE_ENDIAN);
      return;
    }
    boolean swaps = order != ByteOrder.LITTLE_ENDIAN;
    for (int i = 0, at = from; i < samples; i++, at += step) {
      short sample = (short) WORD.get(source, at);
      WORD.set(target, to + Short.BYTES * i, swaps ? Short.reverseBytes(sample) : sample);
    }
  }

  private static ShortBuffer words(byte[] bytes, int from, int samples, ByteOrder order) {
    return ByteBuffer.wrap(bytes, from, Short.BYTES * samples).order(order).asShortBuffer();
  }
}
