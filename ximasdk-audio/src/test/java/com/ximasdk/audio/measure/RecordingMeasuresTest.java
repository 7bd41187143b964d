// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.g711.G711;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecordingMeasuresTest {
  private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

  /** Windows and columns of many lengths, none of which the other's ends fit. */
  @ParameterizedTest
  @CsvSource({
    "MULAW, 1, 8000", "MULAW, 2, 8000", "ALAW, 2, 11025", "ALAW, 3, 44100", "PCM_U8, 1, 22050",
    "PCM_U8, 32, 8000", "PCM_S16, 2, 16000", "PCM_S16, 32, 48000", "PCM_S16, 5, 49", "MULAW, 1, 1"
  })
  void everyMeasureIsExact(WavEncoding encoding, int channels, int rate) throws IOException {
    int frames = 40_003;
    short[] samples = noise(encoding, channels * frames, rate + channels);
    MeasureOptions options = MeasureOptions.DEFAULTS.withFramesPerColumn(77);

    RecordingMeasures measures = TestAudio.measured(encoding, channels, rate, samples, options);

    assertThat(measures.audio()).isEqualTo(new Span(0, frames));
    assertThat(measures.statistics()).hasSize(channels);
    for (int channel = 0; channel < channels; channel++) {
      short[] own = channel(samples, channels, channel);
      assertThat(measures.statistics().get(channel).levels()).isEqualTo(levels(encoding, own));
      assertThat(measures.talk().get(channel)).isEqualTo(talk(own, rate));
      assertPeaks(measures.peaks().get(channel), own, 77);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStreamHasTheMeasuresOfItsFile(WavEncoding encoding, @TempDir Path directory)
      throws IOException {
    short[] samples = noise(encoding, 2 * 30_000, 1);
    MeasureOptions options =
        MeasureOptions.DEFAULTS.withFramesPerColumn(100).withActiveSpeechLevel(true);
    Path file = directory.resolve("a.wav");
    Files.write(file, TestAudio.bytes(encoding, 2, 8000, samples));
    RecordingMeasures ofStream = TestAudio.measured(encoding, 2, 8000, samples, options);
    try (WavReader reader = WavReader.open(file)) {
      RecordingMeasures ofFile = RecordingMeasures.of(reader, options);

      assertThat(ofFile.statistics()).isEqualTo(ofStream.statistics());
      assertThat(ofFile.talk()).isEqualTo(ofStream.talk());
      assertThat(ofFile.activeSpeechLevel(1)).isEqualTo(ofStream.activeSpeechLevel(1));
      assertThat(json(ofFile)).isEqualTo(json(ofStream));
      reader.seek(0);
      assertThat(ChannelStatistics.of(reader, SilenceThreshold.DEFAULT))
          .isEqualTo(ofFile.statistics());
      reader.seek(0);
      assertThat(TalkSpans.of(reader, SilenceThreshold.DEFAULT, Duration.ofMillis(300)))
          .isEqualTo(ofFile.talk());
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 3", "20, 2", "1000, 1"})
  void aPauseOfALengthIsBridged(int millis, int spans) throws IOException {
    assertThat(talk(Duration.ofMillis(millis))).hasSize(spans);
  }

  /** 292 billion years of frames are more than a long has room for. */
  @Test
  void aPauseMayBeAsLongAsTimeIs() throws IOException {
    assertThat(talk(FOREVER)).containsExactly(new Span(0, 8000));
    WavReader reader = TestAudio.reader(WavEncoding.PCM_S16, 1, 4_294_967_294L, new short[] {9000});
    assertThat(TalkSpans.of(reader, SilenceThreshold.DEFAULT, FOREVER).get(0))
        .containsExactly(new Span(0, 1));
    assertThatThrownBy(() -> talk(Duration.ofNanos(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pauses to bridge: found PT-0.000000001S, expected zero or more");
  }

  @Test
  void columnsOfEqualTimeAreNotForAStreamAndNothingIsReadOfIt() throws IOException {
    WavReader reader = TestAudio.reader(WavEncoding.MULAW, 1, 8000, new short[80]);

    assertThatThrownBy(() -> RecordingMeasures.of(reader, MeasureOptions.DEFAULTS.withColumns(10)))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("found a stream")
        .hasMessageContaining("expected a number of frames in a column");
    assertThat(reader.position()).isZero();
  }

  @Test
  void theLastWayToCutIntoColumnsCounts() {
    MeasureOptions options = MeasureOptions.DEFAULTS.withColumns(5).withFramesPerColumn(6);

    assertThat(options.columns()).isZero();
    assertThat(options.framesPerColumn()).isEqualTo(6);
    assertThat(options.withColumns(7).framesPerColumn()).isZero();
    assertThatThrownBy(() -> options.withColumns(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsNotAskedForIsNotThere() throws IOException {
    RecordingMeasures measures =
        TestAudio.measured(WavEncoding.MULAW, 2, 8000, new short[80], MeasureOptions.DEFAULTS);

    assertThat(measures.peaks()).isEmpty();
    assertThat(measures.waveformData()).isEmpty();
    assertThat(measures.talkOver(0, 1)).isEmpty();
  }

  @Test
  void measuresBeginWhereTheReaderStands(@TempDir Path directory) throws IOException {
    short[] samples = new short[8000];
    samples[4000] = 100;
    Path file = directory.resolve("a.wav");
    Files.write(file, TestAudio.bytes(WavEncoding.PCM_S16, 1, 8000, samples));
    try (WavReader reader = WavReader.open(file)) {
      reader.seek(3900);
      RecordingMeasures measures =
          RecordingMeasures.of(reader, MeasureOptions.DEFAULTS.withColumns(41));

      assertThat(measures.audio()).isEqualTo(new Span(3900, 8000));
      assertThat(measures.peaks().get(0).columns()).isEqualTo(41);
      assertThat(measures.peaks().get(0).highest(1)).isEqualTo((short) 100);
      assertThat(measures.statistics().get(0).levels().samples()).isEqualTo(4100);
    }
  }

  /** A billion windows are skipped, not counted one by one. */
  @Test
  void windowsShorterThanAFrameCostNothing() throws IOException {
    List<Long> firsts = new ArrayList<>();
    LevelWindows.visit(
        TestAudio.reader(WavEncoding.PCM_S16, 1, 1, new short[1000]),
        Duration.ofNanos(1),
        (first, levels) -> firsts.add(first));

    assertThat(firsts).hasSize(1000).startsWith(0L, 1L).endsWith(999L);
  }

  /** Talk of 0.2 s, pauses of 20 ms and of 0.5 s. */
  private static List<Span> talk(Duration bridged) throws IOException {
    short[] samples = new short[8000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = i < 1600 || (i >= 1760 && i < 3360) || i >= 7360 ? (short) 9000 : 0;
    }
    MeasureOptions options = MeasureOptions.DEFAULTS.withBridgedPauses(bridged);
    return TestAudio.measured(WavEncoding.MULAW, 1, 8000, samples, options).talk().get(0);
  }

  private static String json(RecordingMeasures measures) throws IOException {
    StringBuilder json = new StringBuilder();
    measures.waveformData().orElseThrow().writeJson(json, 16);
    return json.toString();
  }

  /** Loud and quiet stretches that begin and end anywhere, as the encoding has them. */
  private static short[] noise(WavEncoding encoding, int count, long seed) {
    Random random = new Random(seed);
    short[] samples = new short[count];
    int loudness = 0;
    for (int i = 0; i < count; i++) {
      if (random.nextInt(3000) == 0) {
        loudness = random.nextInt(3) == 0 ? 40_000 : random.nextInt(600);
      }
      int value = (int) (random.nextDouble() * 2 * loudness) - loudness;
      samples[i] = stored(encoding, (short) Math.max(-32768, Math.min(32767, value)));
    }
    return samples;
  }

  private static short stored(WavEncoding encoding, short sample) {
    return switch (encoding) {
      case MULAW -> G711.MULAW.decode(G711.MULAW.encode(sample));
      case ALAW -> G711.ALAW.decode(G711.ALAW.encode(sample));
      case PCM_U8 -> (short) (sample & 0xFF00);
      case PCM_S16 -> sample;
    };
  }

  private static short[] channel(short[] samples, int channels, int channel) {
    short[] own = new short[samples.length / channels];
    for (int i = 0; i < own.length; i++) {
      own[i] = samples[channels * i + channel];
    }
    return own;
  }

  private static Levels levels(WavEncoding encoding, short[] samples) {
    BigInteger squares = BigInteger.ZERO;
    int peak = 0;
    long clipped = 0;
    for (short sample : samples) {
      squares = squares.add(BigInteger.valueOf((long) sample * sample));
      peak = Math.max(peak, Math.abs((int) sample));
      clipped +=
          switch (encoding) {
            case MULAW -> Math.abs((int) sample) == 32124 ? 1 : 0;
            case ALAW -> Math.abs((int) sample) == 32256 ? 1 : 0;
            case PCM_U8 -> sample == -32768 || sample == 32512 ? 1 : 0;
            case PCM_S16 -> sample == -32768 || sample == 32767 ? 1 : 0;
          };
    }
    return new Levels(samples.length, squares, peak, clipped);
  }

  /** Windows of 20 ms from −45 dBFS on, with gaps of up to 300 ms closed. */
  private static List<Span> talk(short[] samples, int rate) {
    boolean[] talks = new boolean[samples.length];
    for (int window = 0; ; window++) {
      int from = (int) (window * 20L * rate / 1000);
      int to = (int) Math.min(samples.length, (window + 1) * 20L * rate / 1000);
      double squares = 0;
      for (int i = from; i < to; i++) {
        squares += (double) samples[i] * samples[i];
      }
      for (int i = from; i < to; i++) {
        talks[i] = Math.sqrt(squares / (to - from)) >= 32768 * Math.pow(10, -45 / 20.0);
      }
      if (to == samples.length) {
        break;
      }
    }
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < talks.length; i++) {
      if (talks[i]) {
        int last = spans.size() - 1;
        if (last >= 0 && i - spans.get(last).to() <= 300L * rate / 1000) {
          spans.set(last, new Span(spans.get(last).from(), i + 1));
        } else {
          spans.add(new Span(i, i + 1));
        }
      }
    }
    return spans;
  }

  private static void assertPeaks(WaveformPeaks peaks, short[] samples, int framesPerColumn) {
    assertThat(peaks.columns()).isEqualTo((samples.length + framesPerColumn - 1) / framesPerColumn);
    for (int column = 0; column < peaks.columns(); column++) {
      int from = column * framesPerColumn;
      int to = Math.min(samples.length, from + framesPerColumn);
      short low = samples[from];
      short high = samples[from];
      long squares = 0;
      for (int i = from; i < to; i++) {
        low = (short) Math.min(low, samples[i]);
        high = (short) Math.max(high, samples[i]);
        squares += (long) samples[i] * samples[i];
      }
      assertThat(peaks.lowest(column)).isEqualTo(low);
      assertThat(peaks.highest(column)).isEqualTo(high);
      assertThat(peaks.rms(column)).isEqualTo(Math.sqrt((double) squares / (to - from)));
    }
  }
}
