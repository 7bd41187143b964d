// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.audio.measure.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;

/**
 * Several recordings on one time axis, as those of a call that was transferred, or of a call and a
 * screen: one file with the channels of all, side by side, each where its time is. What lies before
 * and behind a recording is silence.
 *
 * <p>A recording begins at the frame that is nearest to its offset. The channels of each keep their
 * order, and follow those of the recordings before it in the list. {@link ChannelMerge} is the same
 * for files of one channel that begin together; {@link Mixdown} makes one channel of the result.
 * More than 32 channels are written, but read only with other limits ({@link
 * com.ximasdk.audio.WavLimits}).
 *
 * <p>Samples are copied as they are stored where all have one encoding and one rate, and the target
 * too. A target of {@link WavEncoding#PCM_S16} takes every encoding and every rate: what differs is
 * decoded and resampled ({@link Resampling}).
 *
 * <p>Holds nothing: several threads may use it, each with readers and a writer of its own.
 *
 * @since 0.1.0
 */
public final class TimeAxis {
  private TimeAxis() {}

  /**
   * {@return the format of a target that stores what the sources store: their encoding and rate,
   * the channels of all}
   *
   * @param sources one or more, in the order of the target's channels
   * @throws IllegalArgumentException if there is no source, or the channels of all are more than
   *     65535
   * @throws IncompatibleFormatsException if encodings or sample rates differ
   */
  public static WavFormat targetFormat(List<WavFormat> sources)
      throws IncompatibleFormatsException {
    int channels = channels(sources);
    WavFormat first = sources.get(0);
    for (WavFormat format : sources) {
      if (format.encoding() != first.encoding() || format.sampleRate() != first.sampleRate()) {
        throw new IncompatibleFormatsException(
            "found " + first + " beside " + format + ", expected one encoding and one sample rate");
      }
    }
    return new WavFormat(first.encoding(), channels, first.sampleRate());
  }

  /**
   * {@return the format of a target that takes all sources: linear 16 bits at a rate, the channels
   * of all}
   *
   * @param sources one or more, in the order of the target's channels
   * @param sampleRate of the target in Hz, 1 to 4294967294
   * @throws IllegalArgumentException if there is no source, the rate is out of its range, or the
   *     channels of all are more than 65535
   * @throws IncompatibleFormatsException if the rate and that of a source are more than 256 times
   *     apart
   */
  public static WavFormat targetFormat(List<WavFormat> sources, long sampleRate)
      throws IncompatibleFormatsException {
    WavFormat target = new WavFormat(WavEncoding.PCM_S16, channels(sources), sampleRate);
    for (WavFormat format : sources) {
      RateRatio.of(format.sampleRate(), sampleRate);
    }
    return target;
  }

  private static int channels(List<WavFormat> sources) {
    requireSome(sources);
    return sources.stream().mapToInt(WavFormat::channels).reduce(0, Math::addExact);
  }

  private static void requireSome(List<?> sources) {
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("sources: found none, expected one or more");
    }
  }

  /**
   * {@return how many frames the target will have} Empty if the source of one is a stream.
   *
   * @param recordings one or more
   * @param sampleRate of the target in Hz, 1 to 4294967294
   * @throws IllegalArgumentException if there is no recording, or the rate is out of its range
   * @throws ArithmeticException if they do not fit in a long
   * @throws IncompatibleFormatsException if the rate and that of a source are more than 256 times
   *     apart
   */
  public static OptionalLong targetFrames(List<PlacedRecording> recordings, long sampleRate)
      throws IncompatibleFormatsException {
    requireSome(recordings);
    long most = 0;
    for (PlacedRecording recording : recordings) {
      WavReader source = recording.source();
      if (!source.seekable()) {
        return OptionalLong.empty();
      }
      long left = source.info().frames() - source.position();
      long frames = Resampling.targetFrames(left, source.format(), sampleRate);
      most = Math.max(most, Math.addExact(first(recording, sampleRate), frames));
    }
    return OptionalLong.of(most);
  }

  private static long first(PlacedRecording recording, long sampleRate) {
    WavFormat source = recording.source().format();
    WavFormat target = new WavFormat(source.encoding(), source.channels(), sampleRate);
    return FrameTimes.nearest(target, recording.offset());
  }

  /**
   * Puts what the readers have from their positions on onto one axis, up to the end of the one that
   * ends last.
   *
   * @param recordings one or more, in the order of the target's channels, a reader once; the
   *     readers are read to their ends and not closed
   * @param target is not closed; given up ({@link WavWriter#abandon()}) if this throws
   * @return for each recording, the frames of the target that it fills; the rest of its channels is
   *     silence; unmodifiable
   * @throws IllegalArgumentException if there is no recording, or the target's format is none of
   *     {@link #targetFormat(List)} and {@link #targetFormat(List, long)}
   * @throws IncompatibleFormatsException if encodings or rates differ and the target is not of
   *     linear 16 bits, or if rates are more than 256 times apart
   * @throws IOException if reading or writing fails
   */
  public static List<Span> merge(List<PlacedRecording> recordings, WavWriter target)
      throws IOException {
    List<Span> spans = new ArrayList<>();
    WholeEdit.run(target, () -> spans.addAll(mergeAll(recordings, target)));
    return List.copyOf(spans);
  }

  static List<Span> mergeAll(List<PlacedRecording> recordings, WavWriter target)
      throws IOException {
    List<WavReader> readers = recordings.stream().map(PlacedRecording::source).toList();
    if (new HashSet<>(readers).size() < readers.size()) {
      throw new IllegalArgumentException("sources: found a reader twice, expected each once");
    }
    List<WavFormat> sources = readers.stream().map(WavReader::format).toList();
    WavFormat format = target.format();
    boolean takesAll = format.encoding() == WavEncoding.PCM_S16;
    Blocks.requireFormat(
        takesAll ? targetFormat(sources, format.sampleRate()) : targetFormat(sources), target);
    AlignedTracks tracks = new AlignedTracks(target);
    for (PlacedRecording recording : recordings) {
      tracks.add(
          frames(recording.source(), format),
          recording.source().format().channels(),
          first(recording, format.sampleRate()));
    }
    return tracks.write();
  }

  private static AlignedTracks.Frames frames(WavReader source, WavFormat target)
      throws IncompatibleFormatsException {
    WavFormat format = source.format();
    boolean isStoredSo =
        format.encoding() == target.encoding() && format.sampleRate() == target.sampleRate();
    return isStoredSo
        ? source::readCodes
        : new ConvertedFrames(source, RateRatio.of(format.sampleRate(), target.sampleRate()));
  }
}
