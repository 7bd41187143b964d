// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.g711.G711;

/**
 * The samples of the largest magnitude that an encoding has, on either side.
 *
 * @param lowest on the scale of 16 bits
 * @param highest likewise
 */
record Clipping(int lowest, int highest) {
  static Clipping of(WavEncoding encoding) {
    return switch (encoding) {
      case MULAW -> of(G711.MULAW);
      case ALAW -> of(G711.ALAW);
      case PCM_U8 -> new Clipping(-128 << 8, 127 << 8);
      case PCM_S16 -> new Clipping(Short.MIN_VALUE, Short.MAX_VALUE);
    };
  }

  private static Clipping of(G711 law) {
    return new Clipping(-law.largestMagnitude(), law.largestMagnitude());
  }

  /** How many samples of a range are clipped, of which the extremes are known. */
  long count(short[] samples, int from, int to, int low, int high) {
    if (low > lowest && high < highest) {
      return 0;
    }
    long count = 0;
    for (int i = from; i < to; i++) {
      count += samples[i] == lowest || samples[i] == highest ? 1 : 0;
    }
    return count;
  }
}
