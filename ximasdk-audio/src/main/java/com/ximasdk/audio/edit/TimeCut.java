// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import java.io.IOException;
import java.time.Duration;

/**
 * A part of a file by time. Samples are copied as they are stored.
 *
 * <p>Holds nothing: several threads may use it, each with a reader and a writer of its own.
 *
 * @since 0.1.0
 */
public final class TimeCut {
  private TimeCut() {}

  /**
   * Copies the frames from the one that sounds at a time up to, without it, the one that sounds at
   * another. What lies behind the end of the audio is not there to copy, however late a time is.
   *
   * @param source a stream is read over up to the first frame; it must not have passed it; is not
   *     closed
   * @param from from the start of the audio, zero or more
   * @param to not before {@code from}
   * @param target has the source's channels and sample rate; with another encoding the part is
   *     encoded anew; is not closed; given up ({@link WavWriter#abandon()}) if this throws
   * @throws IllegalArgumentException if the times or the target's format do not fit, or if a stream
   *     has passed the first frame
   * @throws IOException if reading or writing fails
   */
  public static void cut(WavReader source, Duration from, Duration to, WavWriter target)
      throws IOException {
    WholeEdit.run(
        target,
        () -> {
          if (to.compareTo(from) < 0) {
            throw new IllegalArgumentException("times: found " + from + " to " + to);
          }
          long first = FrameTimes.at(source.format(), from);
          copy(source, first, FrameTimes.at(source.format(), to) - first, target);
        });
  }

  /**
   * Copies the frames from the one that sounds at a time to the last.
   *
   * @param source a stream is read over up to the first frame; it must not have passed it; is not
   *     closed
   * @param from from the start of the audio, zero or more
   * @param target has the source's channels and sample rate; with another encoding the part is
   *     encoded anew; is not closed; given up ({@link WavWriter#abandon()}) if this throws
   * @throws IllegalArgumentException if the time or the target's format does not fit, or if a
   *     stream has passed the first frame
   * @throws IOException if reading or writing fails
   */
  public static void cut(WavReader source, Duration from, WavWriter target) throws IOException {
    WholeEdit.run(
        target, () -> copy(source, FrameTimes.at(source.format(), from), Long.MAX_VALUE, target));
  }

  private static void copy(WavReader source, long first, long frames, WavWriter target)
      throws IOException {
    if (goTo(source, first)) {
      Transcoding.transcode(source, target, frames);
    }
  }

  private static boolean goTo(WavReader source, long frame) throws IOException {
    if (source.seekable()) {
      boolean there = frame <= source.info().frames();
      if (there) {
        source.seek(frame);
      }
      return there;
    }
    if (source.position() > frame) {
      throw new IllegalArgumentException(
          "stream: found at frame " + source.position() + ", expected at " + frame + " or before");
    }
    int block = Blocks.frames(source.format());
    byte[] passed = new byte[block * source.format().frameSize()];
    while (source.position() < frame) {
      int count = (int) Math.min(block, frame - source.position());
      if (source.readCodes(passed, 0, count) < 0) {
        return false;
      }
    }
    return true;
  }
}
