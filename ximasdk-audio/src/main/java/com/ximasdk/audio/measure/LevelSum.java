// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import java.math.BigInteger;

/** Sums up samples of one channel; exact for any number of them. */
final class LevelSum {
  private static final long CARRY_AT = 1L << 62;

  private long samples;
  private long squares;
  private BigInteger carried = BigInteger.ZERO;
  private int lowest;
  private int highest;
  private long clipped;

  LevelSum() {
    clear();
  }

  /** Begins anew. */
  void clear() {
    samples = 0;
    squares = 0;
    carried = BigInteger.ZERO;
    lowest = Integer.MAX_VALUE;
    highest = Integer.MIN_VALUE;
    clipped = 0;
  }

  /** Adds extremes of samples that are counted already. */
  void addExtremes(int low, int high) {
    lowest = Math.min(lowest, low);
    highest = Math.max(highest, high);
  }

  /** Adds samples of which the squares are at most 2^62 together. */
  void add(long more, long ofSquares, int low, int high, long clips) {
    samples += more;
    squares += ofSquares;
    if (squares >= CARRY_AT) {
      carried = carried.add(BigInteger.valueOf(squares));
      squares = 0;
    }
    addExtremes(low, high);
    clipped += clips;
  }

  /** Adds what another has. */
  void add(LevelSum other) {
    add(other.samples, other.squares, other.lowest, other.highest, other.clipped);
    if (other.carried.signum() > 0) {
      carried = carried.add(other.carried);
    }
  }

  long samples() {
    return samples;
  }

  /** The lowest sample; of no use without samples. */
  int lowest() {
    return lowest;
  }

  /** The highest sample; of no use without samples. */
  int highest() {
    return highest;
  }

  /** As {@link Levels#rms()}, without a value made for it. */
  double rms() {
    return carried.signum() == 0
        ? Levels.rms((double) squares, samples)
        : Levels.rms(sumOfSquares().doubleValue(), samples);
  }

  Levels levels() {
    int peak = samples == 0 ? 0 : Math.max(-lowest, highest);
    return new Levels(samples, sumOfSquares(), peak, clipped);
  }

  private BigInteger sumOfSquares() {
    return carried.add(BigInteger.valueOf(squares));
  }
}
