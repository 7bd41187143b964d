// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import java.io.IOException;
import java.util.List;

/**
 * Reads audio once, and sums it up in all cells that are wanted. Each sample is looked at once
 * however many there are: the stretches between the ends of any cells go to all of them.
 */
final class MeasuringPass {
  /** Samples that are read at once: they stay in the cache of a processor. */
  private static final int BLOCK = 16_384;

  private final Clipping clipping;
  private final List<Cells> cells;
  private final List<SpeechVoltmeter> voltmeters;
  private final short[][] samples;
  private final int block;
  private final LevelSum stretch = new LevelSum();

  private MeasuringPass(WavFormat format, List<Cells> cells, List<SpeechVoltmeter> voltmeters) {
    this.cells = cells;
    this.voltmeters = voltmeters;
    clipping = Clipping.of(format.encoding());
    block = Math.max(1, BLOCK / format.channels());
    samples = new short[format.channels()][block];
  }

  /**
   * Measures what a reader has from its position on.
   *
   * @param voltmeters one for each channel, or none
   * @return the first frame behind the audio
   */
  static long run(WavReader source, List<Cells> cells, List<SpeechVoltmeter> voltmeters)
      throws IOException {
    return new MeasuringPass(source.format(), cells, voltmeters).run(source);
  }

  private long run(WavReader source) throws IOException {
    long first = source.position();
    long frame = first;
    for (int count; (count = source.readSamples(samples, 0, block)) > 0; ) {
      for (int channel = 0; channel < voltmeters.size(); channel++) {
        voltmeters.get(channel).add(samples[channel], count);
      }
      for (int done = 0; done < count; ) {
        int until = (int) Math.min(count, done + (nextEnd() - frame));
        addUp(done, until);
        frame += until - done;
        done = until;
        closeAt(frame);
      }
    }
    for (Cells each : cells) {
      each.close(frame);
    }
    return frame;
  }

  private long nextEnd() {
    long end = Long.MAX_VALUE;
    for (Cells each : cells) {
      end = Math.min(end, each.end());
    }
    return end;
  }

  private void closeAt(long frame) {
    for (Cells each : cells) {
      if (each.end() == frame) {
        each.close(frame);
      }
    }
  }

  private void addUp(int from, int to) {
    for (int channel = 0; channel < samples.length; channel++) {
      addUp(samples[channel], from, to);
      for (Cells each : cells) {
        each.add(channel, stretch);
      }
    }
  }

  private void addUp(short[] values, int from, int to) {
    long squares = 0;
    int low = Integer.MAX_VALUE;
    int high = Integer.MIN_VALUE;
    for (int i = from; i < to; i++) {
      int value = values[i];
      squares += (long) value * value;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    stretch.clear();
    stretch.add(to - from, squares, low, high, clipping.count(values, from, to, low, high));
  }
}
