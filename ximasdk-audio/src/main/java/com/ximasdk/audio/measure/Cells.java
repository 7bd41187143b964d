// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

/** Stretches of audio, one behind the other, of which each is summed up. */
interface Cells {
  /** The first frame behind the current cell; behind the one that it was at before. */
  long end();

  /**
   * Takes some of the current cell's samples of a channel, all channels in turn.
   *
   * @param sum is used again by who gives it
   */
  void add(int channel, LevelSum sum);

  /** Whether the extremes of each cell are wanted; else those of all are enough. */
  boolean wantsExtremes();

  /**
   * Ends the current cell, which has frames, and goes on to the next.
   *
   * @param frame the first behind what the cell has; before its end only where the audio ends
   */
  void close(long frame);
}
