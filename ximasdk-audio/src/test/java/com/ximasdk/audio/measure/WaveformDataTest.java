// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The formats are those of audiowaveform's DataFormat.md, version 2. */
class WaveformDataTest {
  /** Two channels, five frames: columns of two frames, the last of one. */
  private static final short[] SAMPLES = {1, -1, 256, -257, -32768, 32767, 0, 0, 511, -512};

  @Test
  void jsonHasTheExtremesOfTheChannelsInTurns() throws IOException {
    StringBuilder json = new StringBuilder();
    data(2, SAMPLES, 2).writeJson(json, 16);

    assertThat(json)
        .hasToString(
            "{\"version\":2,\"channels\":2,\"sample_rate\":8000,\"samples_per_pixel\":2,\"bits\":16,\"length\":3,\"data\":[1,256,-257,-1,-32768,0,0,32767,511,511,-512,-512]}\n");
  }

  @Test
  void eightBitsAreA256thRoundedTowardZero() throws IOException {
    StringBuilder json = new StringBuilder();
    data(2, SAMPLES, 2).writeJson(json, 8);

    assertThat(json.toString())
        .contains("\"bits\":8,")
        .endsWith("\"data\":[0,1,-1,0,-128,0,0,127,1,1,-2,-2]}\n");
  }

  @Test
  void theBinaryFormHasAHeaderOf24BytesAndTheSameNumbers() throws IOException {
    ByteArrayOutputStream sixteen = new ByteArrayOutputStream();
    data(2, SAMPLES, 2).writeBinary(sixteen, 16);
    ByteArrayOutputStream eight = new ByteArrayOutputStream();
    data(2, SAMPLES, 2).writeBinary(eight, 8);

    ByteBuffer bytes = ByteBuffer.wrap(sixteen.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(new int[] {bytes.getInt(), bytes.getInt(), bytes.getInt()})
        .containsExactly(2, 0, 8000);
    assertThat(new int[] {bytes.getInt(), bytes.getInt(), bytes.getInt()}).containsExactly(2, 3, 2);
    short[] values = new short[12];
    bytes.asShortBuffer().get(values);
    assertThat(values).containsExactly(1, 256, -257, -1, -32768, 0, 0, 32767, 511, 511, -512, -512);
    assertThat(sixteen.size()).isEqualTo(24 + 24);
    assertThat(eight.toByteArray())
        .startsWith(2, 0, 0, 0, 1, 0, 0, 0)
        .endsWith(0, 1, -1, 0, -128, 0, 0, 127, 1, 1, -2, -2)
        .hasSize(24 + 12);
  }

  @Test
  void noAudioIsNoColumn() throws IOException {
    StringBuilder json = new StringBuilder();
    ByteArrayOutputStream binary = new ByteArrayOutputStream();
    WaveformData data = data(1, new short[0], 256);
    data.writeJson(json, 8);
    data.writeBinary(binary, 8);

    assertThat(data.length()).isZero();
    assertThat(json.toString()).endsWith("\"length\":0,\"data\":[]}\n");
    assertThat(binary.size()).isEqualTo(24);
  }

  /** More than what is written at once. */
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 256})
  void aLongWaveformIsWrittenWhole(int framesPerColumn) throws IOException {
    short[] samples = new short[2 * 50_001];
    Random random = new Random(1);
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) random.nextInt();
    }
    StringBuilder json = new StringBuilder();
    ByteArrayOutputStream binary = new ByteArrayOutputStream();
    WaveformData data = data(2, samples, framesPerColumn);
    data.writeJson(json, 16);
    data.writeBinary(binary, 16);

    StringBuilder expected = new StringBuilder();
    ByteBuffer bytes = ByteBuffer.wrap(binary.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    bytes.position(24);
    for (int first = 0; first < 50_001; first += framesPerColumn) {
      for (int channel = 0; channel < 2; channel++) {
        short low = Short.MAX_VALUE;
        short high = Short.MIN_VALUE;
        for (int i = first; i < Math.min(50_001, first + framesPerColumn); i++) {
          low = (short) Math.min(low, samples[2 * i + channel]);
          high = (short) Math.max(high, samples[2 * i + channel]);
        }
        expected.append(expected.isEmpty() ? "" : ",").append(low).append(',').append(high);
        assertThat(bytes.getShort()).isEqualTo(low);
        assertThat(bytes.getShort()).isEqualTo(high);
      }
    }
    assertThat(bytes.hasRemaining()).isFalse();
    assertThat(json.toString()).endsWith("\"data\":[" + expected + "]}\n");
  }

  @Test
  void whatTheFormatHasNoRoomForIsRefusedBeforeAByteIsWritten() throws IOException {
    WaveformData data = data(1, SAMPLES, 2);
    WavReader fast = TestAudio.reader(WavEncoding.PCM_S16, 1, 2_147_483_648L, SAMPLES);
    WaveformData tooFast = WaveformData.of(fast, 2);
    OutputStream nowhere =
        new OutputStream() {
          @Override
          public void write(int value) {
            throw new AssertionError();
          }
        };

    assertThatThrownBy(() -> data.writeJson(new StringBuilder(), 12))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bits: found 12, expected 8 or 16");
    assertThatThrownBy(() -> data.writeBinary(nowhere, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tooFast.writeBinary(nowhere, 8))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("sample rate: found 2147483648 Hz");
    assertThatThrownBy(() -> data(1, SAMPLES, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("frames in a column: found 0, expected 1 or more");
  }

  private static WaveformData data(int channels, short[] samples, int framesPerColumn)
      throws IOException {
    return WaveformData.of(
        TestAudio.reader(WavEncoding.PCM_S16, channels, 8000, samples), framesPerColumn);
  }
}
