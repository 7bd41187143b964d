// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import java.io.IOException;

/** Takes frames as they are read, block by block. */
@FunctionalInterface
interface FrameTarget {
  /** Takes frames that begin at an index, after so many were taken before. */
  void take(byte[] buffer, int from, int done, int frames);

  /** Takes up to so many frames from the source itself; 0 where that is no gain. */
  default int takePastBuffer(FrameSource source, int done, int most) throws IOException {
    return 0;
  }
}
