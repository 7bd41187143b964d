// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import com.ximasdk.audio.WavContainer;
import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavInfo;
import com.ximasdk.audio.g711.G711;

/** The stored samples that take the place of others, in the byte order of a file. */
final class FillSamples {
  private static final int HERTZ = 1000;
  private static final int LEAST_RATE = 4 * HERTZ;
  private static final double PEAK = 32_768 / 10.0;

  private final RedactionFill fill;
  private final WavEncoding encoding;
  private final long sampleRate;
  private final boolean bigEndian;
  private final byte[] silence;

  FillSamples(RedactionFill fill, WavInfo info) {
    this.fill = fill;
    encoding = info.encoding();
    sampleRate = info.sampleRate();
    bigEndian = info.container() == WavContainer.RIFX;
    silence = encoding.silence();
  }

  /** Puts samples into an array, one at each step, from the one of a number on. */
  void put(long number, byte[] target, int at, int step, int samples) {
    for (int i = 0; i < samples; i++) {
      if (fill == RedactionFill.SILENCE) {
        System.arraycopy(silence, 0, target, at + i * step, silence.length);
      } else {
        put(tone(number + i), target, at + i * step);
      }
    }
  }

  private short tone(long number) {
    double cycles =
        sampleRate < LEAST_RATE
            ? number % 4 / 4.0
            : (double) (number % sampleRate * HERTZ % sampleRate) / sampleRate;
    return (short) Math.rint(PEAK * Math.sin(2 * Math.PI * cycles));
  }

  private void put(short sample, byte[] target, int at) {
    switch (encoding) {
      case MULAW -> target[at] = G711.MULAW.encode(sample);
      case ALAW -> target[at] = G711.ALAW.encode(sample);
      case PCM_U8 -> target[at] = (byte) (((sample + 128) >> 8) + 128);
      case PCM_S16 -> {
        target[at] = (byte) (bigEndian ? sample >> 8 : sample);
        target[at + 1] = (byte) (bigEndian ? sample : sample >> 8);
      }
    }
  }
}
