// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.audio.g711.G711;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What edits expect of those they are given, and what they do past one block of audio. */
class EditRulesTest {
  private static final WavFormat MONO = new WavFormat(WavEncoding.MULAW, 1, 8000);
  private static final WavFormat STEREO = new WavFormat(WavEncoding.MULAW, 2, 8000);

  @TempDir private Path directory;

  @Test
  void aTargetOfAnotherFormatIsRefusedAndNothingIsWritten() throws IOException {
    WavFormat wide = new WavFormat(WavEncoding.MULAW, 1, 16_000);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WavWriter target = WavWriter.stream(bytes, wide);
    WavWriter right = WavWriter.stream(new ByteArrayOutputStream(), MONO);

    refused(wide, MONO, () -> Mixdown.mix(reader(STEREO, 4), target));
    refused(wide, MONO, () -> ChannelSplit.split(reader(STEREO, 4), List.of(right, target)));
    refused(
        wide, STEREO, () -> ChannelMerge.merge(List.of(reader(MONO, 4), reader(MONO, 4)), target));
    refused(wide, MONO, () -> Transcoding.transcode(reader(MONO, 4), target));
    refused(
        wide,
        MONO,
        () -> TimeCut.cut(reader(MONO, 4), Duration.ZERO, Duration.ofSeconds(1), target));
    assertThat(target.frames()).isZero();
    assertThat(right.frames()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void aSplitHasOneTargetForEachChannel(int count) {
    List<WavWriter> targets = new ArrayList<>();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> {
              for (int i = 0; i < count; i++) {
                targets.add(WavWriter.stream(new ByteArrayOutputStream(), MONO));
              }
              ChannelSplit.split(reader(STEREO, 4), targets);
            })
        .withMessage("targets: found %s, expected one for each of 2 channels", count);
  }

  @Test
  void oneWriterDoesNotTakeTwoChannels() throws IOException {
    WavWriter target = WavWriter.stream(new ByteArrayOutputStream(), MONO);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChannelSplit.split(reader(STEREO, 4), List.of(target, target)))
        .withMessage("targets: found a writer twice, expected each once");
    assertThat(target.frames()).isZero();
  }

