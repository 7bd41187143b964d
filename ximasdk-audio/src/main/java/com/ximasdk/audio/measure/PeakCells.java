// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import java.util.List;
import java.util.stream.Stream;

/** The columns of the waveforms of all channels. */
final class PeakCells implements Cells {
  private final ColumnGrid grid;
  private final long first;
  private final List<LevelSum> sums;
  private final List<WaveformPeaks.Builder> peaks;
  private int column;

  PeakCells(ColumnGrid grid, long first, int channels) {
    this.grid = grid;
    this.first = first;
    sums = Stream.generate(LevelSum::new).limit(channels).toList();
    peaks =
        Stream.generate(() -> new WaveformPeaks.Builder(grid.columns())).limit(channels).toList();
    skipEmpty();
  }

  List<WaveformPeaks> peaks() {
    return peaks.stream().map(WaveformPeaks.Builder::build).toList();
  }

  @Override
  public long end() {
    long end = grid.end(column);
    return end > Long.MAX_VALUE - first ? Long.MAX_VALUE : first + end;
  }

  @Override
  public void add(int channel, LevelSum sum) {
    sums.get(channel).add(sum);
  }

  @Override
  public boolean wantsExtremes() {
    return true;
  }

  @Override
  public void close(long frame) {
    if (sums.get(0).samples() > 0) {
      for (int channel = 0; channel < sums.size(); channel++) {
        peaks.get(channel).set(column, sums.get(channel));
        sums.get(channel).clear();
      }
      column++;
      skipEmpty();
    }
  }

  private void skipEmpty() {
    boolean known = grid.columns() > 0;
    long begin = column == 0 ? 0 : grid.end(column - 1);
    while (known && column < grid.columns() && grid.end(column) == begin) {
      column++;
    }
  }
}
