// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import com.ximasdk.audio.WavContainer;
import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavInfo;
import com.ximasdk.audio.g711.G711;
import java.math.BigInteger;

/** The stored samples that take the place of others, in the byte order of a file. */
final class FillSamples {
  private static final int HERTZ = 1000;
  private static final int LEAST_RATE = 4 * HERTZ;
  private static final double PEAK = 32_768 / 10.0;

  /** Of the samples after which a tone begins anew, as many are kept; at usual rates all. */
  private static final int MOST_KEPT = 64 * 1024;

  private final WavEncoding encoding;
  private final int size;
  private final long sampleRate;
  private final boolean bigEndian;

  /** How many samples there are before they come again. */
  private final long cycle;

  /** The first samples of a cycle. */
  private final byte[] kept;

  FillSamples(RedactionFill fill, WavInfo info) {
    encoding = info.encoding();
    size = encoding.bytesPerSample();
    sampleRate = info.sampleRate();
    bigEndian = info.container() == WavContainer.RIFX;
    if (fill == RedactionFill.SILENCE) {
      cycle = 1;
      kept = encoding.silence();
    } else {
      cycle = sampleRate < LEAST_RATE ? 4 : sampleRate / commonDivisor(sampleRate, HERTZ);
      kept = new byte[(int) Math.min(cycle, MOST_KEPT) * size];
      for (int i = 0; i < kept.length / size; i++) {
        store(tone(i), kept, i * size);
      }
    }
  }

  private static long commonDivisor(long a, long b) {
    return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).longValueExact();
  }

  /** Puts samples into an array, one at each step, from the one of a number on. */
  void put(long number, byte[] target, int at, int step, int samples) {
    long next = number % cycle;
    for (int i = 0, to = at; i < samples; i++, to += step) {
      if (next >= kept.length / size) {
        store(tone(next), target, to);
      } else {
        int from = (int) next * size;
        target[to] = kept[from];
        if (size > 1) {
          target[to + 1] = kept[from + 1];
        }
      }
      next = next + 1 == cycle ? 0 : next + 1;
    }
  }

  private short tone(long number) {
    double cycles =
        sampleRate < LEAST_RATE
            ? number / 4.0
            : (double) (number * HERTZ % sampleRate) / sampleRate;
    return (short) Math.rint(PEAK * Math.sin(2 * Math.PI * cycles));
  }

  private void store(short sample, byte[] target, int at) {
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