  @Test
  void thereIsSomethingToMerge() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChannelMerge.targetFormat(List.of()))
        .withMessage("sources: found none, expected one or more");
  }

  @Test
  void eachSideIsFilledUpByWhatItLacksInAll() throws IOException {
    WavFormat three = new WavFormat(WavEncoding.MULAW, 3, 8000);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<Long> filled;
    try (WavWriter target = WavWriter.stream(bytes, three)) {
      filled =
          ChannelMerge.merge(
              List.of(reader(MONO, 20), reader(MONO, 100_000), reader(MONO, 40_000)), target);
      assertThat(target.frames()).isEqualTo(100_000);
    }

    assertThat(filled).containsExactly(99_980L, 0L, 60_000L);
    byte[][] channels = new byte[3][100_000];
    WavReader.open(new ByteArrayInputStream(bytes.toByteArray())).readCodes(channels, 0, 100_000);
    assertThat(channels[1]).isEqualTo(counting(100_000));
    assertThat(Arrays.copyOf(channels[2], 40_000)).isEqualTo(counting(40_000));
    // The silence of mu-law.
    assertThat(Arrays.copyOfRange(channels[2], 40_000, 100_000)).containsOnly(0xFF);
    assertThat(Arrays.copyOfRange(channels[0], 20, 100_000)).containsOnly(0xFF);
  }

  @Test
  void threeChannelsAreMixedIntoTheirMean() throws IOException {
    int frames = 50_000;
    short[] samples = new short[3 * frames];
    for (int i = 0; i < frames; i++) {
      samples[3 * i] = (short) (i % 100);
      samples[3 * i + 1] = (short) (i % 100 + 30);
      // Of three, a third is rounded down and two thirds up.
      samples[3 * i + 2] = (short) (i % 100 + 60 + i % 3);
    }
    ByteArrayOutputStream source = new ByteArrayOutputStream();
    try (WavWriter writer = WavWriter.stream(source, new WavFormat(WavEncoding.PCM_S16, 3, 8000))) {
      writer.writeSamples(samples, 0, frames);
    }
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    try (WavReader reader = WavReader.open(new ByteArrayInputStream(source.toByteArray()));
        WavWriter target = WavWriter.stream(mixed, new WavFormat(WavEncoding.PCM_S16, 1, 8000))) {
      Mixdown.mix(reader, target);
    }

    short[] mean = new short[frames];
    assertThat(
            WavReader.open(new ByteArrayInputStream(mixed.toByteArray()))
                .readSamples(mean, 0, frames))
        .isEqualTo(frames);
    for (int i = 0; i < frames; i++) {
      assertThat(mean[i]).isEqualTo((short) (i % 100 + 30 + (i % 3 == 2 ? 1 : 0)));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MULAW", "ALAW"})
  void twoCodesOfALawAreMixedIntoThatOfTheirMean(WavEncoding encoding) throws IOException {
    WavFormat stereo = new WavFormat(encoding, 2, 8000);
    G711 law = encoding.law().orElseThrow();
    byte[] pairs = new byte[2 * 65_536];
    byte[] means = new byte[65_536];
    for (int i = 0; i < means.length; i++) {
      pairs[2 * i] = (byte) (i >> 8);
      pairs[2 * i + 1] = (byte) i;
      double mean = (law.decode(pairs[2 * i]) + law.decode(pairs[2 * i + 1])) / 2.0;
      means[i] = law.encode((short) Math.floor(mean + 0.5));
    }
    ByteArrayOutputStream source = new ByteArrayOutputStream();
    try (WavWriter writer = WavWriter.stream(source, stereo)) {
      writer.writeCodes(pairs, 0, means.length);
    }
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    try (WavWriter target = WavWriter.stream(mixed, new WavFormat(encoding, 1, 8000))) {
      Mixdown.mix(WavReader.open(new ByteArrayInputStream(source.toByteArray())), target);
    }

    assertThat(codes(mixed, means.length)).isEqualTo(means);
  }

  @Test
  void mixingOneChannelKeepsItsCodes() throws IOException {
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    try (WavWriter target = WavWriter.stream(mixed, MONO)) {
      Mixdown.mix(reader(MONO, 100_000), target);
    }

    assertThat(codes(mixed, 100_000)).isEqualTo(counting(100_000));
  }

  @ParameterizedTest
  @EnumSource(names = {"MULAW", "PCM_S16"})
  void aCutOfAStreamMayBeginAndEndFarBehindItsFirstBlock(WavEncoding encoding) throws IOException {
    ByteArrayOutputStream cut = new ByteArrayOutputStream();
    WavFormat format = new WavFormat(encoding, 1, 8000);
    try (WavWriter target = WavWriter.stream(cut, format)) {
      TimeCut.cut(reader(MONO, 200_000), Duration.ofSeconds(10), Duration.ofSeconds(20), target);
    }

    byte[] wanted = Arrays.copyOfRange(counting(160_000), 80_000, 160_000);
    if (encoding == WavEncoding.MULAW) {
      assertThat(codes(cut, 80_000)).isEqualTo(wanted);
    } else {
      short[] samples = new short[80_001];
      assertThat(
              WavReader.open(new ByteArrayInputStream(cut.toByteArray()))
                  .readSamples(samples, 0, 80_001))
          .isEqualTo(80_000);
      for (int i = 0; i < 80_000; i++) {
        assertThat(samples[i]).isEqualTo(WavEncoding.MULAW.law().orElseThrow().decode(wanted[i]));
      }
    }
  }

  @Test
  void aCutGoesToTheEndWithoutATimeOrWithOneBehindIt() throws IOException {
    byte[] wanted = Arrays.copyOfRange(counting(20_000), 8000, 20_000);
    ByteArrayOutputStream openEnded = new ByteArrayOutputStream();
    try (WavWriter target = WavWriter.stream(openEnded, MONO)) {
      TimeCut.cut(reader(MONO, 20_000), Duration.ofSeconds(1), target);
    }
    assertThat(codes(openEnded, 12_000)).isEqualTo(wanted);

    for (Duration late : List.of(Duration.ofDays(1), Duration.ofSeconds(Long.MAX_VALUE, 999))) {
      ByteArrayOutputStream cut = new ByteArrayOutputStream();
      try (WavWriter target = WavWriter.stream(cut, MONO)) {
        TimeCut.cut(reader(MONO, 20_000), Duration.ofSeconds(1), late, target);
        assertThat(target.frames()).isEqualTo(12_000);
        TimeCut.cut(reader(MONO, 20_000), late, target);
        assertThat(target.frames()).isEqualTo(12_000);
      }
      assertThat(codes(cut, 12_000)).isEqualTo(wanted);
    }
  }

  @Test
  void aCutOfNoTimeIsEmptyAndOneOfATimePassedIsRefused() throws IOException {
    Duration second = Duration.ofSeconds(1);
    ByteArrayOutputStream cut = new ByteArrayOutputStream();
    try (WavWriter target = WavWriter.stream(cut, MONO)) {
      TimeCut.cut(reader(MONO, 20_000), second, second, target);
      assertThat(target.frames()).isZero();
    }
    WavReader passed = reader(MONO, 20_000);
    passed.readCodes(new byte[8001], 0, 8001);
    WavWriter target = WavWriter.stream(new ByteArrayOutputStream(), MONO);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeCut.cut(passed, second, second.plusMillis(1), target))
        .withMessage("stream: found at frame 8001, expected at 8000 or before");
  }

  @Test
  void aCutOfAStreamThatStandsAtItsBeginningTakesTheNextFrame() throws IOException {
    WavReader reader = reader(MONO, 20_000);
    reader.readCodes(new byte[8000], 0, 8000);
    ByteArrayOutputStream cut = new ByteArrayOutputStream();
    try (WavWriter target = WavWriter.stream(cut, MONO)) {
      TimeCut.cut(reader, Duration.ofSeconds(1), Duration.ofSeconds(2), target);
    }

    assertThat(codes(cut, 8000)).isEqualTo(Arrays.copyOfRange(counting(16_000), 8000, 16_000));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void severalCutsLieOneBehindTheOther(boolean isStream) throws IOException {
    byte[] all = counting(200_000);
    ByteArrayOutputStream cut = new ByteArrayOutputStream();
    List<Long> frames;
    try (WavWriter target = WavWriter.stream(cut, MONO)) {
      frames =
          TimeCut.cut(
              isStream ? reader(MONO, 200_000) : seekable(200_000),
              List.of(
                  TimeSpan.between(Duration.ofMillis(500), Duration.ofSeconds(1)),
                  TimeSpan.between(Duration.ofSeconds(1), Duration.ofMillis(1500)),
                  TimeSpan.between(Duration.ofSeconds(10), Duration.ofSeconds(20)),
                  TimeSpan.from(Duration.ofMillis(24_999))),
              target);
    }

    assertThat(frames).containsExactly(4000L, 4000L, 80_000L, 8L);
    byte[] wanted = new byte[88_008];
    System.arraycopy(all, 4000, wanted, 0, 8000);
    System.arraycopy(all, 80_000, wanted, 8000, 80_000);
    System.arraycopy(all, 199_992, wanted, 88_000, 8);
    assertThat(codes(cut, 88_008)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void ofSeveralCutsThoseBehindTheEndAreEmpty(boolean isStream) throws IOException {
    ByteArrayOutputStream cut = new ByteArrayOutputStream();
    try (WavWriter target = WavWriter.stream(cut, MONO)) {
      assertThat(
              TimeCut.cut(
                  isStream ? reader(MONO, 4000) : seekable(4000),
                  List.of(
                      TimeSpan.between(Duration.ZERO, Duration.ofMillis(1)),
                      TimeSpan.between(Duration.ofMillis(499), Duration.ofSeconds(7)),
                      TimeSpan.between(Duration.ofSeconds(7), Duration.ofSeconds(8)),
                      TimeSpan.from(Duration.ofSeconds(Long.MAX_VALUE))),
                  target))
          .containsExactly(8L, 8L, 0L, 0L);
    }
    assertThat(codes(cut, 16)).startsWith(counting(8));
  }

  @Test
  void cutsThatOverlapOrGoBackAreRefusedAndNothingIsWritten() throws IOException {
    TimeSpan early = TimeSpan.between(Duration.ZERO, Duration.ofSeconds(1));
    TimeSpan late = TimeSpan.between(Duration.ofMillis(999), Duration.ofSeconds(2));
    TimeSpan open = TimeSpan.from(Duration.ZERO);
    for (List<TimeSpan> spans : List.of(List.of(early, late), List.of(late, early))) {
      WavWriter target = WavWriter.stream(new ByteArrayOutputStream(), MONO);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TimeCut.cut(reader(MONO, 20_000), spans, target))
          .withMessage(
              "spans: found %s after %s, expected each behind the one before",
              spans.get(1), spans.get(0));
      assertThat(target.frames()).isZero();
    }
    WavWriter target = WavWriter.stream(new ByteArrayOutputStream(), MONO);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeCut.cut(reader(MONO, 20_000), List.of(open, late), target))
        .withMessageContaining("after PT0S/,");
  }

  private interface Edit {
    void run() throws IOException;
  }

  private static void refused(WavFormat found, WavFormat expected, Edit edit) {
    assertThatIllegalArgumentException()
        .isThrownBy(edit::run)
        .withMessage("target: found %s, expected %s", found, expected);
  }

  private static WavReader reader(WavFormat format, int frames) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WavWriter writer = WavWriter.stream(bytes, format, frames)) {
      writer.writeCodes(counting(frames * format.frameSize()), 0, frames);
    }
    return WavReader.open(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private WavReader seekable(int frames) throws IOException {
    Path file = directory.resolve("seekable.wav");
    try (WavWriter writer = WavWriter.create(file, MONO, frames)) {
      writer.writeCodes(counting(frames), 0, frames);
    }
    return WavReader.open(file);
  }

  private static byte[] codes(ByteArrayOutputStream wav, int frames) throws IOException {
    byte[] codes = new byte[frames + 1];
    assertThat(
            WavReader.open(new ByteArrayInputStream(wav.toByteArray()))
                .readCodes(codes, 0, frames + 1))
        .isEqualTo(frames);
    return Arrays.copyOf(codes, frames);
  }

  private static byte[] counting(int bytes) {
    byte[] codes = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      codes[i] = (byte) (i % 251);
    }
    return codes;
  }
}
