// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

/**
 * Below which RMS a window is silence.
 *
 * <p>Immutable.
 *
 * @param dbfs in dB of full scale (32768), 0 or less
 * @since 0.1.0
 */
public record SilenceThreshold(double dbfs) {
  /** −45 dBFS. */
  public static final SilenceThreshold DEFAULT = new SilenceThreshold(-45);

  /**
   * Checks the range.
   *
   * @param dbfs in dB of full scale, 0 or less
   * @throws IllegalArgumentException unless it is a number of 0 or less
   */
  public SilenceThreshold {
    if (!(dbfs <= 0)) {
      throw new IllegalArgumentException("silence: found " + dbfs + " dBFS, expected 0 or less");
    }
  }

  /**
   * {@return whether the RMS lies below} No samples are silence.
   *
   * @param levels of a window of one channel
   */
  public boolean isSilent(Levels levels) {
    return levels.samples() == 0 || levels.rms() < rms();
  }

  /** The RMS below which there is silence. */
  double rms() {
    return Levels.FULL_SCALE * Math.pow(10, dbfs / 20);
  }
}
