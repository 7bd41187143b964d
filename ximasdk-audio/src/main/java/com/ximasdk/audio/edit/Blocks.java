// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavWriter;
import java.util.HashSet;
import java.util.List;

/** How much is read at once, and what targets must be. */
final class Blocks {
  private static final int BYTES = 64 * 1024;

  private Blocks() {}

  /** Frames that make about 64 KiB, one or more. */
  static int frames(WavFormat format) {
    return Math.max(1, BYTES / format.frameSize());
  }

  static void requireFormat(WavFormat expected, WavWriter target) {
    if (!target.format().equals(expected)) {
      throw new IllegalArgumentException(
          "target: found " + target.format() + ", expected " + expected);
    }
  }

  static void requireOneEach(WavFormat source, List<WavWriter> targets) {
    if (targets.size() != source.channels()) {
      throw new IllegalArgumentException(
          "targets: found "
              + targets.size()
              + ", expected one for each of "
              + source.channels()
              + " channels");
    }
    if (new HashSet<>(targets).size() < targets.size()) {
      throw new IllegalArgumentException("targets: found a writer twice, expected each once");
    }
  }
}
