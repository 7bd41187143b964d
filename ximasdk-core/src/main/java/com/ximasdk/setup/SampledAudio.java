// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

import static java.util.Objects.requireNonNull;

/**
 * What one recording's audio is. Immutable.
 *
 * @param isWholeG711 whether it is G.711 (µ-law or A-law), and nothing of it is missing
 * @param channels how many channels it has, from 1
 * @param description what it is, for people, as {@code G.711 µ-law, 1 channel, 8000 Hz, 12 s}
 * @since 0.1.0
 */
public record SampledAudio(boolean isWholeG711, int channels, String description) {
  /**
   * Checks the parts.
   *
   * @param isWholeG711 whether it is G.711 (µ-law or A-law), and nothing of it is missing
   * @param channels how many channels it has, from 1
   * @param description what it is, for people, as {@code G.711 µ-law, 1 channel, 8000 Hz, 12 s}
   * @throws IllegalArgumentException if there is less than one channel
   */
  public SampledAudio {
    requireNonNull(description, "description");
    if (channels < 1) {
      throw new IllegalArgumentException("audio has at least 1 channel, not " + channels);
    }
  }
}
