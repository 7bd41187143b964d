// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.audio.measure.Span;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Files of one channel into one file with all of them, side by side. Samples are copied as they are
 * stored. {@link TimeAxis} does so for files that begin at different times.
 *
 * <p>Where one ends before another, it is filled up with silence. Different encodings and different
 * sample rates are refused: encode anew ({@link Transcoding}) or resample first.
 *
 * <p>Holds nothing: several threads may use it, each with readers and a writer of its own.
 *
 * @since 0.1.0
 */
public final class ChannelMerge {
  private ChannelMerge() {}

  /**
   * {@return the format of the target: the sources' encoding and rate, a channel for each}
   *
   * @param sources one or more, in the order of the target's channels
   * @throws IllegalArgumentException if there is no source
   * @throws IncompatibleFormatsException if one has more than one channel, or if encodings or
   *     sample rates differ
   */
  public static WavFormat targetFormat(List<WavFormat> sources)
      throws IncompatibleFormatsException {
    for (WavFormat format : sources) {
      if (format.channels() != 1) {
        throw new IncompatibleFormatsException(
            "found " + format.channels() + " channels, expected files of one channel each");
      }
    }
    return TimeAxis.targetFormat(sources);
  }

  /**
   * Merges what the readers have from their positions on.
   *
   * @param sources one or more, in the order of the target's channels; are read to their ends and
   *     not closed
   * @param target is not closed; given up ({@link WavWriter#abandon()}) if this throws
   * @return for each source, the frames of silence it was filled up with, 0 or more
   * @throws IllegalArgumentException if there is no source, a reader is there twice, or the
   *     target's format is not {@link #targetFormat}
   * @throws IOException if reading or writing fails
   * @throws IncompatibleFormatsException if the sources' formats do not fit
   */
  public static List<Long> merge(List<WavReader> sources, WavWriter target) throws IOException {
    List<Long> silence = new ArrayList<>();
    WholeEdit.run(target, () -> silence.addAll(mergeAll(sources, target)));
    return List.copyOf(silence);
  }

  private static List<Long> mergeAll(List<WavReader> sources, WavWriter target) throws IOException {
    Blocks.requireFormat(targetFormat(sources.stream().map(WavReader::format).toList()), target);
    List<Span> spans =
        TimeAxis.mergeAll(
            sources.stream().map(source -> PlacedRecording.at(Duration.ZERO, source)).toList(),
            target);
    long longest = spans.stream().mapToLong(Span::to).max().orElse(0);
    return spans.stream().map(span -> longest - span.to()).toList();
  }
}
