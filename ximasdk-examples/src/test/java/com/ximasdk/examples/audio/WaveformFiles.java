// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.audio.measure.SilenceThreshold;
import java.io.IOException;
import java.nio.file.Path;

/** Files whose pictures are looked at: a tone of some amplitude on each channel, 8 kHz, linear. */
final class WaveformFiles {
  private WaveformFiles() {}

  /** A file that has each channel's tone from its beginning to its end. */
  static Path tones(Path directory, int frames, int... amplitudes) throws IOException {
    Path file = directory.resolve("a.wav");
    int channels = amplitudes.length;
    WavFormat format = new WavFormat(WavEncoding.PCM_S16, channels, 8000);
    short[] samples = new short[frames * channels];
    for (int i = 0; i < samples.length; i++) {
      int frame = i / channels;
      double phase = 2 * Math.PI * 500 * frame / 8000;
      samples[i] = (short) Math.round(amplitudes[i % channels] * Math.cos(phase));
    }
    try (WavWriter writer = WavWriter.create(file, format)) {
      writer.writeSamples(samples, 0, frames);
    }
    return file;
  }

  /** What a picture of such a file shows. */
  static Waveform waveform(Path directory, int width, int frames, int... amplitudes)
      throws IOException {
    return Waveform.of(
        tones(directory, frames, amplitudes),
        PictureLayout.columns(width),
        SilenceThreshold.DEFAULT);
  }
}
