// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.g711.G711;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MeasureTest {
  @Test
  void levelsAreExactPastSixtyThreeBits() {
    LevelSum sum = new LevelSum();
    for (int i = 0; i < 10; i++) {
      sum.add(3_000_000_000L, 3_000_000_000L << 30, -32768, -32768, 3_000_000_000L);
    }

    assertThat(sum.levels().sumOfSquares())
        .isEqualTo(BigInteger.valueOf(30_000_000_000L).shiftLeft(30));
    assertThat(sum.levels().rms()).isEqualTo(32768);
    assertThat(sum.levels().rmsDbfs()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void aFullScaleSquareOfEveryEncodingIsMeasured(WavEncoding encoding) throws IOException {
    short[] samples = new short[8000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = i % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
    }
    ChannelStatistics statistics = statistics(encoding, 1, 8000, samples).get(0);

    int peak = encoding.law().map(G711::largestMagnitude).orElse(32768);
    assertThat(statistics.levels().peak()).isEqualTo(peak);
    assertThat(statistics.levels().clipped()).isEqualTo(8000);
    assertThat(statistics.levels().rms()).isCloseTo(peak, within(150.0));
    assertThat(statistics.talk()).isEqualTo(Duration.ofSeconds(1));
    assertThat(statistics.silence()).isZero();
  }

  @Test
  void windowsOfTwentyMillisecondsBelowTheThresholdAreSilence() throws IOException {
    // −45 dBFS is 184.27: windows of 184 are silence, windows of 185 are talk.
    short[] samples = new short[2 * 8000];
    for (int i = 0; i < 8000; i++) {
      samples[2 * i] = (short) (i / 160 % 2 == 0 ? 184 : -185);
      samples[2 * i + 1] = 184;
    }
    List<ChannelStatistics> statistics = statistics(WavEncoding.PCM_S16, 2, 8000, samples);

    assertThat(statistics.get(0).silence()).isEqualTo(Duration.ofMillis(500));
    assertThat(statistics.get(0).talk()).isEqualTo(Duration.ofMillis(500));
    assertThat(statistics.get(1).silence()).isEqualTo(Duration.ofSeconds(1));
    assertThat(statistics.get(1).talk()).isZero();
    assertThat(statistics.get(1).levels().rms()).isEqualTo(184);
  }

  @ParameterizedTest
  @CsvSource({"8000, 50, 160, 160", "11025, 50, 220, 221", "30, 30, 1, 1"})
  void windowsBeginWhereTheirTimeDoes(int rate, int count, int shortest, int longest)
      throws IOException {
    List<Long> firsts = new ArrayList<>();
    List<Long> lengths = new ArrayList<>();
    LevelWindows.visit(
        TestAudio.reader(WavEncoding.PCM_S16, 1, rate, new short[rate]),
        LevelWindows.DEFAULT_WINDOW,
        (first, levels) -> {
          firsts.add(first);
          lengths.add(levels.get(0).samples());
        });

    assertThat(firsts).hasSize(count).startsWith(0L);
    assertThat(lengths).allMatch(length -> length >= shortest && length <= longest);
    assertThat(lengths.stream().mapToLong(Long::longValue).sum()).isEqualTo(rate);
  }

  @Test
  void talkAndSilenceAreSpansThatFillTheAudio() throws IOException {
    short[] samples = new short[8000];
    fill(samples, 1600, 3200);
    fill(samples, 3360, 4800);
    fill(samples, 7000, 8000);
    WavReader reader = TestAudio.reader(WavEncoding.MULAW, 1, 8000, samples);
    List<Span> talk = TalkSpans.of(reader, SilenceThreshold.DEFAULT, Duration.ZERO).get(0);

    assertThat(talk)
        .containsExactly(new Span(1600, 3200), new Span(3360, 4800), new Span(6880, 8000));
    assertThat(TalkSpans.between(talk, 8000))
        .containsExactly(new Span(0, 1600), new Span(3200, 3360), new Span(4800, 6880));
    WavReader again = TestAudio.reader(WavEncoding.MULAW, 1, 8000, samples);
    assertThat(TalkSpans.of(again, SilenceThreshold.DEFAULT, Duration.ofMillis(20)).get(0))
        .containsExactly(new Span(1600, 4800), new Span(6880, 8000));
  }

  @Test
  void talkOverIsWhereBothTalk() {
    List<Span> agent = List.of(new Span(0, 10), new Span(20, 30), new Span(40, 50));
    List<Span> customer = List.of(new Span(5, 25), new Span(30, 40), new Span(45, 60));

    assertThat(TalkOver.of(agent, customer))
        .containsExactly(new Span(5, 10), new Span(20, 25), new Span(45, 50));
    assertThat(TalkOver.of(customer, agent)).isEqualTo(TalkOver.of(agent, customer));
    assertThat(TalkOver.of(agent, List.of())).isEmpty();
  }

  @Test
  void aWaveformHasTheExtremesOfEveryColumn(@TempDir Path directory) throws IOException {
    short[] samples = new short[2 * 1000];
    for (int i = 0; i < 1000; i++) {
      samples[2 * i] = (short) i;
      samples[2 * i + 1] = (short) -i;
    }
    Path file = directory.resolve("a.wav");
    Files.write(file, TestAudio.bytes(WavEncoding.PCM_S16, 2, 8000, samples));
    try (WavReader reader = WavReader.open(file)) {
      List<WaveformPeaks> peaks = WaveformPeaks.of(reader, 3);

      assertThat(peaks.get(0).columns()).isEqualTo(3);
      assertThat(peaks.get(0).lowest(1)).isEqualTo((short) 333);
      assertThat(peaks.get(0).highest(1)).isEqualTo((short) 665);
      assertThat(peaks.get(1).lowest(2)).isEqualTo((short) -999);
      assertThat(peaks.get(1).highest(2)).isEqualTo((short) -666);
      assertThat(peaks.get(0).rms(1)).isCloseTo(508.1, within(0.1));
      assertThat(WaveformPeaks.of(reader, 3000).get(0).highest(2999)).isEqualTo((short) 999);
    }
  }

  @Test
  void theAgentsChannelIsASetting() {
    assertThat(new ChannelRoles(1).customer()).isZero();
    assertThat(new ChannelRoles(0).customer()).isEqualTo(1);
    assertThatThrownBy(() -> new ChannelRoles(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ChannelRoles(2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SilenceThreshold(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aWindowIsLongerThanNothingAndAtMostASecond() throws IOException {
    for (Duration window :
        List.of(Duration.ZERO, Duration.ofNanos(-1), Duration.ofSeconds(1).plusNanos(1))) {
      WavReader reader = TestAudio.reader(WavEncoding.MULAW, 1, 8000, new short[8000]);
      assertThatThrownBy(() -> LevelWindows.visit(reader, window, (first, levels) -> {}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("window: found " + window);
    }
    List<Long> firsts = new ArrayList<>();
    LevelWindows.visit(
        TestAudio.reader(WavEncoding.MULAW, 1, 8000, new short[12_000]),
        Duration.ofSeconds(1),
        (first, levels) -> firsts.add(first));
    assertThat(firsts).containsExactly(0L, 8000L);
  }

  @Test
  void windowsOfAReaderThatHasReadBeginWhereItStands() throws IOException {
    WavReader reader = TestAudio.reader(WavEncoding.MULAW, 1, 8000, new short[480]);
    assertThat(reader.readSamples(new short[100], 0, 100)).isEqualTo(100);
    List<Long> firsts = new ArrayList<>();
    LevelWindows.visit(reader, LevelWindows.DEFAULT_WINDOW, (first, levels) -> firsts.add(first));

    assertThat(firsts).containsExactly(100L, 260L, 420L);
  }

  @Test
  void onlyTheTwoExtremesOfSixteenBitsAreClipped() throws IOException {
    short[] samples = {32767, -32768, 32766, -32767, 0};

    Levels levels = statistics(WavEncoding.PCM_S16, 1, 8000, samples).get(0).levels();

    assertThat(levels.samples()).isEqualTo(5);
    assertThat(levels.clipped()).isEqualTo(2);
    assertThat(levels.peak()).isEqualTo(32768);
    assertThat(levels.sumOfSquares())
        .isEqualTo(BigInteger.valueOf(2L * 32767 * 32767 + 32768L * 32768 + 32766L * 32766));
  }

  @Test
  void levelsInDecibelsAreBelowFullScale() {
    Levels half = new Levels(1, BigInteger.valueOf(16384L * 16384), 16384, 0);

    // Half the amplitude is 20 log10(1/2) dB.
    assertThat(half.rmsDbfs()).isCloseTo(-6.0206, within(0.0001));
    assertThat(Levels.NONE.rmsDbfs()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void silenceIsBelowTheThresholdAndNoSamplesAreSilent() {
    SilenceThreshold fullScale = new SilenceThreshold(0);
    Levels full = new Levels(2, BigInteger.valueOf(2L * 32768 * 32768), 32768, 2);
    Levels less = new Levels(2, BigInteger.valueOf(2L * 32768 * 32768 - 65536), 32768, 1);

    assertThat(fullScale.isSilent(full)).isFalse();
    assertThat(fullScale.isSilent(less)).isTrue();
    assertThat(fullScale.isSilent(Levels.NONE)).isTrue();
    assertThat(Levels.NONE.rms()).isZero();
    assertThatThrownBy(() -> new SilenceThreshold(0.1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSpanEndsWhereItBeginsOrBehind() {
    assertThat(new Span(2, 5).frames()).isEqualTo(3);
    assertThat(new Span(0, 0).frames()).isZero();
    assertThatThrownBy(() -> new Span(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Span(2, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void betweenSpansThatTouchThereIsNothing() {
    List<Span> talk = List.of(new Span(0, 10), new Span(10, 20));

    assertThat(TalkSpans.between(talk, 30)).containsExactly(new Span(20, 30));
    assertThat(TalkSpans.between(talk, 20)).isEmpty();
    assertThat(TalkSpans.between(List.of(), 5)).containsExactly(new Span(0, 5));
    assertThat(TalkSpans.between(List.of(), 0)).isEmpty();
  }

  @Test
  void aColumnLongerThanWhatIsReadAtOnceHasTheExtremesOfAllOfIt(@TempDir Path directory)
      throws IOException {
    short[] samples = new short[3 * 20_000];
    for (int i = 0; i < 20_000; i++) {
      samples[3 * i] = 100;
      samples[3 * i + 1] = (short) (i == 1 ? -300 : i == 19_998 ? 300 : 0);
      samples[3 * i + 2] = (short) (i == 1 ? 300 : i == 19_998 ? -300 : 0);
    }
    Path file = directory.resolve("a.wav");
    Files.write(file, TestAudio.bytes(WavEncoding.PCM_S16, 3, 8000, samples));
    try (WavReader reader = WavReader.open(file)) {
      List<WaveformPeaks> peaks = WaveformPeaks.of(reader, 1);

      assertThat(peaks.get(0).lowest(0)).isEqualTo((short) 100);
      assertThat(peaks.get(0).highest(0)).isEqualTo((short) 100);
      assertThat(peaks.get(0).rms(0)).isEqualTo(100);
      for (int channel : new int[] {1, 2}) {
        assertThat(peaks.get(channel).lowest(0)).isEqualTo((short) -300);
        assertThat(peaks.get(channel).highest(0)).isEqualTo((short) 300);
        // The root of 2 * 300^2 / 20000.
        assertThat(peaks.get(channel).rms(0)).isEqualTo(3);
      }
      assertThatThrownBy(() -> WaveformPeaks.of(reader, 0))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aColumnWithoutFramesIsFlat(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("a.wav");
    Files.write(file, TestAudio.bytes(WavEncoding.PCM_S16, 1, 8000, new short[] {7, 8}));
    try (WavReader reader = WavReader.open(file)) {
      // Four columns for two frames: each second one has a frame.
      WaveformPeaks peaks = WaveformPeaks.of(reader, 4).get(0);

      double[] rms = IntStream.range(0, 4).mapToDouble(peaks::rms).toArray();
      assertThat(rms).containsExactly(0, 7, 0, 8);
      assertThat(peaks.lowest(2)).isZero();
      assertThat(peaks.highest(2)).isZero();
    }
  }

  private static void fill(short[] samples, int from, int to) {
    for (int i = from; i < to; i++) {
      samples[i] = (short) (i % 2 == 0 ? 3000 : -3000);
    }
  }

  private static List<ChannelStatistics> statistics(
      WavEncoding encoding, int channels, long rate, short[] samples) throws IOException {
    return ChannelStatistics.of(
        TestAudio.reader(encoding, channels, rate, samples), SilenceThreshold.DEFAULT);
  }
}
