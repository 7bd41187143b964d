// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import com.ximasdk.audio.WavFormat;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Windows of equal time. */
final class WindowCells implements Cells {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final List<LevelSum> sums;
  private final Visitor visitor;
  private final boolean wantsExtremes;

  /** In frames times 10^9: exact for every rate. */
  private final long step;

  private long rest;
  private long first;
  private long end;

  /** Takes one window after the other. */
  @FunctionalInterface
  interface Visitor {
    /**
     * Takes a window.
     *
     * @param sums those of each channel; are cleared behind the call
     */
    void window(long firstFrame, List<LevelSum> sums);
  }

  /**
   * Windows from a frame on, above zero and at most one second long.
   *
   * @param wantsExtremes whether the visitor looks at the extremes of each
   */
  WindowCells(
      WavFormat format, long first, Duration window, boolean wantsExtremes, Visitor visitor) {
    this.wantsExtremes = wantsExtremes;
    sums = Stream.generate(LevelSum::new).limit(format.channels()).toList();
    this.visitor = visitor;
    this.first = first;
    step = format.sampleRate() * window.toNanos();
    end = first;
    advance();
  }

  @Override
  public long end() {
    return end;
  }

  @Override
  public void add(int channel, LevelSum sum) {
    sums.get(channel).add(sum);
  }

  @Override
  public boolean wantsExtremes() {
    return wantsExtremes;
  }

  @Override
  public void close(long frame) {
    if (frame > first) {
      visitor.window(first, sums);
      sums.forEach(LevelSum::clear);
      first = frame;
      advance();
    }
  }

  /** Goes on to the end of the next window that has a frame, past those that have none. */
  private void advance() {
    if (end == first) {
      long windows = Math.max(1, (NANOS_PER_SECOND - rest + step - 1) / step);
      rest += windows * step;
      end += rest / NANOS_PER_SECOND;
      rest %= NANOS_PER_SECOND;
    }
  }
}
