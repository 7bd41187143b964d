// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import com.ximasdk.audio.g711.G711;

/**
 * The code of the mean of each two codes of a law, 64 KiB a law: one look for a frame of stereo.
 */
final class MixedCodes {
  private static final int CODES = 256;

  private final byte[] mixed = new byte[CODES * CODES];

  private MixedCodes(G711 law) {
    short[] frame = new short[2];
    for (int left = 0; left < CODES; left++) {
      frame[0] = law.decode((byte) left);
      for (int right = 0; right < CODES; right++) {
        frame[1] = law.decode((byte) right);
        mixed[left * CODES + right] = law.encode(Mixdown.mean(frame, 0, 2));
      }
    }
  }

  static MixedCodes of(G711 law) {
    return law == G711.MULAW ? Mulaw.CODES : Alaw.CODES;
  }

  /** Puts the mixed codes of so many frames of stereo in front. */
  void mix(byte[] codes, int frames) {
    byte[] table = mixed;
    for (int frame = 0; frame < frames; frame++) {
      int left = codes[2 * frame] & 0xFF;
      int right = codes[2 * frame + 1] & 0xFF;
      codes[frame] = table[left * CODES + right];
    }
  }

  /** Made when it is needed. */
  private static final class Mulaw {
    static final MixedCodes CODES = new MixedCodes(G711.MULAW);

    private Mulaw() {}
  }

  /** Made when it is needed. */
  private static final class Alaw {
    static final MixedCodes CODES = new MixedCodes(G711.ALAW);

    private Alaw() {}
  }
}
