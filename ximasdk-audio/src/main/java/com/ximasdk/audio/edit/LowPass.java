// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

/**
 * The low-pass filter between two sample rates: an ideal one (sinc) in a Kaiser window, cut into a
 * row of weights for each place that a new sample can have between two old ones.
 *
 * <p>Its pass band ends at 0.9 of the lower of the two highest frequencies, and its stop band
 * begins at that frequency. Kaiser's formulas give the window for 100 dB: β = 0.1102 (A − 8.7), and
 * (A − 7.95) / (2.285 Δω) weights.
 *
 * <p>There is a row for each place, exact, where the ratio's terms allow that. Others get rows at
 * 1024 places a new sample or an old one, whichever lasts longer, and what is between two rows is
 * weighted linearly: that is wrong by less than (π / 1024)² / 8 of the signal, −118 dB.
 */
final class LowPass {
  private static final int MOST_ROWS = 1024;
  private static final double ATTENUATION = 100;
  private static final double BETA = 0.1102 * (ATTENUATION - 8.7);
  private static final double PASS_EDGE = 0.9;
  private static final double MIDDLE = (PASS_EDGE + 1) / 2;

  /** Weights on each side, where the filter is not stretched, and a few more than the formula. */
  private static final double HALF = 66;

  private final boolean isExact;
  private final int half;
  private final float[][] rows;

  LowPass(RateRatio ratio) {
    if (ratio.isOne()) {
      // Where nothing has to be kept out, a sample is itself.
      isExact = true;
      half = 1;
      rows = new float[][] {{1, 0}};
      return;
    }
    double stretch = Math.max(1, (double) ratio.down() / ratio.up());
    isExact = Math.max(ratio.up(), ratio.down()) <= MOST_ROWS;
    half = (int) Math.ceil(HALF * stretch);
    int places = isExact ? (int) ratio.up() : (int) Math.ceil(MOST_ROWS / stretch);
    // One more, for what is between the last and the next old sample.
    rows = new float[isExact ? places : places + 1][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = row((double) row / places, stretch);
    }
  }

  /** The old samples on each side that a new one is made of. */
  int half() {
    return half;
  }

  /**
   * A new sample.
   *
   * @param old twice {@link #half()} samples from an index on; the new one lies between the two in
   *     the middle, or at the first of them
   * @param numerator of where between them, as a part of the denominator
   */
  double sample(float[] old, int from, long numerator, long denominator) {
    if (isExact) {
      return dot(rows[(int) numerator], old, from);
    }
    double place = (double) numerator / denominator * (rows.length - 1);
    int row = Math.min((int) place, rows.length - 2);
    double before = dot(rows[row], old, from);
    return before + (place - row) * (dot(rows[row + 1], old, from) - before);
  }

  private static double dot(float[] weights, float[] old, int from) {
    // Four sums, none of which waits for another.
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i < weights.length - 3; i += 4) {
      a += weights[i] * old[from + i];
      b += weights[i + 1] * old[from + i + 1];
      c += weights[i + 2] * old[from + i + 2];
      d += weights[i + 3] * old[from + i + 3];
    }
    for (; i < weights.length; i++) {
      a += weights[i] * old[from + i];
    }
    return (double) a + b + c + d;
  }

  private float[] row(double place, double stretch) {
    double[] exact = new double[2 * half];
    double sum = 0;
    for (int i = 0; i < exact.length; i++) {
      double distance = i - (half - 1) - place;
      exact[i] = sinc(MIDDLE * distance / stretch) * kaiser(distance / half);
      sum += exact[i];
    }
    // What is constant stays so, whatever the place.
    float[] weights = new float[exact.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (exact[i] / sum);
    }
    return weights;
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }

  private static double kaiser(double x) {
    return x * x >= 1 ? 0 : bessel(BETA * Math.sqrt(1 - x * x)) / bessel(BETA);
  }

  /** The modified Bessel function of the first kind and order zero, by its series. */
  private static double bessel(double x) {
    double sum = 1;
    double term = 1;
    for (int k = 1; term > sum * 1e-17; k++) {
      term *= (x / (2 * k)) * (x / (2 * k));
      sum += term;
    }
    return sum;
  }
}
