// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import com.ximasdk.audio.WavFormat;
import java.time.Duration;

/** Times as frames, for whoever takes a time behind the end of all files for the end. */
final class FrameTimes {
  private static final int NANOS_PER_SECOND = 1_000_000_000;

  private FrameTimes() {}

  /** The frame that sounds at a time, or one that no file has. */
  static long at(WavFormat format, Duration time) {
    return format.frameAt(time);
  }

  /** The first frame that begins at a time or later, or one that no file has. */
  static long from(WavFormat format, Duration time) {
    return next(at(format, time), part(format, time) > 0);
  }

  /** The frame whose beginning is nearest to a time, or one that no file has. */
  static long nearest(WavFormat format, Duration time) {
    return next(at(format, time), 2 * part(format, time) >= NANOS_PER_SECOND);
  }

  private static long next(long frame, boolean isNext) {
    return isNext && frame < Long.MAX_VALUE ? frame + 1 : frame;
  }

  /** How far in its frame a time lies, in parts of a thousand million of the frame. */
  private static long part(WavFormat format, Duration time) {
    // Whole seconds are whole frames.
    return (long) time.toNanosPart() * format.sampleRate() % NANOS_PER_SECOND;
  }
}
