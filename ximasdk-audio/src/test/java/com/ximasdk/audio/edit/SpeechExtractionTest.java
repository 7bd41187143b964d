// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.audio.measure.ChannelRoles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each speaker becomes linear audio of one channel. */
class SpeechExtractionTest {
  private static final int FRAMES = 50_001;

  private final ByteArrayOutputStream first = new ByteArrayOutputStream();
  private final ByteArrayOutputStream second = new ByteArrayOutputStream();

  @ParameterizedTest
  @EnumSource
  void atTheRateOfTheFileSamplesAreThoseOfItsChannels(WavEncoding encoding) throws IOException {
    WavFormat format = new WavFormat(encoding, 2, 8000);
    WavFormat target = SpeechExtraction.targetFormat(format);
    assertThat(target).isEqualTo(new WavFormat(WavEncoding.PCM_S16, 1, 8000));
    try (WavWriter left = WavWriter.stream(first, target, FRAMES);
        WavWriter right = WavWriter.stream(second, target, FRAMES)) {
      SpeechExtraction.extract(reader(format), List.of(left, right));
    }

    short[][] expected = new short[2][FRAMES];
    reader(format).readSamples(expected, 0, FRAMES);
    assertThat(samples(first)).isEqualTo(expected[0]);
    assertThat(samples(second)).isEqualTo(expected[1]);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void theAgentIsOnTheChannelThatTheRolesSay(int agentChannel) throws IOException {
    WavFormat format = new WavFormat(WavEncoding.MULAW, 2, 8000);
    WavFormat target = SpeechExtraction.targetFormat(format);
    try (WavWriter agent = WavWriter.stream(first, target);
        WavWriter customer = WavWriter.stream(second, target)) {
      SpeechExtraction.extract(reader(format), new ChannelRoles(agentChannel), agent, customer);
    }

    short[][] expected = new short[2][FRAMES];
    reader(format).readSamples(expected, 0, FRAMES);
    assertThat(samples(first)).isEqualTo(expected[agentChannel]);
    assertThat(samples(second)).isEqualTo(expected[1 - agentChannel]);
  }

  @Test
  void atAnotherRateEachChannelIsResampled() throws IOException {
    WavFormat format = new WavFormat(WavEncoding.ALAW, 2, 8000);
    WavFormat target = SpeechExtraction.targetFormat(format, 16_000);
    try (WavWriter left = WavWriter.stream(first, target, 2 * FRAMES);
        WavWriter right = WavWriter.stream(second, target, 2 * FRAMES)) {
      SpeechExtraction.extract(reader(format), List.of(left, right));
    }

    short[][] old = new short[2][FRAMES];
    reader(format).readSamples(old, 0, FRAMES);
    assertThat(samples(first)).isEqualTo(ResamplingQualityTest.resampled(old[0], 8000, 16_000));
    assertThat(samples(second)).isEqualTo(ResamplingQualityTest.resampled(old[1], 8000, 16_000));
  }

  @Test
  void targetsThatDoNotFitAreRefusedAndNothingIsWritten() throws IOException {
    WavFormat stereo = new WavFormat(WavEncoding.MULAW, 2, 8000);
    WavFormat mono = SpeechExtraction.targetFormat(stereo);
    WavWriter right = WavWriter.stream(first, mono);
    WavWriter wide = WavWriter.stream(second, new WavFormat(WavEncoding.PCM_S16, 1, 16_000));
    WavWriter law = WavWriter.stream(second, new WavFormat(WavEncoding.MULAW, 1, 8000));

    for (List<WavWriter> targets :
        List.of(
            List.<WavWriter>of(),
            List.of(right),
            List.of(right, right, right),
            List.of(right, wide),
            List.of(law, right))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> SpeechExtraction.extract(reader(stereo), targets))
          .withMessageContaining("found")
          .withMessageContaining("expected");
    }
    assertThat(right.frames()).isZero();
    assertThatThrownBy(right::close).isInstanceOf(IOException.class);
  }

  @Test
  void rolesAreThoseOfStereo() throws IOException {
    WavFormat mono = new WavFormat(WavEncoding.MULAW, 1, 8000);
    WavWriter target = WavWriter.stream(first, SpeechExtraction.targetFormat(mono));

    assertThatThrownBy(
            () -> SpeechExtraction.extract(reader(mono), new ChannelRoles(0), target, target))
        .isInstanceOf(IncompatibleFormatsException.class)
        .hasMessage(
            "found MULAW, 1 channel, 8000 Hz, expected 2 channels: that of the agent and that of"
                + " the customer");
  }

  private static WavReader reader(WavFormat format) throws IOException {
    byte[] codes = new byte[FRAMES * format.frameSize()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (byte) (i % 251);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WavWriter writer = WavWriter.stream(bytes, format, FRAMES)) {
      writer.writeCodes(codes, 0, FRAMES);
    }
    return WavReader.open(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static short[] samples(ByteArrayOutputStream wav) throws IOException {
    WavReader reader = WavReader.open(new ByteArrayInputStream(wav.toByteArray()));
    short[] samples = new short[2 * FRAMES + 1];
    int count = reader.readSamples(samples, 0, samples.length);
    return Arrays.copyOf(samples, count);
  }
}
