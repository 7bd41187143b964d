// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.sampled;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavLimits;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.sound.sampled.AudioInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames that are stepped over, of which the platform asks in pieces of its own. */
class PassedFramesTest {
  private static final int FRAMES = 9;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 700, 1500, 2049})
  void framesOfAnyWidthArePassedWhole(int channels) throws IOException {
    byte[] all = linear(channels);
    int frame = 2 * channels;
    try (AudioInputStream stream = stream(channels)) {
      assertThat(stream.skip(2L * frame)).isEqualTo(2L * frame);
      assertThat(stream.readNBytes(frame)).isEqualTo(Arrays.copyOfRange(all, 2 * frame, 3 * frame));
      assertThat(stream.skip(3L * frame)).isEqualTo(3L * frame);
      assertThat(stream.readAllBytes()).isEqualTo(Arrays.copyOfRange(all, 6 * frame, all.length));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1500})
  void behindTheLastFrameNothingIsPassed(int channels) throws IOException {
    int frame = 2 * channels;
    try (AudioInputStream stream = stream(channels)) {
      assertThat(stream.skip(100L * frame)).isEqualTo((long) FRAMES * frame);
      assertThat(stream.skip(frame)).isZero();
      assertThat(stream.read(new byte[frame])).isEqualTo(-1);
    }
  }

  @Test
  void closingTheStreamClosesTheReader() throws IOException {
    boolean[] closed = new boolean[1];
    ByteArrayInputStream source =
        new ByteArrayInputStream(wav(1)) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    WavAudioInputStream.of(WavReader.open(source)).close();

    assertThat(closed[0]).isTrue();
  }

  private static AudioInputStream stream(int channels) throws IOException {
    return WavAudioInputStream.of(reader(channels));
  }

  private static byte[] linear(int channels) throws IOException {
    byte[] all = new byte[FRAMES * 2 * channels];
    assertThat(reader(channels).readLittleEndian(all, 0, FRAMES)).isEqualTo(FRAMES);
    return all;
  }

  private static WavReader reader(int channels) throws IOException {
    return WavReader.open(
        new ByteArrayInputStream(wav(channels)), WavLimits.DEFAULT.withMaxChannels(3000));
  }

  private static byte[] wav(int channels) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WavFormat format = new WavFormat(WavEncoding.MULAW, channels, 8000);
    byte[] codes = new byte[FRAMES * channels];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (byte) (i % 251);
    }
    try (WavWriter writer = WavWriter.stream(bytes, format, FRAMES)) {
      writer.writeCodes(codes, 0, FRAMES);
    }
    return bytes.toByteArray();
  }
}
