// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The audio of a {@link SimulatedRecording}: one of the {@linkplain Speech spoken ones}, or one's
 * own. That recordings of UC telephones are G.711 mono, and those of WebRTC softphones G.711 stereo
 * with the agent first, is KNOWN. Implementations are immutable.
 *
 * @since 0.1.0
 */
public sealed interface SimulatedAudio permits Speech, OwnAudio {
  /** {@return the bytes that the tenant serves; a new array each time} */
  byte[] wav();

  /** {@return how long it plays} */
  Duration duration();

  /**
   * Audio of one's own, mono or stereo, in any format that {@code ximasdk-audio} reads.
   *
   * @param wav a WAV file; copied
   * @return the audio
   * @throws IllegalArgumentException if it is no whole WAV file
   */
  static SimulatedAudio of(byte[] wav) {
    return OwnAudio.read(wav.clone(), "the audio");
  }

  /**
   * Audio of one's own from a file, which is read now.
   *
   * @param file a WAV file
   * @return the audio
   * @throws IllegalArgumentException if it is no whole WAV file
   * @throws UncheckedIOException if it cannot be read
   */
  static SimulatedAudio of(Path file) {
    try {
      return OwnAudio.read(Files.readAllBytes(file), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("The audio cannot be read: " + file, e);
    }
  }

  /**
   * Bytes that are served as they are, whatever they are: for the test of what is made of a
   * recording that is none.
   *
   * @param bytes what is served; copied
   * @param duration how long the tenant says that it is; not negative
   * @return the audio
   */
  static SimulatedAudio ofBytes(byte[] bytes, Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("the duration of the audio is negative: " + duration);
    }
    return new OwnAudio(bytes.clone(), duration);
  }

  /**
   * Silence, in µ-law at 8 kHz.
   *
   * @param duration how long; more than zero, at most an hour
   * @param channels 1 as of a UC telephone, 2 as of a WebRTC softphone
   * @return the audio
   * @throws IllegalArgumentException if it is shorter or longer, or has other channels
   */
  static SimulatedAudio silence(Duration duration, int channels) {
    if (duration.compareTo(Duration.ofMillis(1)) < 0
        || duration.compareTo(Duration.ofHours(1)) > 0) {
      throw new IllegalArgumentException(
          "the silence lasts " + duration + "; expected a millisecond to an hour");
    }
    if (channels != 1 && channels != 2) {
      throw new IllegalArgumentException(
          "the silence has " + channels + " channels; expected 1 or 2");
    }
    WavFormat format = new WavFormat(WavEncoding.MULAW, channels, 8000);
    int frames = (int) format.frameAt(duration);
    ByteArrayOutputStream wav = new ByteArrayOutputStream();
    try (WavWriter writer = WavWriter.stream(wav, format, frames)) {
      writer.writeSamples(new short[frames * channels], 0, frames);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new OwnAudio(wav.toByteArray(), format.durationOf(frames));
  }
}
