// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import java.math.BigInteger;

/**
 * Exact levels of some samples of one channel, on the scale of 16 bits.
 *
 * <p>Immutable.
 *
 * @param samples how many there are, 0 or more
 * @param sumOfSquares the sum of their squares
 * @param peak the largest absolute value, 0 to 32768
 * @param clipped how many are at the largest magnitude of their encoding, on either side
 * @since 0.1.0
 */
public record Levels(long samples, BigInteger sumOfSquares, int peak, long clipped) {
  /** The absolute value of full scale, 0 dBFS. */
  public static final int FULL_SCALE = 32768;

  /** No samples. */
  public static final Levels NONE = new Levels(0, BigInteger.ZERO, 0, 0);

  /**
   * {@return the levels of these samples and others together}
   *
   * @param others of the same channel, or of any
   */
  public Levels plus(Levels others) {
    return new Levels(
        samples + others.samples,
        sumOfSquares.add(others.sumOfSquares),
        Math.max(peak, others.peak),
        clipped + others.clipped);
  }

  /** {@return the root of the mean of the squares, 0 to 32768; 0 of no samples} */
  public double rms() {
    return rms(sumOfSquares.doubleValue(), samples);
  }

  static double rms(double sumOfSquares, long samples) {
    return samples == 0 ? 0 : Math.sqrt(sumOfSquares / samples);
  }

  /**
   * {@return the RMS in dB below full scale, 0 or less; negative infinity of pure zeros and of no
   * samples}
   */
  public double rmsDbfs() {
    return 20 * Math.log10(rms() / FULL_SCALE);
  }
}
