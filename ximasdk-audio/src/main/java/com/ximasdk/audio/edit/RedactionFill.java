// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

/**
 * What stands in the place of audio that was redacted.
 *
 * @since 0.1.0
 */
public enum RedactionFill {
  /** The silence of the encoding, see {@link com.ximasdk.audio.WavEncoding#silence()}. */
  SILENCE,
  /**
   * A sine of 1000 Hz, and of a quarter of the sample rate where that is below 4000 Hz. Its peak is
   * a tenth of full scale (−20 dBFS, 3277 on the scale of 16 bits). It begins at phase zero, and
   * goes on without a step to the end of its span, or of the spans that overlap or touch.
   */
  TONE
}
