// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import java.io.IOException;

/**
 * The same audio at another sample rate, by a windowed-sinc filter (Kaiser) in polyphase form.
 * Samples go through 16 bits; the channels stay.
 *
 * <p>What it promises, for every two rates:
 *
 * <ul>
 *   <li>F frames become F × new rate / old rate, a part of a frame counted as one: 8,000 of 8 kHz
 *       become 16,000 of 16 kHz.
 *   <li>No delay and linear phase: what sounds at a time sounds at the same time.
 *   <li>Up to 0.9 of the lower of the two highest frequencies (3,600 Hz between 8 and 16 kHz) the
 *       level stays within 0.01 dB.
 *   <li>Images and aliases: a sine from the lower of the two highest frequencies on leaves nothing
 *       louder than −90 dBFS, and a full-scale sine in the pass band stands 90 dB above all else.
 *   <li>What would be louder than full scale is at full scale.
 * </ul>
 *
 * <p>These are measured on what is written: sines are resampled, the sine of the same frequency
 * that fits best (least squares) gives level and phase, and what is left when it is taken away
 * gives the rest. Frames nearer to an end than the filter is long (66 of the lower rate) count as
 * mixed with the silence outside.
 *
 * <p>Ratios with reduced terms of at most 1,024, as between all usual rates, have an exact table;
 * others, as 44,101 to 8,000, one of 1,024 steps with linear weights between, which costs twice the
 * time and stays within the same figures. A table is smaller than 1 MB.
 *
 * <p>Holds nothing: several threads may use it, each with a reader and a writer of its own.
 *
 * @since 0.1.0
 */
public final class Resampling {
  private Resampling() {}

  /**
   * {@return the format of the target: the source's at another sample rate}
   *
   * @param source the format of the reader
   * @param sampleRate of the target in Hz, 1 to 4294967294
   * @throws IllegalArgumentException if the sample rate is out of its range
   * @throws IncompatibleFormatsException if one rate is more than 256 times the other
   */
  public static WavFormat targetFormat(WavFormat source, long sampleRate)
      throws IncompatibleFormatsException {
    WavFormat target = new WavFormat(source.encoding(), source.channels(), sampleRate);
    RateRatio.of(source.sampleRate(), sampleRate);
    return target;
  }

  /**
   * {@return how many frames the target gets}
   *
   * @param frames of the source, 0 or more
   * @param source the format of the reader
   * @param sampleRate of the target in Hz, 1 to 4294967294
   * @throws IllegalArgumentException if the frames are negative or the sample rate is out of its
   *     range
   * @throws ArithmeticException if they do not fit in a long
   * @throws IncompatibleFormatsException if one rate is more than 256 times the other
   */
  public static long targetFrames(long frames, WavFormat source, long sampleRate)
      throws IncompatibleFormatsException {
    if (frames < 0) {
      throw new IllegalArgumentException("frames: found " + frames + ", expected 0 or more");
    }
    WavFormat target = targetFormat(source, sampleRate);
    return RateRatio.of(source.sampleRate(), target.sampleRate()).frames(frames);
  }

  /**
   * Resamples what a reader has from its position on.
   *
   * @param source is read to its end; is not closed
   * @param target has the source's channels; its encoding may be another; is not closed; given up
   *     ({@link WavWriter#abandon()}) if this throws
   * @throws IllegalArgumentException if the target's channels differ
   * @throws IncompatibleFormatsException if one rate is more than 256 times the other
   * @throws IOException if reading or writing fails
   */
  public static void resample(WavReader source, WavWriter target) throws IOException {
    WholeEdit.run(target, () -> resampleAll(source, target));
  }

  private static void resampleAll(WavReader source, WavWriter target) throws IOException {
    WavFormat from = source.format();
    WavFormat to = target.format();
    Blocks.requireFormat(new WavFormat(to.encoding(), from.channels(), to.sampleRate()), target);
    RateRatio ratio = RateRatio.of(from.sampleRate(), to.sampleRate());
    if (ratio.isOne()) {
      Transcoding.transcode(source, target);
      return;
    }
    pass(source, ratio, target::writeSamples);
  }

  /** Takes frames, each channel in an array of its own. */
  @FunctionalInterface
  interface Frames {
    /** Writes as many frames as there are, from an index on. */
    void write(short[][] samples, int from, int count) throws IOException;
  }

  /** Resamples what a reader has from its position on. */
  static void pass(WavReader source, RateRatio ratio, Frames target) throws IOException {
    int channels = source.format().channels();
    if (ratio.isOne()) {
      int block = Blocks.frames(source.format());
      short[][] samples = new short[channels][block];
      for (int count; (count = source.readSamples(samples, 0, block)) > 0; ) {
        target.write(samples, 0, count);
      }
      return;
    }
    RateConverter converter = new RateConverter(ratio, channels);
    short[][] samples = new short[channels][converter.block()];
    short[][] made = new short[channels][converter.mostFrames()];
    for (int count; (count = source.readSamples(samples, 0, converter.block())) > 0; ) {
      target.write(made, 0, converter.convert(samples, count, made));
    }
    for (int count; (count = converter.finish(made)) > 0; ) {
      target.write(made, 0, count);
    }
  }
}
