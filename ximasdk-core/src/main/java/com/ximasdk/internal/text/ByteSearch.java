// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for bytes in many, eight at a time. */
public final class ByteSearch {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long SIGNS = 0x8080_8080_8080_8080L;

  private ByteSearch() {}

  /** Where a byte of ASCII is first; the end if it is not there. */
  public static int indexOf(char wanted, byte[] bytes, int start, int end) {
    long pattern = ONES * wanted;
    int i = start;
    while (i + Long.BYTES <= end && zeros((long) LONGS.get(bytes, i) ^ pattern) == 0) {
      i += Long.BYTES;
    }
    while (i < end && bytes[i] != wanted) {
      i++;
    }
    return i;
  }

  /**
   * How far all bytes are ASCII other than two, seen eight at a time: the first that is not lies
   * within the eight bytes from there.
   */
  public static int skipPlain(char one, char other, byte[] bytes, int start, int end) {
    int i = start;
    while (i + Long.BYTES <= end) {
      long word = (long) LONGS.get(bytes, i);
      if (((word & SIGNS) | zeros(word ^ (ONES * one)) | zeros(word ^ (ONES * other))) != 0) {
        return i;
      }
      i += Long.BYTES;
    }
    return i;
  }

  /** Not zero if a byte is zero. */
  private static long zeros(long word) {
    return (word - ONES) & ~word & SIGNS;
  }
}
