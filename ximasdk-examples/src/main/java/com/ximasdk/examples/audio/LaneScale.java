// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

/** How loud the edge of a lane is. */
public enum LaneScale {
  /** The same for all lanes: the loudest of the file reaches the edge. */
  FILE {
    @Override
    public int reach(Waveform waveform, int lane) {
      int peak = 1;
      boolean anyTalk = false;
      for (int each = 0; each < waveform.statistics().size(); each++) {
        peak = Math.max(peak, peak(waveform, each));
        anyTalk |= !waveform.isSilent(each);
      }
      return anyTalk ? peak : Math.max(LEAST_OF_SILENCE, peak);
    }
  },

  /** Each lane its own, so that who is quiet is seen beside who is loud. */
  LANE {
    @Override
    public int reach(Waveform waveform, int lane) {
      int peak = Math.max(1, peak(waveform, lane));
      return waveform.isSilent(lane) ? Math.max(LEAST_OF_SILENCE, peak) : peak;
    }
  };

  /** -40 dBFS: the noise of silence is not blown up until it looks like talk. */
  private static final int LEAST_OF_SILENCE = 328;

  /**
   * The sample that reaches the edge of a lane.
   *
   * @param waveform what is drawn
   * @param lane from 0
   * @return 1 to 32768
   */
  public abstract int reach(Waveform waveform, int lane);

  private static int peak(Waveform waveform, int lane) {
    return waveform.statistics().get(lane).levels().peak();
  }
}
