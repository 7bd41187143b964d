// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import com.ximasdk.audio.WavReader;
import java.io.IOException;

/** Some frames in memory, of which stretches are summed up. */
interface MeasuredBlock {
  /** Takes the next frames in place of those before; gives how many, 0 at the end of the audio. */
  int read(WavReader source) throws IOException;

  /**
   * Adds the samples that a channel has in some of the frames; there is at least one. Their
   * extremes may be left for {@link #addLeft}.
   */
  void addUp(int channel, int from, int to, LevelSum sum);

  /** Adds what was left of all samples of a channel that were added up. */
  void addLeft(int channel, LevelSum sum);
}
