// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import com.ximasdk.audio.WavReader;
import java.io.IOException;

/** The frames of a reader as linear samples of 16 bits at another rate, low byte first. */
final class ConvertedFrames implements AlignedTracks.Frames {
  private final WavReader source;
  private final RateConverter converter;
  private final short[][] old;
  private final short[][] made;
  private int next;
  private int end;
  private boolean sourceEnded;

  ConvertedFrames(WavReader source, RateRatio ratio) {
    this.source = source;
    int channels = source.format().channels();
    converter = new RateConverter(ratio, channels);
    old = new short[channels][converter.block()];
    made = new short[channels][converter.mostFrames()];
  }

  @Override
  public int read(byte[][] codes, int offset, int frames) throws IOException {
    int done = 0;
    while (done < frames && more()) {
      int count = Math.min(frames - done, end - next);
      for (int channel = 0; channel < made.length; channel++) {
        for (int i = 0; i < count; i++) {
          short sample = made[channel][next + i];
          int at = offset + 2 * (done + i);
          codes[channel][at] = (byte) sample;
          codes[channel][at + 1] = (byte) (sample >> 8);
        }
      }
      next += count;
      done += count;
    }
    return done;
  }

  /** Whether there is a frame, made now if need be. */
  private boolean more() throws IOException {
    while (next == end) {
      next = 0;
      end = 0;
      int count = sourceEnded ? -1 : source.readSamples(old, 0, converter.block());
      if (count > 0) {
        end = converter.convert(old, count, made);
      } else {
        sourceEnded = true;
        end = converter.finish(made);
        if (end == 0) {
          return false;
        }
      }
    }
    return true;
  }
}
