// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.metadata;

/**
 * The loudness values of a broadcast extension of version 2, measured by EBU R 128.
 *
 * @since 0.1.0
 */
public enum LoudnessMeasure {
  /** The integrated loudness of the whole, in LUFS. */
  INTEGRATED,
  /** The loudness range of the whole, in LU. */
  RANGE,
  /** The highest true peak, in dBTP. */
  MAXIMUM_TRUE_PEAK,
  /** The highest momentary loudness, in LUFS. */
  MAXIMUM_MOMENTARY,
  /** The highest short-term loudness, in LUFS. */
  MAXIMUM_SHORT_TERM
}
