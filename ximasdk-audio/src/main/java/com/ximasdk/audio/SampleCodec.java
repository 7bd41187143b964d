// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Turns stored samples into 16-bit samples, so many at a call. One for each encoding and byte
 * order; stateless.
 *
 * <p>Positions and steps are counted in bytes of what is stored: a step of one sample takes all, a
 * step of one frame takes one channel.
 */
abstract class SampleCodec {
  /** Two bytes of an array at once, low byte first. */
  static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  /** Samples on their way to where no array is. */
  private static final int BLOCK = 4096;

  static SampleCodec of(WavEncoding encoding, boolean bigEndian) {
    return switch (encoding) {
      case MULAW -> new OneByteCodec(OneByteCodec.Code.MULAW);
      case ALAW -> new OneByteCodec(OneByteCodec.Code.ALAW);
      case PCM_U8 -> new OneByteCodec(OneByteCodec.Code.UNSIGNED);
      case PCM_S16 -> new TwoByteCodec(bigEndian);
    };
  }

  /** Bytes of one sample. */
  abstract int size();

  /** Whether codes are handed on as the very bytes of the source. */
  abstract boolean isPlain();

  abstract void decode(byte[] source, int from, int step, short[] target, int to, int samples);

  /** Decodes all samples to two bytes each. */
  abstract void decode(
      byte[] source, int from, byte[] target, int to, int samples, ByteOrder order);

  /** Decodes all samples to a buffer in its byte order, and moves its position on. */
  final void decode(byte[] source, int from, ByteBuffer target, int samples) {
    if (target.hasArray()) {
      int to = target.arrayOffset() + target.position();
      decode(source, from, target.array(), to, samples, target.order());
      target.position(target.position() + Short.BYTES * samples);
      return;
    }
    byte[] words = new byte[Short.BYTES * Math.min(samples, BLOCK)];
    for (int done = 0; done < samples; done += BLOCK) {
      int block = Math.min(BLOCK, samples - done);
      decode(source, from + done * size(), words, 0, block, target.order());
      target.put(words, 0, Short.BYTES * block);
    }
  }

  /** Copies samples as they are stored, those of two bytes low byte first. */
  abstract void copy(byte[] source, int from, int step, byte[] target, int to, int samples);
}
