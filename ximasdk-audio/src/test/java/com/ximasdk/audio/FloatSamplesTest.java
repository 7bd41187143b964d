// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples on the scale −1.0 to 1.0, where 1.0 stands for 32768. */
class FloatSamplesTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 30_000})
  void everySampleHasAnExactValueAndIsWrittenBackAsItWas(int channels) throws IOException {
    WavFormat format = new WavFormat(WavEncoding.PCM_S16, channels, 8000);
    int frames = 0x10000 / channels + 1;
    short[] samples = new short[frames * channels];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (i + Short.MIN_VALUE);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WavWriter writer = WavWriter.stream(bytes, format, frames)) {
      writer.writeSamples(samples, 0, frames);
    }
    float[] floats = new float[samples.length + 2];
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    try (WavReader reader =
            WavReader.open(WavSources.reluctantStream(bytes.toByteArray()), manyChannels());
        WavWriter writer = WavWriter.stream(again, format, frames)) {
      assertThat(reader.readSamples(floats, 1, frames)).isEqualTo(frames);
      assertThat(reader.readSamples(floats, 1, 1)).isEqualTo(-1);
      writer.writeSamples(floats, 1, frames);
    }

    assertThat(again.toByteArray()).isEqualTo(bytes.toByteArray());
    assertThat(floats[0]).isZero();
    assertThat(floats[floats.length - 1]).isZero();
    assertThat(floats[1]).isEqualTo(-1.0f);
    assertThat(floats[1 + 0x4000]).isEqualTo(-0.5f);
    assertThat(floats[1 + 0x8000]).isZero();
    assertThat(floats[1 + 0x8001]).isEqualTo(1 / 32768f);
    assertThat(floats[1 + 0xFFFF]).isEqualTo(32767 / 32768f);
  }

  private static WavLimits manyChannels() {
    return WavLimits.DEFAULT.withMaxChannels(0xFFFF);
  }

  @Test
  void asManyAreReadAsThereAreAndFit() throws IOException {
    try (WavReader reader = WavReader.open(WavSources.channel(WavBytes.mulaw(10)))) {
      float[] floats = new float[10];
      assertThat(reader.readSamples(floats, 0, 0)).isZero();
      assertThat(reader.readSamples(floats, 2, 4)).isEqualTo(4);
      assertThat(reader.position()).isEqualTo(4);
      assertThat(reader.readSamples(floats, 0, 10)).isEqualTo(6);
      assertThatThrownBy(() -> reader.readSamples(floats, 1, 10))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> reader.readSamples(floats, 0, -1))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }
}
