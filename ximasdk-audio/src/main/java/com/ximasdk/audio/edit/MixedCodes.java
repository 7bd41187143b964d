// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import com.ximasdk.audio.g711.G711;

/**
 * The code of the mean of each two codes of a law, 64 KiB a law: one look for a frame of stereo.
 *
 * <p>The tables are constants that are chosen in the method of the loop, so that their length is
 * known there and no look needs a check. Each is made when it is needed.
 */
final class MixedCodes {
  private static final int CODES = 256;

  private MixedCodes() {}

  /** Puts the mixed codes of so many frames of stereo in front. */
  static void mix(G711 law, byte[] codes, int frames) {
    byte[] table = law == G711.MULAW ? Mulaw.TABLE : Alaw.TABLE;
    for (int frame = 0; frame < frames; frame++) {
      int left = codes[2 * frame] & 0xFF;
      int right = codes[2 * frame + 1] & 0xFF;
      codes[frame] = table[left * CODES + right];
    }
  }

  private static byte[] table(G711 law) {
    byte[] table = new byte[CODES * CODES];
    short[] frame = new short[2];
    for (int left = 0; left < CODES; left++) {
      frame[0] = law.decode((byte) left);
      for (int right = 0; right < CODES; right++) {
        frame[1] = law.decode((byte) right);
        table[left * CODES + right] = law.encode(Mixdown.mean(frame, 0, 2));
      }
    }
    return table;
  }

  private static final class Mulaw {
    static final byte[] TABLE = table(G711.MULAW);

    private Mulaw() {}
  }

  private static final class Alaw {
    static final byte[] TABLE = table(G711.ALAW);

    private Alaw() {}
  }
}
