// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import com.ximasdk.audio.g711.G711;
import java.util.Optional;

/**
 * How the samples of a WAV file are stored.
 *
 * @since 0.1.0
 */
public enum WavEncoding {
  /** G.711 µ-law, one byte a sample (format tag 0x0007). */
  MULAW(0x0007, 1),
  /** G.711 A-law, one byte a sample (format tag 0x0006). */
  ALAW(0x0006, 1),
  /** Linear, one byte a sample, unsigned with 128 as zero (format tag 0x0001). */
  PCM_U8(0x0001, 1),
  /** Linear, two bytes a sample, signed, in the byte order of the container (format tag 0x0001). */
  PCM_S16(0x0001, 2);

  private final int formatTag;
  private final int bytesPerSample;

  WavEncoding(int formatTag, int bytesPerSample) {
    this.formatTag = formatTag;
    this.bytesPerSample = bytesPerSample;
  }

  /** {@return the {@code wFormatTag} of a {@code fmt } chunk: 1, 6 or 7} */
  public int formatTag() {
    return formatTag;
  }

  /** {@return the bytes of one sample of one channel: 1 or 2} */
  public int bytesPerSample() {
    return bytesPerSample;
  }

  /**
   * {@return a stored sample of value zero, low byte first, in an array of the caller's own} 0xFF
   * in µ-law, 0xD5 in A-law (whose smallest value is 8), 0x80 in unsigned bytes, two zero bytes
   * otherwise.
   */
  public byte[] silence() {
    return switch (this) {
      case MULAW -> new byte[] {G711.MULAW.silence()};
      case ALAW -> new byte[] {G711.ALAW.silence()};
      case PCM_U8 -> new byte[] {(byte) 0x80};
      case PCM_S16 -> new byte[2];
    };
  }

  /** {@return the law of G.711; empty for linear samples} */
  public Optional<G711> law() {
    return switch (this) {
      case MULAW -> Optional.of(G711.MULAW);
      case ALAW -> Optional.of(G711.ALAW);
      case PCM_U8, PCM_S16 -> Optional.empty();
    };
  }
}
