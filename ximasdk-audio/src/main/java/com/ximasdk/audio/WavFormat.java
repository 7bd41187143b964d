// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Objects;

/**
 * What a frame of audio is: one sample of each channel, so many times a second.
 *
 * <p>Immutable.
 *
 * @param encoding how a sample is stored
 * @param channels samples in a frame, 1 to 65535
 * @param sampleRate frames a second, 1 to 4294967294 (the file has 32 unsigned bits)
 * @since 0.1.0
 */
public record WavFormat(WavEncoding encoding, int channels, long sampleRate) {
  static final long RATE_UNSET = 0xFFFF_FFFFL;
  private static final int NANOS_PER_SECOND = 1_000_000_000;

  /**
   * Checks the ranges.
   *
   * @param encoding how a sample is stored
   * @param channels 1 to 65535
   * @param sampleRate in Hz, 1 to 4294967294
   * @throws IllegalArgumentException if channels or sample rate lie outside theirs
   */
  public WavFormat {
    Objects.requireNonNull(encoding, "encoding");
    if (channels < 1 || channels > 0xFFFF) {
      throw new IllegalArgumentException("channels: found " + channels + ", expected 1 to 65535");
    }
    if (sampleRate < 1 || sampleRate >= RATE_UNSET) {
      throw new IllegalArgumentException(
          "sample rate: found " + sampleRate + ", expected 1 to 4294967294 Hz");
    }
  }

  /** {@return the bytes of one frame: channels times bytes of a sample} */
  public int frameSize() {
    return channels * encoding.bytesPerSample();
  }

  /**
   * {@return the time that so many frames last, exact but for a rest of less than a nanosecond,
   * left out}
   *
   * @param frames 0 or more
   */
  public Duration durationOf(long frames) {
    long nanos = (frames % sampleRate) * NANOS_PER_SECOND / sampleRate;
    return Duration.ofSeconds(frames / sampleRate, nanos);
  }

  /**
   * {@return the frame that sounds at a time: the last one that begins at or before it; {@link
   * Long#MAX_VALUE}, which no file has, where its number is larger}
   *
   * @param time from the start of the audio, zero or more; it may lie behind the end of any file
   * @throws IllegalArgumentException if the time is negative
   */
  public long frameAt(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("time: found " + time + ", expected zero or more");
    }
    BigInteger nanos =
        BigInteger.valueOf(time.getSeconds())
            .multiply(BigInteger.valueOf(NANOS_PER_SECOND))
            .add(BigInteger.valueOf(time.getNano()));
    return nanos
        .multiply(BigInteger.valueOf(sampleRate))
        .divide(BigInteger.valueOf(NANOS_PER_SECOND))
        .min(BigInteger.valueOf(Long.MAX_VALUE))
        .longValueExact();
  }

  @Override
  public String toString() {
    return encoding
        + ", "
        + channels
        + (channels == 1 ? " channel, " : " channels, ")
        + sampleRate
        + " Hz";
  }
}
