// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import static com.ximasdk.audio.edit.ResamplingQualityTest.resampled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths, blocks, channels and loudness of resampling; its quality is a test of its own. */
class ResamplingTest {
  private static final WavFormat MONO = new WavFormat(WavEncoding.PCM_S16, 1, 8000);

  @ParameterizedTest
  @CsvSource({
    "8000, 8000, 16000, 16000",
    "8000, 16000, 8000, 4000",
    "8001, 16000, 8000, 4001",
    "1, 8000, 16000, 2",
    "1, 48000, 8000, 1",
    "7, 48000, 8000, 2",
    "0, 8000, 16000, 0",
    "8000, 8000, 11025, 11025",
    "8000, 8000, 6000, 6000",
    "1, 8000, 44100, 6",
    "44101, 44101, 8000, 8000",
    "44102, 44101, 8000, 8001",
    "200000, 8000, 16000, 400000",
    "5, 8000, 2048000, 1280",
    "3, 256, 1, 1"
  })
  void theLengthIsExactWithAPartOfAFrameCountedAsOne(int frames, int from, int to, int expected)
      throws IOException {
    WavFormat format = new WavFormat(WavEncoding.PCM_S16, 1, from);

    assertThat(Resampling.targetFrames(frames, format, to)).isEqualTo(expected);
    // The writer that was told this number would refuse another.
    assertThat(resampled(noise(frames), from, to)).hasSize(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "8000, 16000",
    "16000, 8000",
    "8000, 11025",
    "44101, 8000",
    "8000, 44101",
    "48000, 6000"
  })
  void howAudioIsCutIntoBlocksDoesNotMatter(int from, int to) throws IOException {
    short[] samples = noise(5000);
    short[] whole = resampled(samples, from, to);
    for (int block : new int[] {1, 2, 63, 132, 1000, 4999}) {
      RateConverter converter = new RateConverter(RateRatio.of(from, to), 1, block);
      short[][] made = new short[1][converter.mostFrames()];
      short[] all = new short[whole.length + converter.mostFrames()];
      int count = 0;
      for (int at = 0; at < samples.length; at += block) {
        int frames = Math.min(block, samples.length - at);
        short[][] part = {Arrays.copyOfRange(samples, at, at + frames)};
        int more = converter.convert(part, frames, made);
        System.arraycopy(made[0], 0, all, count, more);
        count += more;
      }
      for (int more; (more = converter.finish(made)) > 0; count += more) {
        System.arraycopy(made[0], 0, all, count, more);
      }

      assertThat(count).as("block of %s", block).isEqualTo(whole.length);
      assertThat(Arrays.copyOf(all, count)).as("block of %s", block).isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @CsvSource({"8000, 16000, 1000, 2000", "16000, 8000, 1000, 500", "8000, 11025, 960, 1323"})
  void anImpulseStaysWhereItIsAndIsTheSameOnBothSides(int from, int to, int at, int expected)
      throws IOException {
    short[] impulse = new short[2000];
    impulse[at] = 30_000;

    short[] samples = resampled(impulse, from, to);

    for (int i = 1; i < 400; i++) {
      assertThat(samples[expected - i]).as("%s frames away", i).isEqualTo(samples[expected + i]);
    }
    for (short sample : samples) {
      assertThat(sample).isLessThanOrEqualTo(samples[expected]);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {16_000, 44_100, 6000})
  void whatWouldBeLouderThanFullScaleIsAtFullScale(int to) throws IOException {
    short[] square = new short[8000];
    for (int i = 0; i < square.length; i++) {
      square[i] = i / 40 % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
    }

    short[] samples = resampled(square, 8000, to);

    assertThat(samples).contains(Short.MAX_VALUE, Short.MIN_VALUE);
    // An overshoot must not have gone around to the other side.
    for (int i = 0; i < samples.length; i++) {
      double place = i * 8000.0 / to % 80;
      if (place > 5 && place < 35) {
        assertThat(samples[i]).as("sample %s", i).isGreaterThan((short) 20_000);
      } else if (place > 45 && place < 75) {
        assertThat(samples[i]).as("sample %s", i).isLessThan((short) -20_000);
      }
    }
  }

  @Test
  void channelsDoNotMeet() throws IOException {
    short[] left = noise(3000);
    short[] right = new short[3000];
    right[1500] = 10_000;
    short[] both = new short[6000];
    for (int i = 0; i < 3000; i++) {
      both[2 * i] = left[i];
      both[2 * i + 1] = right[i];
    }
    WavFormat stereo = new WavFormat(WavEncoding.PCM_S16, 2, 8000);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WavWriter target = WavWriter.stream(out, Resampling.targetFormat(stereo, 16_000), 6000)) {
      Resampling.resample(reader(stereo, both), target);
    }

    short[][] made = new short[2][6000];
    WavReader.open(new ByteArrayInputStream(out.toByteArray())).readSamples(made, 0, 6000);
    assertThat(made[0]).isEqualTo(resampled(left, 8000, 16_000));
    assertThat(made[1]).isEqualTo(resampled(right, 8000, 16_000));
  }

  @Test
  void theTargetMayHaveAnotherEncoding() throws IOException {
    WavFormat law = new WavFormat(WavEncoding.ALAW, 1, 16_000);
    short[] samples = noise(1000);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WavWriter target = WavWriter.stream(out, law, 2000)) {
      Resampling.resample(reader(MONO, samples), target);
    }

    byte[] codes = new byte[2000];
    WavReader.open(new ByteArrayInputStream(out.toByteArray())).readCodes(codes, 0, 2000);
    short[] linear = resampled(samples, 8000, 16_000);
    for (int i = 0; i < 2000; i++) {
      assertThat(codes[i]).isEqualTo(law.encoding().law().orElseThrow().encode(linear[i]));
    }
  }

  @Test
  void theSameRateCopiesWhatIsStored() throws IOException {
    short[] samples = noise(1000);

    assertThat(resampled(samples, 8000, 8000)).isEqualTo(samples);
  }

  @Test
  void otherChannelsAreRefused() {
    WavFormat stereo = new WavFormat(WavEncoding.PCM_S16, 2, 16_000);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Resampling.resample(
                    reader(MONO, noise(10)), WavWriter.stream(new ByteArrayOutputStream(), stereo)))
        .withMessageContaining("2 channels")
        .withMessageContaining("1 channel");
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 16000, 'frames: found -1, expected 0 or more'",
    "1, 0, 'sample rate: found 0, expected 1 to 4294967294 Hz'",
    "1, -1, 'sample rate: found -1, expected 1 to 4294967294 Hz'",
    "1, 4294967295, 'sample rate: found 4294967295, expected 1 to 4294967294 Hz'"
  })
  void aLengthIsThatOfFramesAtARate(long frames, long rate, String message) {
    WavFormat format = new WavFormat(WavEncoding.MULAW, 1, 8000);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Resampling.targetFrames(frames, format, rate))
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 8000, 'found 1 Hz to make 8000 Hz of, expected a rate of 32 to 2048000 Hz'",
    "4294967294, 8000,"
        + " 'found 4294967294 Hz to make 8000 Hz of, expected a rate of 32 to 2048000 Hz'",
    "31, 8000, 'found 31 Hz to make 8000 Hz of, expected a rate of 32 to 2048000 Hz'"
  })
  void aRateThatIsTooFarAwayIsRefused(long from, long to, String message) {
    WavFormat format = new WavFormat(WavEncoding.PCM_S16, 1, from);

    assertThatThrownBy(() -> Resampling.targetFormat(format, to))
        .isInstanceOf(IncompatibleFormatsException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> Resampling.targetFrames(1, format, to))
        .isInstanceOf(IncompatibleFormatsException.class);
  }

  private static short[] noise(int frames) {
    Random random = new Random(1);
    short[] samples = new short[frames];
    for (int i = 0; i < frames; i++) {
      samples[i] = (short) (random.nextInt(40_000) - 20_000);
    }
    return samples;
  }

  private static WavReader reader(WavFormat format, short[] samples) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int frames = samples.length / format.channels();
    try (WavWriter writer = WavWriter.stream(bytes, format, frames)) {
      writer.writeSamples(samples, 0, frames);
    }
    return WavReader.open(new ByteArrayInputStream(bytes.toByteArray()));
  }
}
