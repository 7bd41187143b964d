// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import java.util.Arrays;

/**
 * Makes samples of one rate of those of another, block by block. What comes out does not depend on
 * how what goes in is cut into blocks. Holds the last old samples; not thread-safe.
 */
final class RateConverter {
  private static final int SAMPLES = 32 * 1024;

  private final RateRatio ratio;
  private final LowPass filter;
  private final int channels;
  private final int block;

  /** Of each channel, the old samples that are still needed; those before the first are silence. */
  private final float[][] old;

  private int filled;

  /** Where in the old samples the first one lies that the next new one is made of. */
  private int next;

  /** How far behind the middle of those the next new one is, as a part of {@link RateRatio#up}. */
  private long part;

  private long framesIn;
  private long framesOut;

  RateConverter(RateRatio ratio, int channels) {
    this(ratio, channels, block(ratio, channels));
  }

  RateConverter(RateRatio ratio, int channels, int block) {
    this.ratio = ratio;
    this.channels = channels;
    this.block = block;
    filter = new LowPass(ratio);
    old = new float[channels][2 * filter.half() + block];
    filled = filter.half() - 1;
  }

  /** Frames of which about as many samples come out as make a block of 64 KiB. */
  private static int block(RateRatio ratio, int channels) {
    long more = Math.max(1, ratio.up() / ratio.down());
    return (int) Math.max(1, SAMPLES / (channels * more));
  }

  /** The most frames that go in at once. */
  int block() {
    return block;
  }

  /** The most frames that come out at once. */
  int mostFrames() {
    return Math.toIntExact(ratio.frames(block) + 1);
  }

  /**
   * Takes frames, each channel in an array of its own, and puts those that they make into such
   * arrays; gives how many those are.
   */
  int convert(short[][] samples, int frames, short[][] target) {
    for (int channel = 0; channel < channels; channel++) {
      for (int i = 0; i < frames; i++) {
        old[channel][filled + i] = samples[channel][i];
      }
    }
    filled += frames;
    framesIn += frames;
    return make(target, Long.MAX_VALUE);
  }

  /** Puts some of the frames that are still to come into arrays; 0 when there are no more. */
  int finish(short[][] target) {
    long all = ratio.frames(framesIn);
    while (framesOut < all) {
      for (float[] channel : old) {
        Arrays.fill(channel, filled, filled + block, 0);
      }
      filled += block;
      int count = make(target, all - framesOut);
      if (count > 0) {
        return count;
      }
    }
    return 0;
  }

  private int make(short[][] target, long limit) {
    int made = 0;
    int width = 2 * filter.half();
    while (next + width <= filled && made < limit) {
      for (int channel = 0; channel < channels; channel++) {
        target[channel][made] = rounded(filter.sample(old[channel], next, part, ratio.up()));
      }
      made++;
      part += ratio.down();
      next += (int) (part / ratio.up());
      part %= ratio.up();
    }
    framesOut += made;
    forget();
    return made;
  }

  /** Makes room for the next block. */
  private void forget() {
    int passed = Math.min(next, filled);
    for (float[] channel : old) {
      System.arraycopy(channel, passed, channel, 0, filled - passed);
    }
    filled -= passed;
    next -= passed;
  }

  private static short rounded(double sample) {
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.rint(sample)));
  }
}
