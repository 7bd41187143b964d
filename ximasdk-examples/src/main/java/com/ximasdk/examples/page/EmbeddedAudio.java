// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.page;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;

/**
 * Audio as an address that holds it. It is written as 16-bit PCM, which every browser plays; not
 * every one plays G.711.
 */
final class EmbeddedAudio {
  private static final int FRAMES_AT_ONCE = 8192;
  private static final int HEADER = 64;

  private EmbeddedAudio() {}

  /**
   * How long the address will be.
   *
   * @param frames of the audio
   * @param channels of the audio
   */
  static long length(long frames, int channels) {
    return (frames * channels * Short.BYTES + HEADER) * 4 / 3;
  }

  /** The audio of a WAV file, with its channels. */
  static String of(Path file) throws IOException {
    ByteArrayOutputStream pcm = new ByteArrayOutputStream();
    try (WavReader reader = WavReader.open(file)) {
      WavFormat read = reader.format();
      long frames = WavReader.probe(file).frames();
      WavFormat written = new WavFormat(WavEncoding.PCM_S16, read.channels(), read.sampleRate());
      short[] samples = new short[FRAMES_AT_ONCE * read.channels()];
      try (WavWriter writer = WavWriter.stream(pcm, written, frames)) {
        for (int n = reader.readSamples(samples, 0, FRAMES_AT_ONCE);
            n > 0;
            n = reader.readSamples(samples, 0, FRAMES_AT_ONCE)) {
          writer.writeSamples(samples, 0, n);
        }
      }
    }
    return "data:audio/wav;base64," + Base64.getEncoder().encodeToString(pcm.toByteArray());
  }
}
