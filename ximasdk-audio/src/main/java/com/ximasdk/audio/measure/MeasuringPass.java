// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import java.io.IOException;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;

/**
 * Reads audio once, and sums it up in all cells that are wanted. Each sample is looked at once
 * however many there are: the stretches between the ends of any cells go to all of them.
 */
final class MeasuringPass {
  /** Samples that are read at once: they stay in the cache of a processor. */
  private static final int BLOCK = 16_384;

  private final List<Cells> cells;
  private final int channels;
  private final int frames;
  private final LevelSum stretch = new LevelSum();

  private MeasuringPass(WavFormat format, List<Cells> cells) {
    this.cells = cells;
    channels = format.channels();
    frames = Math.max(1, BLOCK / channels);
  }

  /**
   * Measures what a reader has from its position on.
   *
   * @param voltmeters one for each channel, or none
   * @param left gets of each channel what the cells had not: extremes of samples that they counted
   * @return the first frame behind the audio
   */
  static long run(
      WavReader source,
      List<Cells> cells,
      List<SpeechVoltmeter> voltmeters,
      ObjIntConsumer<LevelSum> left)
      throws IOException {
    WavFormat format = source.format();
    MeasuringPass pass = new MeasuringPass(format, cells);
    if (voltmeters.isEmpty() && CodeBlock.has(format.encoding())) {
      boolean extremes = cells.stream().anyMatch(Cells::wantsExtremes);
      return pass.run(source, new CodeBlock(format, pass.frames, extremes), count -> {}, left);
    }
    LinearBlock block = new LinearBlock(format, pass.frames);
    return pass.run(
        source,
        block,
        count -> {
          for (int channel = 0; channel < voltmeters.size(); channel++) {
            voltmeters.get(channel).add(block.channel(channel), count);
          }
        },
        left);
  }

  /**
   * Reads to the end.
   *
   * @param whole told how many frames have come into the block
   */
  private long run(
      WavReader source, MeasuredBlock block, IntConsumer whole, ObjIntConsumer<LevelSum> left)
      throws IOException {
    long frame = source.position();
    for (int count; (count = block.read(source)) > 0; ) {
      whole.accept(count);
      for (int done = 0; done < count; ) {
        int until = (int) Math.min(count, done + (nextEnd() - frame));
        addUp(block, done, until);
        frame += until - done;
        done = until;
        closeAt(frame);
      }
    }
    for (Cells each : cells) {
      each.close(frame);
    }
    for (int channel = 0; channel < channels; channel++) {
      stretch.clear();
      block.addLeft(channel, stretch);
      left.accept(stretch, channel);
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

  private void addUp(MeasuredBlock block, int from, int to) {
    for (int channel = 0; channel < channels; channel++) {
      stretch.clear();
      block.addUp(channel, from, to, stretch);
      for (Cells each : cells) {
        each.add(channel, stretch);
      }
    }
  }
}
