// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import com.ximasdk.audio.g711.G711;

/** What the bare loops look up. */
final class MulawTable {
  /** The linear value of each code. */
  static final int[] LINEAR = linear();

  /** The code of each linear value of 16 bits, as an unsigned number. */
  static final byte[] CODES = codes();

  /** The code of the mean of two codes, the left one in the higher byte. */
  static final byte[] MEAN = mean();

  private MulawTable() {}

  private static int[] linear() {
    int[] linear = new int[256];
    for (int code = 0; code < 256; code++) {
      linear[code] = G711.MULAW.decode((byte) code);
    }
    return linear;
  }

  private static byte[] codes() {
    byte[] codes = new byte[1 << 16];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = G711.MULAW.encode((short) i);
    }
    return codes;
  }

  private static byte[] mean() {
    byte[] mean = new byte[1 << 16];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = G711.MULAW.encode((short) ((LINEAR[i >> 8] + LINEAR[i & 0xFF] + 1) >> 1));
    }
    return mean;
  }
}
