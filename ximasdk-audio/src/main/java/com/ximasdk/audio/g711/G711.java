// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.g711;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.ShortBuffer;
import java.util.Objects;

/**
 * A companding law of ITU-T Recommendation G.711: one byte of code for each 16-bit sample.
 *
 * <p>Encoding equals the ITU-T Software Tool Library (G.191) for all 65,536 samples, decoding for
 * all 256 codes. Sixteen-bit samples are the Recommendation's uniform values moved to the top of
 * the word. Encoding a decoded code gives the same code back, with one exception: µ-law has two
 * zeros, and the negative one (0x7F) comes back as the positive one (0xFF).
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@SuppressWarnings("ImmutableEnumChecker") // the tables are filled once and never leave the class
public enum G711 {
  /** µ-law, used in North America and Japan. */
  MULAW(SegmentCode.MULAW),
  /** A-law, used elsewhere. */
  ALAW(SegmentCode.ALAW);

  /**
   * By code. As constants their length is known where they are used, so that no look needs a check;
   * as {@code int}, no store of a sample can change them.
   */
  private static final int[] MULAW_SAMPLES = samples(SegmentCode.MULAW);

  private static final int[] ALAW_SAMPLES = samples(SegmentCode.ALAW);

  /** What goes from buffer to buffer at once. */
  private static final int BLOCK = 4096;

  /**
   * By sample: one for each of the 65,536 costs less than to shift each sample to a shorter table.
   */
  private final byte[] codes;

  G711(SegmentCode law) {
    codes = new byte[1 << Short.SIZE];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = law.encode((short) i);
    }
  }

  private static int[] samples(SegmentCode law) {
    int[] samples = new int[256];
    for (int code = 0; code < samples.length; code++) {
      samples[code] = law.decode(code);
    }
    return samples;
  }

  /**
   * {@return the 16-bit sample of a code}
   *
   * @param code any of the 256
   */
  public short decode(byte code) {
    int[] table = this == MULAW ? MULAW_SAMPLES : ALAW_SAMPLES;
    return (short) table[code & 0xFF];
  }

  /**
   * {@return the code of a 16-bit sample}
   *
   * @param sample any; the last bits, which the law does not look at, are cut off
   */
  public byte encode(short sample) {
    return codes[sample & 0xFFFF];
  }

  /**
   * {@return the code of a sample on the scale −1.0 to 1.0, where 1.0 stands for 32768} It is
   * rounded to the nearest 16-bit value; what lies outside, infinities included, goes to the
   * nearest end, and NaN is silence.
   *
   * @param sample any
   */
  public byte encode(float sample) {
    return encode(toLinear(sample));
  }

  /** {@return the code of a sample of value zero: 0xFF in µ-law, 0xD5 in A-law} */
  public byte silence() {
    return encode((short) 0);
  }

  /** {@return the largest magnitude a code stands for: 32124 in µ-law, 32256 in A-law} */
  public int largestMagnitude() {
    return decode((byte) (this == MULAW ? 0x80 : 0xAA));
  }

  /**
   * Decodes codes to 16-bit samples.
   *
   * @param source codes
   * @param sourceOffset the first code, from 0
   * @param target gets a sample for each code
   * @param targetOffset where the first sample goes, from 0
   * @param count how many codes, 0 or more
   * @throws IndexOutOfBoundsException if either range does not lie in its array
   */
  public void decode(byte[] source, int sourceOffset, short[] target, int targetOffset, int count) {
    Objects.checkFromIndexSize(sourceOffset, count, source.length);
    Objects.checkFromIndexSize(targetOffset, count, target.length);
    int[] table = this == MULAW ? MULAW_SAMPLES : ALAW_SAMPLES;
    for (int i = 0; i < count; i++) {
      target[targetOffset + i] = (short) table[source[sourceOffset + i] & 0xFF];
    }
  }

  /**
   * Decodes codes to 16-bit samples of two bytes each, low byte first.
   *
   * @param source codes
   * @param sourceOffset the first code, from 0
   * @param target gets two bytes for each code
   * @param targetOffset where the first byte goes, from 0
   * @param count how many codes, 0 or more
   * @throws IndexOutOfBoundsException if either range does not lie in its array
   */
  public void decodeLittleEndian(
      byte[] source, int sourceOffset, byte[] target, int targetOffset, int count) {
    Objects.checkFromIndexSize(sourceOffset, count, source.length);
    Objects.checkFromIndexSize(targetOffset, 2L * count, target.length);
    int[] table = this == MULAW ? MULAW_SAMPLES : ALAW_SAMPLES;
    for (int i = 0; i < count; i++) {
      short sample = (short) table[source[sourceOffset + i] & 0xFF];
      LittleEndian.put(target, targetOffset + 2 * i, sample);
    }
  }

  /**
   * Decodes what remains of the source into the target, in the target's byte order, and moves both
   * positions on.
   *
   * @param source codes; all that remain are taken
   * @param target gets two bytes for each code
   * @throws BufferOverflowException if the target has too little room; nothing is decoded
   * @throws ReadOnlyBufferException if the target is for reading alone; nothing is decoded
   */
  public void decode(ByteBuffer source, ByteBuffer target) {
    int count = source.remaining();
    if (target.remaining() / 2 < count) {
      throw new BufferOverflowException();
    }
    requireWritable(target);
    byte[] codeBlock = new byte[Math.min(count, BLOCK)];
    short[] sampleBlock = new short[codeBlock.length];
    for (int left = count; left > 0; left -= codeBlock.length) {
      int block = Math.min(left, codeBlock.length);
      source.get(codeBlock, 0, block);
      decode(codeBlock, 0, sampleBlock, 0, block);
      target.asShortBuffer().put(sampleBlock, 0, block);
      target.position(target.position() + Short.BYTES * block);
    }
  }

  /**
   * Encodes 16-bit samples to codes.
   *
   * @param source samples
   * @param sourceOffset the first sample, from 0
   * @param target gets a code for each sample
   * @param targetOffset where the first code goes, from 0
   * @param count how many samples, 0 or more
   * @throws IndexOutOfBoundsException if either range does not lie in its array
   */
  public void encode(short[] source, int sourceOffset, byte[] target, int targetOffset, int count) {
    Objects.checkFromIndexSize(sourceOffset, count, source.length);
    Objects.checkFromIndexSize(targetOffset, count, target.length);
    byte[] table = codes;
    for (int i = 0; i < count; i++) {
      target[targetOffset + i] = table[source[sourceOffset + i] & 0xFFFF];
    }
  }

  /**
   * Encodes samples on the scale −1.0 to 1.0 to codes, each as {@link #encode(float)} does.
   *
   * @param source samples, of which 1.0 stands for 32768
   * @param sourceOffset the first sample, from 0
   * @param target gets a code for each sample
   * @param targetOffset where the first code goes, from 0
   * @param count how many samples, 0 or more
   * @throws IndexOutOfBoundsException if either range does not lie in its array
   */
  public void encode(float[] source, int sourceOffset, byte[] target, int targetOffset, int count) {
    Objects.checkFromIndexSize(sourceOffset, count, source.length);
    Objects.checkFromIndexSize(targetOffset, count, target.length);
    for (int i = 0; i < count; i++) {
      target[targetOffset + i] = encode(source[sourceOffset + i]);
    }
  }

  /**
   * Encodes what remains of the source into the target and moves both positions on.
   *
   * @param source samples; all that remain are taken
   * @param target gets a code for each sample
   * @throws BufferOverflowException if the target has too little room; nothing is encoded
   * @throws ReadOnlyBufferException if the target is for reading alone; nothing is encoded
   */
  public void encode(ShortBuffer source, ByteBuffer target) {
    int count = source.remaining();
    if (target.remaining() < count) {
      throw new BufferOverflowException();
    }
    requireWritable(target);
    short[] sampleBlock = new short[Math.min(count, BLOCK)];
    byte[] codeBlock = new byte[sampleBlock.length];
    for (int left = count; left > 0; left -= codeBlock.length) {
      int block = Math.min(left, codeBlock.length);
      source.get(sampleBlock, 0, block);
      encode(sampleBlock, 0, codeBlock, 0, block);
      target.put(codeBlock, 0, block);
    }
  }

  private static void requireWritable(ByteBuffer target) {
    if (target.isReadOnly()) {
      throw new ReadOnlyBufferException();
    }
  }

  /**
   * {@return the 16-bit sample nearest to one on the scale −1.0 to 1.0, where 1.0 stands for 32768}
   * What lies outside, infinities included, goes to the nearest end, and NaN to 0.
   *
   * @param sample any
   */
  public static short toLinear(float sample) {
    // Math.round sends NaN to 0 and infinities to the ends of int.
    int rounded = Math.round(sample * 32768f);
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, rounded));
  }
}
