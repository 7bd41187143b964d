// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.sampled;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavAudioInputStreamTest {
  @Test
  void streamsLinearSamples(@TempDir Path directory) throws IOException {
    byte[] wav = mulaw(10_000);
    Path file = Files.write(directory.resolve("a.wav"), wav);
    byte[] expected = new byte[20_000];
    try (WavReader reader = WavReader.open(file)) {
      reader.readLittleEndian(expected, 0, 5_000);
    }

    try (AudioInputStream stream = WavAudioInputStream.of(WavReader.open(file))) {
      assertThat(stream.getFrameLength()).isEqualTo(5_000);
      assertThat(stream.getFormat())
          .matches(format -> format.getEncoding().equals(AudioFormat.Encoding.PCM_SIGNED))
          .matches(format -> format.getFrameSize() == 4)
          .matches(format -> !format.isBigEndian());
      assertThat(stream.readAllBytes()).isEqualTo(expected);
    }
    WavReader streamed = WavReader.open(new ByteArrayInputStream(wav));
    try (AudioInputStream stream = WavAudioInputStream.of(streamed)) {
      assertThat(stream.getFrameLength()).isEqualTo(AudioSystem.NOT_SPECIFIED);
      assertThat(stream.readAllBytes()).isEqualTo(expected);
      assertThat(stream.read(new byte[4])).isEqualTo(-1);
    }
  }

  private static byte[] mulaw(int samples) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WavFormat format = new WavFormat(WavEncoding.MULAW, 2, 8000);
    try (WavWriter writer = WavWriter.stream(bytes, format, samples / 2)) {
      byte[] codes = new byte[samples];
      for (int i = 0; i < samples; i++) {
        codes[i] = (byte) i;
      }
      writer.writeCodes(codes, 0, samples / 2);
    }
    return bytes.toByteArray();
  }
}
