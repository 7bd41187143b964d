// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Files of one channel into one file with all of them, side by side. Samples are copied as they are
 * stored.
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
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("sources: found none, expected one or more");
    }
    WavFormat first = sources.get(0);
    for (WavFormat format : sources) {
      if (format.channels() != 1) {
        throw new IncompatibleFormatsException(
            "found " + format.channels() + " channels, expected files of one channel each");
      }
      if (!format.equals(first)) {
        throw new IncompatibleFormatsException(
            "found " + first + " beside " + format + ", expected one encoding and one sample rate");
      }
    }
    return new WavFormat(first.encoding(), sources.size(), first.sampleRate());
  }

  /**
   * Merges what the readers have from their positions on.
   *
   * @param sources one or more, in the order of the target's channels; are read to their ends and
   *     not closed
   * @param target is not closed; given up ({@link WavWriter#abandon()}) if this throws
   * @return for each source, the frames of silence it was filled up with, 0 or more
   * @throws IllegalArgumentException if there is no source, or the target's format is not {@link
   *     #targetFormat}
   * @throws IOException if reading or writing fails
   * @throws IncompatibleFormatsException if the sources' formats do not fit
   */
  public static List<Long> merge(List<WavReader> sources, WavWriter target) throws IOException {
    long[] silence = new long[sources.size()];
    WholeEdit.run(target, () -> mergeAll(sources, target, silence));
    return list(silence);
  }

  private static void mergeAll(List<WavReader> sources, WavWriter target, long[] silence)
      throws IOException {
    WavFormat format = targetFormat(sources.stream().map(WavReader::format).toList());
    Blocks.requireFormat(format, target);
    WavEncoding encoding = format.encoding();
    int bytes = encoding.bytesPerSample();
    int frames = Blocks.frames(format);
    byte[][] codes = new byte[sources.size()][frames * bytes];
    int[] counts = new int[sources.size()];
    while (true) {
      int longest = 0;
      for (int i = 0; i < counts.length; i++) {
        counts[i] = Math.max(0, sources.get(i).readCodes(codes[i], 0, frames));
        longest = Math.max(longest, counts[i]);
      }
      if (longest == 0) {
        return;
      }
      for (int i = 0; i < counts.length; i++) {
        fill(codes[i], counts[i] * bytes, longest * bytes, encoding.silence());
        silence[i] += longest - counts[i];
      }
      target.writeCodes(codes, 0, longest);
    }
  }

  private static void fill(byte[] codes, int from, int to, byte[] sample) {
    for (int i = from; i < to; i++) {
      codes[i] = sample[i % sample.length];
    }
  }

  private static List<Long> list(long[] values) {
    List<Long> list = new ArrayList<>();
    for (long value : values) {
      list.add(value);
    }
    return List.copyOf(list);
  }
}
