// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Audio that tests make. */
final class TestAudio {
  private TestAudio() {}

  /** The measures of a stream. */
  static RecordingMeasures measured(
      WavEncoding encoding, int channels, long rate, short[] samples, MeasureOptions options)
      throws IOException {
    return RecordingMeasures.of(reader(encoding, channels, rate, samples), options);
  }

  /** A reader of a stream. */
  static WavReader reader(WavEncoding encoding, int channels, long rate, short[] samples)
      throws IOException {
    return WavReader.open(new ByteArrayInputStream(bytes(encoding, channels, rate, samples)));
  }

  /** A file. */
  static byte[] bytes(WavEncoding encoding, int channels, long rate, short[] samples)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int frames = samples.length / channels;
    try (WavWriter writer =
        WavWriter.stream(bytes, new WavFormat(encoding, channels, rate), frames)) {
      writer.writeSamples(samples, 0, frames);
    }
    return bytes.toByteArray();
  }
}
