// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

/**
 * The sine of a known frequency that fits samples best (least squares), and what is left of them.
 *
 * @param amplitude its peak
 * @param phase of {@code amplitude × sin(2π f t + phase)}, in radians
 * @param restRms the root of the mean square of what is left, a constant included
 */
record FittedSine(double amplitude, double phase, double restRms) {
  /** Fits a sine to samples from an index up to another; time zero is at index zero. */
  static FittedSine of(short[] samples, int from, int to, double cyclesPerSample) {
    // The normal equations of a sin + b cos.
    double ss = 0;
    double sc = 0;
    double cc = 0;
    double ys = 0;
    double yc = 0;
    for (int i = from; i < to; i++) {
      double sin = Math.sin(2 * Math.PI * cyclesPerSample * i);
      double cos = Math.cos(2 * Math.PI * cyclesPerSample * i);
      ss += sin * sin;
      sc += sin * cos;
      cc += cos * cos;
      ys += samples[i] * sin;
      yc += samples[i] * cos;
    }
    double determinant = ss * cc - sc * sc;
    double a = (ys * cc - yc * sc) / determinant;
    double b = (yc * ss - ys * sc) / determinant;
    double squares = 0;
    for (int i = from; i < to; i++) {
      double angle = 2 * Math.PI * cyclesPerSample * i;
      double rest = samples[i] - a * Math.sin(angle) - b * Math.cos(angle);
      squares += rest * rest;
    }
    return new FittedSine(Math.hypot(a, b), Math.atan2(b, a), Math.sqrt(squares / (to - from)));
  }

  /** The sine over the rest, in dB. */
  double signalToRest() {
    return decibels(amplitude / Math.sqrt(2) / restRms);
  }

  static double decibels(double ratio) {
    return 20 * Math.log10(ratio);
  }
}
