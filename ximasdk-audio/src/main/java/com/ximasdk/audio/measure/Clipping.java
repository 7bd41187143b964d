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

  /** Whether any of the samples is clipped that lie between two. */
  boolean isReached(int low, int high) {
    return low <= lowest || high >= highest;
  }

  /** Whether a sample is clipped. */
  boolean isAt(int sample) {
    return sample == lowest || sample == highest;
  }
}
