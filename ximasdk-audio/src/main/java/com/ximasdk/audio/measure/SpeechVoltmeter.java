// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import com.ximasdk.audio.WavFormat;
import java.util.Arrays;
import java.util.Optional;

/**
 * Method B of ITU-T Recommendation P.56: an envelope of the magnitudes is held against thresholds,
 * each of which counts how long the envelope is above it, or was less than a hangover before. The
 * active level is the one that lies the margin above its own threshold.
 *
 * <p>A threshold's count changes only where the envelope crosses it, so that a sample costs the
 * envelope and two comparisons, however many thresholds there are.
 */
final class SpeechVoltmeter {
  /** Of each of the two stages of the envelope, in seconds. */
  private static final double TIME_CONSTANT = 0.03;

  private static final double MARGIN_DB = 15.9;

  /** How many thresholds double: from 1 to 16384, one for each bit but the sign. */
  private static final int DOUBLINGS = 14;

  /** What is less is lost beside the smallest threshold, and would only slow the sums down. */
  private static final double NOTHING = 1e-30;

  private final double[] thresholds = new double[DOUBLINGS + 1];
  private final long[] active = new long[thresholds.length];
  private final long[] enteredAt = new long[thresholds.length];

  /** The first frame at which the envelope was below again; −1 if it has never been above. */
  private final long[] leftAt = new long[thresholds.length];

  private final double keep;
  private final long hangover;

  /** The largest magnitude of silence: more than zero in A-law, which has no zero. */
  private final int silence;

  private double stage;
  private double envelope;
  private int reached;
  private long frames;

  SpeechVoltmeter(WavFormat format) {
    for (int i = 0; i < thresholds.length; i++) {
      thresholds[i] = 1 << i;
    }
    Arrays.fill(leftAt, -1);
    keep = Math.exp(-1 / (TIME_CONSTANT * format.sampleRate()));
    // 0.2 seconds.
    hangover = (format.sampleRate() + 4) / 5;
    silence = format.encoding().law().map(law -> law.decode(law.silence())).orElse((short) 0);
  }

  void add(short[] samples, int count) {
    double first = stage < NOTHING ? 0 : stage;
    double second = envelope < NOTHING ? 0 : envelope;
    double take = 1 - keep;
    double below = lower();
    double above = upper();
    for (int i = 0; i < count; i++) {
      first = keep * first + take * Math.abs(samples[i]);
      second = keep * second + take * first;
      if (second < below || second >= above) {
        cross(second, frames + i);
        below = lower();
        above = upper();
      }
    }
    stage = first;
    envelope = second;
    frames += count;
  }

  private double lower() {
    return reached == 0 ? 0 : thresholds[reached - 1];
  }

  private double upper() {
    return reached == thresholds.length ? Double.POSITIVE_INFINITY : thresholds[reached];
  }

  private void cross(double level, long frame) {
    while (level >= upper()) {
      active[reached] += hangoverUntil(reached, frame);
      enteredAt[reached++] = frame;
    }
    while (level < lower()) {
      active[--reached] += frame - enteredAt[reached];
      leftAt[reached] = frame;
    }
  }

  private long hangoverUntil(int threshold, long frame) {
    return leftAt[threshold] < 0 ? 0 : Math.min(hangover, frame - leftAt[threshold]);
  }

  /** How long the threshold was active. */
  private long activeFrames(int threshold) {
    long last =
        threshold < reached ? frames - enteredAt[threshold] : hangoverUntil(threshold, frames);
    return active[threshold] + last;
  }

  /**
   * The result; empty where no threshold lies the margin below its level: nothing but silence, or
   * clicks that are no speech.
   *
   * @param levels of all samples
   */
  Optional<ActiveSpeechLevel> level(Levels levels) {
    if (levels.peak() <= silence) {
      return Optional.empty();
    }
    double longTerm = levels.rmsDbfs();
    double levelBefore = 0;
    double excessBefore = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < thresholds.length; i++) {
      long activeFrames = activeFrames(i);
      if (activeFrames == 0) {
        return Optional.empty();
      }
      double level = longTerm - 10 * Math.log10((double) activeFrames / frames);
      double excess = level - 20 * Math.log10(thresholds[i] / Levels.FULL_SCALE) - MARGIN_DB;
      if (excess <= 0) {
        return i == 0
            ? Optional.empty()
            : Optional.of(
                between(longTerm, levelBefore, level, excessBefore / (excessBefore - excess)));
      }
      levelBefore = level;
      excessBefore = excess;
    }
    return Optional.empty();
  }

  private static ActiveSpeechLevel between(
      double longTerm, double before, double behind, double share) {
    double level = before + share * (behind - before);
    return new ActiveSpeechLevel(level, longTerm, Math.pow(10, (longTerm - level) / 10));
  }
}
