// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

/**
 * The chunk container around the audio: which four bytes begin the file, and so its byte order.
 *
 * @since 0.1.0
 */
public enum WavContainer {
  /** Little-endian, sizes of 32 bits. */
  RIFF,
  /** Big-endian, sizes of 32 bits. */
  RIFX,
  /** Little-endian, sizes of 64 bits in a {@code ds64} chunk (EBU Tech 3306). */
  RF64,
  /** Little-endian, sizes of 64 bits in a {@code ds64} chunk (ITU-R BS.2088). */
  BW64
}
