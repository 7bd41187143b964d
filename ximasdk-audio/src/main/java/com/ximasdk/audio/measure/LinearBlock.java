// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import java.io.IOException;

/** Frames as linear samples, of any encoding. */
final class LinearBlock implements MeasuredBlock {
  private final Clipping clipping;
  private final short[][] samples;

  /** Room for some frames. */
  LinearBlock(WavFormat format, int frames) {
    clipping = Clipping.of(format.encoding());
    samples = new short[format.channels()][frames];
  }

  /** The samples of a channel, from the first frame on. */
  short[] channel(int channel) {
    return samples[channel];
  }

  @Override
  public int read(WavReader source) throws IOException {
    return source.readSamples(samples, 0, samples[0].length);
  }

  @Override
  public void addUp(int channel, int from, int to, LevelSum sum) {
    short[] values = samples[channel];
    long squares = 0;
    int low = Integer.MAX_VALUE;
    int high = Integer.MIN_VALUE;
    for (int i = from; i < to; i++) {
      int value = values[i];
      squares += (long) value * value;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    long clipped = 0;
    if (clipping.isReached(low, high)) {
      for (int i = from; i < to; i++) {
        clipped += clipping.isAt(values[i]) ? 1 : 0;
      }
    }
    sum.add(to - from, squares, low, high, clipped);
  }

  @Override
  public void addLeft(int channel, LevelSum sum) {
    // Nothing is left.
  }
}
