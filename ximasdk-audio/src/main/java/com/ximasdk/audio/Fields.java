// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.util.HexFormat;

/** Numbers as chunks hold them. */
final class Fields {
  private static final HexFormat UPPER = HexFormat.of().withUpperCase();

  private Fields() {}

  static int unsignedShort(ByteSource source, int ahead, boolean bigEndian) {
    int first = source.at(ahead);
    int second = source.at(ahead + 1);
    return bigEndian ? first << 8 | second : second << 8 | first;
  }

  static long unsignedInt(ByteSource source, int ahead, boolean bigEndian) {
    long first = unsignedShort(source, ahead, bigEndian);
    long second = unsignedShort(source, ahead + 2, bigEndian);
    return bigEndian ? first << 16 | second : second << 16 | first;
  }

  /** A 64-bit size; what does not fit in a long is taken for the largest that does. */
  static long size64(ByteSource source, int ahead) {
    long low = unsignedInt(source, ahead, false);
    long high = unsignedInt(source, ahead + 4, false);
    return high >>> 31 != 0 ? Long.MAX_VALUE : high << 32 | low;
  }

  static String hex(int value, int digits) {
    return UPPER.toHexDigits(value, digits);
  }
}
