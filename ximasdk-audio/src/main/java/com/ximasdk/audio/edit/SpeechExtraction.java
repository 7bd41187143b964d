// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.audio.measure.ChannelRoles;
import java.io.IOException;
import java.util.List;

/**
 * Each speaker of a recording as linear audio of 16 bits and one channel, as speech recognition
 * takes it, in one pass. At another rate than the source's it is resampled, see {@link Resampling}.
 *
 * <p>Holds nothing: several threads may use it, each with a reader and writers of its own.
 *
 * @since 0.1.0
 */
public final class SpeechExtraction {
  private SpeechExtraction() {}

  /**
   * {@return the format of each target at the source's rate: one channel of linear 16 bits}
   *
   * @param source the format of the reader
   */
  public static WavFormat targetFormat(WavFormat source) {
    return new WavFormat(WavEncoding.PCM_S16, 1, source.sampleRate());
  }

  /**
   * {@return the format of each target at a rate: one channel of linear 16 bits} {@link
   * Resampling#targetFrames} says how many frames each gets.
   *
   * @param source the format of the reader
   * @param sampleRate of the targets in Hz, 1 to 4294967294
   * @throws IllegalArgumentException if the sample rate is out of its range
   * @throws IncompatibleFormatsException if one rate is more than 256 times the other
   */
  public static WavFormat targetFormat(WavFormat source, long sampleRate)
      throws IncompatibleFormatsException {
    return targetFormat(Resampling.targetFormat(source, sampleRate));
  }

  /**
   * Extracts each channel of what a reader has from its position on.
   *
   * @param source is read to its end; is not closed
   * @param targets one for each channel, in file order, all of one format; none is closed; all are
   *     given up ({@link WavWriter#abandon()}) if this throws
   * @throws IllegalArgumentException if there are not as many targets as channels, a writer is
   *     there twice, or one has another format than {@link #targetFormat(WavFormat, long)}
   * @throws IncompatibleFormatsException if one rate is more than 256 times the other
   * @throws IOException if reading or writing fails
   */
  public static void extract(WavReader source, List<WavWriter> targets) throws IOException {
    WholeEdit.run(targets, () -> extractAll(source, targets));
  }

  /**
   * Extracts both speakers of what a reader has from its position on.
   *
   * @param source stereo; is read to its end; is not closed
   * @param roles which channel is the agent
   * @param agent gets the agent's channel; is not closed; given up if this throws
   * @param customer gets the customer's channel, in the same format; is not closed; given up if
   *     this throws
   * @throws IllegalArgumentException if a target has another format than {@link
   *     #targetFormat(WavFormat, long)}, if the formats differ, or if both are one writer
   * @throws IncompatibleFormatsException if the source is not stereo, or if one rate is more than
   *     256 times the other
   * @throws IOException if reading or writing fails
   */
  public static void extract(
      WavReader source, ChannelRoles roles, WavWriter agent, WavWriter customer)
      throws IOException {
    List<WavWriter> targets =
        roles.agent() == 0 ? List.of(agent, customer) : List.of(customer, agent);
    WholeEdit.run(
        targets,
        () -> {
          if (source.format().channels() != targets.size()) {
            throw new IncompatibleFormatsException(
                "found "
                    + source.format()
                    + ", expected 2 channels: that of the agent and that of the customer");
          }
          extractAll(source, targets);
        });
  }

  private static void extractAll(WavReader source, List<WavWriter> targets) throws IOException {
    WavFormat format = source.format();
    Blocks.requireOneEach(format, targets);
    long rate = targets.get(0).format().sampleRate();
    for (WavWriter target : targets) {
      Blocks.requireFormat(new WavFormat(WavEncoding.PCM_S16, 1, rate), target);
    }
    Resampling.pass(
        source,
        RateRatio.of(format.sampleRate(), rate),
        (samples, from, count) -> {
          for (int channel = 0; channel < samples.length; channel++) {
            targets.get(channel).writeSamples(samples[channel], from, count);
          }
        });
  }
}
