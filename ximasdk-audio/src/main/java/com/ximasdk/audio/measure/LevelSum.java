// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import java.math.BigInteger;

/** Sums up levels; exact for any number of samples. */
final class LevelSum {
  private static final long CARRY_AT = 1L << 62;

  private long samples;
  private long low;
  private BigInteger carried = BigInteger.ZERO;
  private int peak;
  private long clipped;

  void add(short value) {
    add(value, 1, value == Short.MIN_VALUE || value == Short.MAX_VALUE);
  }

  void add(short value, long count, boolean clips) {
    long square = (long) value * value;
    samples += count;
    peak = Math.max(peak, Math.abs(value));
    clipped += clips ? count : 0;
    if (count < 1L << 31) {
      low += square * count;
      if (low >= CARRY_AT) {
        carry();
      }
    } else {
      carried = carried.add(BigInteger.valueOf(square).multiply(BigInteger.valueOf(count)));
    }
  }

  Levels levels() {
    return new Levels(samples, carried.add(BigInteger.valueOf(low)), peak, clipped);
  }

  private void carry() {
    carried = carried.add(BigInteger.valueOf(low));
    low = 0;
  }
}
