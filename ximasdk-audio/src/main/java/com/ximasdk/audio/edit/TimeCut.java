// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.audio.metadata.WavMetadata;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a file by time, or several. Samples are copied as they are stored.
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

  /**
   * Copies several parts, one behind the other, in one pass. Of each, the frames are those of
   * {@link #cut(WavReader, Duration, Duration, WavWriter)}.
   *
   * @param source a stream is read over up to the first frame of each span; it must not have passed
   *     that of the first; is not closed
   * @param spans in the order of their times; they may touch but not overlap
   * @param target has the source's channels and sample rate; with another encoding the parts are
   *     encoded anew; is not closed; given up ({@link WavWriter#abandon()}) if this throws
   * @return the frames copied of each span, 0 for one that lies behind the end; unmodifiable
   * @throws IllegalArgumentException if a span begins before the end of the one before, if the
   *     target's format does not fit, or if a stream has passed the first frame
   * @throws IOException if reading or writing fails
   */
  public static List<Long> cut(WavReader source, List<TimeSpan> spans, WavWriter target)
      throws IOException {
    List<Long> copied = new ArrayList<>();
    WholeEdit.run(
        target,
        () -> {
          requireInOrder(spans);
          WavFormat format = source.format();
          Blocks.requireFormat(
              Transcoding.targetFormat(format, target.format().encoding()), target);
          for (TimeSpan span : spans) {
            long before = target.frames();
            long first = FrameTimes.at(format, span.from());
            long end = span.to().map(to -> FrameTimes.at(format, to)).orElse(Long.MAX_VALUE);
            copy(source, first, end - first, target);
            copied.add(target.frames() - before);
          }
        });
    return List.copyOf(copied);
  }

  private static void requireInOrder(List<TimeSpan> spans) {
    for (int i = 1; i < spans.size(); i++) {
      TimeSpan before = spans.get(i - 1);
      TimeSpan span = spans.get(i);
      if (before.to().filter(to -> to.compareTo(span.from()) <= 0).isEmpty()) {
        throw new IllegalArgumentException(
            "spans: found " + span + " after " + before + ", expected each behind the one before");
      }
    }
  }

  /**
   * {@return what is true of a part by its times, for the header of the target} Cue points and the
   * time reference are counted from the part's first frame; see {@link WavMetadata#cut}.
   *
   * @param source of a stream, what stood before the audio counts until its last frame was read
   * @param from from the start of the audio, zero or more
   * @param to not before {@code from}
   * @throws IllegalArgumentException if the times do not fit
   * @throws IOException if reading fails
   */
  public static WavMetadata metadata(WavReader source, Duration from, Duration to)
      throws IOException {
    WavFormat format = source.format();
    return source.metadata().cut(FrameTimes.at(format, from), FrameTimes.at(format, to));
  }

  /**
   * {@return what is true of a part that goes to the end, for the header of the target} As {@link
   * #metadata(WavReader, Duration, Duration)} otherwise.
   *
   * @param source of a stream, what stood before the audio counts until its last frame was read
   * @param from from the start of the audio, zero or more
   * @throws IllegalArgumentException if the time is negative
   * @throws IOException if reading fails
   */
  public static WavMetadata metadata(WavReader source, Duration from) throws IOException {
    return source.metadata().cut(FrameTimes.at(source.format(), from), Long.MAX_VALUE);
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
