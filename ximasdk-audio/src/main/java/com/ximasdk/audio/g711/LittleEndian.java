// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.g711;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Sixteen-bit values in a byte array, low byte first, one store each. */
final class LittleEndian {
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  private LittleEndian() {}

  static void put(byte[] target, int index, short value) {
    SHORT.set(target, index, value);
  }
}
