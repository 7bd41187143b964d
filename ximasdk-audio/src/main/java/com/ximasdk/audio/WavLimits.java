// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

/**
 * What a reader takes for possible. Immutable.
 *
 * @since 0.1.0
 */
public final class WavLimits {
  /** The limits when none are given: 32 channels. */
  public static final WavLimits DEFAULT = new WavLimits(32);

  private final int maxChannels;

  private WavLimits(int maxChannels) {
    this.maxChannels = maxChannels;
  }

  /** {@return the largest number of channels that is not refused, 1 to 65535} */
  public int maxChannels() {
    return maxChannels;
  }

  /**
   * {@return the same limits with another number of channels}
   *
   * @param channels 1 to 65535
   * @throws IllegalArgumentException unless it is 1 to 65535
   */
  public WavLimits withMaxChannels(int channels) {
    if (channels < 1 || channels > 0xFFFF) {
      throw new IllegalArgumentException("channels: found " + channels + ", expected 1 to 65535");
    }
    return new WavLimits(channels);
  }
}
