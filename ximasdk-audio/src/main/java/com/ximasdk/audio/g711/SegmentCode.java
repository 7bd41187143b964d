// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.g711;

/**
 * One law of G.711, sample by sample, as the Recommendation defines it: a sign, a segment of
 * doubling width, and one of sixteen equal intervals in the segment. Slow and plain; {@link G711}
 * holds the tables made from it.
 *
 * <p>Negative samples are folded by inverting their bits, as the ITU-T Software Tool Library
 * (G.191) does, so −1 lies in the negative interval nearest to zero.
 */
enum SegmentCode {
  /** Table 2 of G.711: 14-bit magnitudes with a bias of 33; every bit of the code inverted. */
  MULAW(2) {
    private static final int BIAS = 33;
    private static final int LARGEST = (1 << 13) - 1;

    @Override
    int encodeMagnitude(int magnitude) {
      int biased = Math.min(magnitude + BIAS, LARGEST);
      int segment = log2(biased) - 5;
      int interval = (biased >> (segment + 1)) & 0x0F;
      return segment << 4 | interval;
    }

    @Override
    int decodeMagnitude(int segment, int interval) {
      int middle = (2 * interval + BIAS) << segment;
      return (middle - BIAS) << 2;
    }

    @Override
    int transmitted(boolean negative, int segmentAndInterval) {
      return ~((negative ? 0x80 : 0) | segmentAndInterval) & 0xFF;
    }

    @Override
    int received(int code) {
      return ~code & 0xFF;
    }
  },

  /**
   * Table 1 of G.711: 13-bit magnitudes, the two lowest segments alike; even bits of the code
   * inverted.
   */
  ALAW(4) {
    @Override
    int encodeMagnitude(int magnitude) {
      if (magnitude < 16) {
        return magnitude;
      }
      int segment = log2(magnitude) - 3;
      int interval = (magnitude >> (segment - 1)) & 0x0F;
      return segment << 4 | interval;
    }

    @Override
    int decodeMagnitude(int segment, int interval) {
      int middle = segment == 0 ? 2 * interval + 1 : (2 * interval + 33) << (segment - 1);
      return middle << 3;
    }

    @Override
    int transmitted(boolean negative, int segmentAndInterval) {
      return ((negative ? 0 : 0x80) | segmentAndInterval) ^ 0x55;
    }

    @Override
    int received(int code) {
      return code ^ 0x55 ^ 0x80;
    }
  };

  /** How many low bits of a 16-bit sample the law does not look at. */
  final int unusedBits;

  SegmentCode(int unusedBits) {
    this.unusedBits = unusedBits;
  }

  /** Segment in bits 4 to 6, interval in bits 0 to 3, for a magnitude without the unused bits. */
  abstract int encodeMagnitude(int magnitude);

  /** The middle of an interval, as a magnitude of 16-bit samples. */
  abstract int decodeMagnitude(int segment, int interval);

  /** The octet on the line, with the law's inverted bits. */
  abstract int transmitted(boolean negative, int segmentAndInterval);

  /** The opposite of {@link #transmitted}: bit 7 set when negative. */
  abstract int received(int code);

  final byte encode(short sample) {
    boolean negative = sample < 0;
    int magnitude = (negative ? ~sample : sample) >> unusedBits;
    return (byte) transmitted(negative, encodeMagnitude(magnitude));
  }

  final short decode(int code) {
    int received = received(code);
    int magnitude = decodeMagnitude(received >> 4 & 0x07, received & 0x0F);
    return (short) ((received & 0x80) == 0 ? magnitude : -magnitude);
  }

  private static int log2(int value) {
    return 31 - Integer.numberOfLeadingZeros(value);
  }
}
