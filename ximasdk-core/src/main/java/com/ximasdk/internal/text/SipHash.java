// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * SipHash-2-4 with 128 bits (Aumasson and Bernstein): a fast hash with a secret, so that nobody who
 * chooses the keys can make two of them meet.
 *
 * <p>For one thread at a time.
 */
public final class SipHash {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int PER_WORD = Long.BYTES / Character.BYTES;

  private final long secret0;
  private final long secret1;

  private long v0;
  private long v1;
  private long v2;
  private long v3;
  private long first;
  private long second;

  /** A hash with a secret. */
  public SipHash(long secret0, long secret1) {
    this.secret0 = secret0;
    this.secret1 = secret1;
  }

  /** Hashes bytes; the result stays until the next time. */
  public void hash(byte[] bytes, int start, int end) {
    begin();
    int i = start;
    for (; i + Long.BYTES <= end; i += Long.BYTES) {
      add((long) LONGS.get(bytes, i));
    }
    long last = (long) (end - start) << 56;
    for (int shift = 0; i < end; i++, shift += 8) {
      last |= (bytes[i] & 0xFFL) << shift;
    }
    end(last);
  }

  /**
   * Hashes characters as their two bytes, the lower one first; an encoding would make one of
   * several texts that are no valid Unicode.
   *
   * @param kind stands before the text, so that the same text of two kinds is two
   */
  public void hash(char kind, String text) {
    begin();
    int length = text.length();
    int inFirst = Math.min(length, PER_WORD - 1);
    long word = kind | characters(text, 0, inFirst) << Character.SIZE;
    int next = inFirst;
    if (inFirst == PER_WORD - 1) {
      add(word);
      for (; next + PER_WORD <= length; next += PER_WORD) {
        add(characters(text, next, PER_WORD));
      }
      word = characters(text, next, length - next);
    }
    long bytes = (length + 1L) * Character.BYTES;
    end(word | (bytes << 56));
  }

  /** Up to four characters, the first one lowest. */
  private static long characters(String text, int from, int count) {
    long word = 0;
    for (int i = count - 1; i >= 0; i--) {
      word = word << Character.SIZE | text.charAt(from + i);
    }
    return word;
  }

  private void begin() {
    v0 = secret0 ^ 0x736f6d6570736575L;
    v1 = secret1 ^ 0x646f72616e646f6dL ^ 0xee;
    v2 = secret0 ^ 0x6c7967656e657261L;
    v3 = secret1 ^ 0x7465646279746573L;
  }

  private void end(long last) {
    add(last);
    v2 ^= 0xee;
    first = finish();
    v1 ^= 0xdd;
    second = finish();
  }

  private void add(long word) {
    v3 ^= word;
    round();
    round();
    v0 ^= word;
  }

  private long finish() {
    round();
    round();
    round();
    round();
    return v0 ^ v1 ^ v2 ^ v3;
  }

  private void round() {
    v0 += v1;
    v2 += v3;
    v1 = Long.rotateLeft(v1, 13) ^ v0;
    v3 = Long.rotateLeft(v3, 16) ^ v2;
    v0 = Long.rotateLeft(v0, 32);
    v2 += v1;
    v0 += v3;
    v1 = Long.rotateLeft(v1, 17) ^ v2;
    v3 = Long.rotateLeft(v3, 21) ^ v0;
    v2 = Long.rotateLeft(v2, 32);
  }

  /** The first half of the result. */
  public long first() {
    return first;
  }

  /** The second half of the result. */
  public long second() {
    return second;
  }
}
