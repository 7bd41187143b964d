// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.audio.measure.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recordings that began at different times lie on one axis. */
class TimeAxisTest {
  private static final WavFormat MONO = new WavFormat(WavEncoding.MULAW, 1, 8000);
  private static final WavFormat STEREO = new WavFormat(WavEncoding.MULAW, 2, 8000);

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "MULAW, FF",
    "ALAW, D5",
    "PCM_U8, 80",
    "PCM_S16, 00",
  })
  void eachRecordingIsWhereItsTimeIsAndSilenceIsAroundIt(WavEncoding encoding, String silence)
      throws IOException {
    WavFormat mono = new WavFormat(encoding, 1, 8000);
    WavFormat stereo = new WavFormat(encoding, 2, 8000);
    int bytes = encoding.bytesPerSample();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Span> spans;
    try (WavWriter target =
        WavWriter.stream(out, TimeAxis.targetFormat(List.of(mono, stereo, mono)))) {
      spans =
          TimeAxis.merge(
              List.of(
                  placed(0, reader(mono, 100_000)),
                  placed(12_000, reader(stereo, 80_000)),
                  placed(40_000, reader(mono, 1))),
              target);
    }

    assertThat(spans)
        .containsExactly(
            new Span(0, 100_000), new Span(96_000, 176_000), new Span(320_000, 320_001));
    byte[][] expected = new byte[4][320_001 * bytes];
    for (byte[] channel : expected) {
      Arrays.fill(channel, (byte) Integer.parseInt(silence, 16));
    }
    byte[][] both = new byte[2][80_000 * bytes];
    reader(stereo, 80_000).readCodes(both, 0, 80_000);
    System.arraycopy(counting(100_000 * bytes), 0, expected[0], 0, 100_000 * bytes);
    System.arraycopy(both[0], 0, expected[1], 96_000 * bytes, 80_000 * bytes);
    System.arraycopy(both[1], 0, expected[2], 96_000 * bytes, 80_000 * bytes);
    System.arraycopy(counting(bytes), 0, expected[3], 320_000 * bytes, bytes);
    byte[][] codes = new byte[4][320_002 * bytes];
    assertThat(WavReader.open(stream(out)).readCodes(codes, 0, 320_002)).isEqualTo(320_001);
    for (int channel = 0; channel < 4; channel++) {
      assertThat(Arrays.copyOf(codes[channel], 320_001 * bytes))
          .as("channel %s", channel)
          .isEqualTo(expected[channel]);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0",
    "PT0.000062499S, 0",
    "PT0.0000625S, 1",
    "PT0.000125S, 1",
    "PT0.000187499S, 1",
    "PT0.0001875S, 2",
    "PT1H, 28800000"
  })
  void aRecordingBeginsAtTheFrameThatIsNearest(Duration offset, long frame) throws IOException {
    try (WavWriter target = WavWriter.stream(new ByteArrayOutputStream(), MONO)) {
      assertThat(TimeAxis.merge(List.of(PlacedRecording.at(offset, reader(MONO, 3))), target))
          .containsExactly(new Span(frame, frame + 3));
      assertThat(target.frames()).isEqualTo(frame + 3);
    }
  }

  @Test
  void linearAudioTakesOtherEncodingsAndRates() throws IOException {
    WavFormat wide = new WavFormat(WavEncoding.PCM_S16, 1, 16_000);
    WavFormat alaw = new WavFormat(WavEncoding.ALAW, 1, 16_000);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WavFormat format = TimeAxis.targetFormat(List.of(MONO, alaw, wide), 16_000);
    assertThat(format).isEqualTo(new WavFormat(WavEncoding.PCM_S16, 3, 16_000));
    try (WavWriter target = WavWriter.stream(out, format)) {
      assertThat(
              TimeAxis.merge(
                  List.of(
                      placed(100, reader(MONO, 50_000)),
                      placed(200, reader(alaw, 50_000)),
                      placed(300, reader(wide, 50_000))),
                  target))
          .containsExactly(new Span(1600, 101_600), new Span(3200, 53_200), new Span(4800, 54_800));
    }

    short[][] samples = new short[3][101_600];
    WavReader.open(stream(out)).readSamples(samples, 0, 101_600);
    assertThat(Arrays.copyOfRange(samples[0], 1600, 101_600))
        .isEqualTo(ResamplingQualityTest.resampled(decoded(MONO), 8000, 16_000));
    assertThat(Arrays.copyOfRange(samples[1], 3200, 53_200)).isEqualTo(decoded(alaw));
    assertThat(Arrays.copyOfRange(samples[2], 4800, 54_800)).isEqualTo(decoded(wide));
    assertThat(Arrays.copyOf(samples[2], 4800)).containsOnly(0);
    assertThat(Arrays.copyOfRange(samples[1], 53_200, 101_600)).containsOnly(0);
  }

  @Test
  void howManyFramesThereWillBeIsToldBeforehand() throws IOException {
    Path file = directory.resolve("call.wav");
    try (WavWriter writer = WavWriter.create(file, MONO, 8001)) {
      writer.writeCodes(counting(8001), 0, 8001);
    }
    try (WavReader first = WavReader.open(file);
        WavReader second = WavReader.open(file)) {
      List<PlacedRecording> recordings = List.of(placed(0, first), placed(86_400_000, second));

      assertThat(TimeAxis.targetFrames(recordings, 8000)).hasValue(691_208_001L);
      assertThat(TimeAxis.targetFrames(recordings, 16_000)).hasValue(1_382_416_002L);
      second.seek(8000);
      assertThat(TimeAxis.targetFrames(recordings, 8000)).hasValue(691_200_001L);
    }
    assertThat(TimeAxis.targetFrames(List.of(placed(0, reader(MONO, 1))), 8000)).isEmpty();
  }

  @Test
  void ofNothingThereIsNoLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeAxis.targetFrames(List.of(), 8000))
        .withMessage("sources: found none, expected one or more");
  }

  @Test
  void anEmptyRecordingHasItsPlace() throws IOException {
    try (WavWriter target = WavWriter.stream(new ByteArrayOutputStream(), STEREO)) {
      assertThat(
              TimeAxis.merge(
                  List.of(placed(1000, reader(MONO, 0)), placed(0, reader(MONO, 5))), target))
          .containsExactly(new Span(8000, 8000), new Span(0, 5));
      assertThat(target.frames()).isEqualTo(8000);
    }
  }

  @ParameterizedTest
  @CsvSource({"PT-0.000000001S", "PT168H0.000000001S", "PT490000H"})
  void anOffsetIsOneThatRecordingsOfACallHave(Duration offset) throws IOException {
    WavReader reader = reader(MONO, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlacedRecording.at(offset, reader))
        .withMessage(
            "offset: found %s, expected zero to PT168H from the start of the recording that begins"
                + " first",
            offset);
  }

  @Test
  void whatDoesNotFitIsRefusedAndNothingIsWritten() throws IOException {
    WavFormat alaw = new WavFormat(WavEncoding.ALAW, 1, 8000);
    WavFormat wide = new WavFormat(WavEncoding.MULAW, 1, 16_000);
    WavFormat slow = new WavFormat(WavEncoding.MULAW, 1, 1);
    WavWriter target = WavWriter.stream(new ByteArrayOutputStream(), STEREO);
    for (WavFormat other : List.of(alaw, wide)) {
      assertThatThrownBy(
              () ->
                  TimeAxis.merge(
                      List.of(placed(0, reader(MONO, 9)), placed(0, reader(other, 9))), target))
          .isInstanceOf(IncompatibleFormatsException.class)
          .hasMessage("found %s beside %s, expected one encoding and one sample rate", MONO, other);
    }
    assertThatThrownBy(() -> TimeAxis.targetFormat(List.of(MONO, slow), 8000))
        .isInstanceOf(IncompatibleFormatsException.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeAxis.merge(List.of(placed(0, reader(MONO, 9))), target))
        .withMessage("target: found %s, expected %s", STEREO, MONO);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeAxis.merge(List.of(), target))
        .withMessage("sources: found none, expected one or more");
    WavReader twice = reader(MONO, 9);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeAxis.merge(List.of(placed(0, twice), placed(1, twice)), target))
        .withMessage("sources: found a reader twice, expected each once");
    assertThat(target.frames()).isZero();
    assertThatThrownBy(target::close).isInstanceOf(IOException.class);
  }

  private static PlacedRecording placed(int millis, WavReader reader) {
    return PlacedRecording.at(Duration.ofMillis(millis), reader);
  }

  private static short[] decoded(WavFormat format) throws IOException {
    short[] samples = new short[50_000];
    reader(format, 50_000).readSamples(samples, 0, 50_000);
    return samples;
  }

  private static WavReader reader(WavFormat format, int frames) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WavWriter writer = WavWriter.stream(bytes, format, frames)) {
      writer.writeCodes(counting(frames * format.frameSize()), 0, frames);
    }
    return WavReader.open(stream(bytes));
  }

  private static ByteArrayInputStream stream(ByteArrayOutputStream bytes) {
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private static byte[] counting(int bytes) {
    byte[] codes = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      codes[i] = (byte) (i % 251);
    }
    return codes;
  }
}
