// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.audio.g711.G711;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EditTest {
  private static final long RATE = 8000;

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource
  void splittingAndMergingGiveTheSameCodes(WavEncoding encoding) throws IOException {
    byte[] codes = counting(100_001 * 2 * encoding.bytesPerSample());
    Path stereo = write("stereo.wav", encoding, 2, codes);
    Path left = directory.resolve("left.wav");
    Path right = directory.resolve("right.wav");
    Path merged = directory.resolve("merged.wav");

    try (WavReader source = WavReader.open(stereo)) {
      WavFormat mono = ChannelSplit.targetFormat(source.format());
      try (WavWriter first = WavWriter.create(left, mono, 100_001);
          WavWriter second = WavWriter.create(right, mono, 100_001)) {
        ChannelSplit.split(source, List.of(first, second));
      }
    }
    assertThat(merge(left, right, merged)).containsExactly(0L, 0L);

    assertThat(merged).hasSameBinaryContentAs(stereo);
  }

  @ParameterizedTest
  @CsvSource({"MULAW, FF", "ALAW, D5", "PCM_U8, 80", "PCM_S16, 00"})
  void theShorterSideIsFilledUpWithSilence(WavEncoding encoding, String silence)
      throws IOException {
    int bytes = encoding.bytesPerSample();
    Path left = write("left.wav", encoding, 1, counting(5 * bytes));
    Path right = write("right.wav", encoding, 1, counting(2 * bytes));
    Path merged = directory.resolve("merged.wav");

    assertThat(merge(left, right, merged)).containsExactly(0L, 3L);

    byte[][] channels = new byte[2][5 * bytes];
    try (WavReader reader = WavReader.open(merged)) {
      assertThat(reader.readCodes(channels, 0, 5)).isEqualTo(5);
    }
    assertThat(channels[0]).isEqualTo(counting(5 * bytes));
    byte expected = (byte) Integer.parseInt(silence, 16);
    for (int i = 0; i < 5 * bytes; i++) {
      assertThat(channels[1][i]).isEqualTo(i < 2 * bytes ? counting(2 * bytes)[i] : expected);
    }
  }

  @Test
  void otherLawsRatesAndStereoAreRefused() {
    WavFormat mulaw = new WavFormat(WavEncoding.MULAW, 1, 8000);
    WavFormat alaw = new WavFormat(WavEncoding.ALAW, 1, 8000);
    WavFormat wide = new WavFormat(WavEncoding.MULAW, 1, 16000);
    WavFormat stereo = new WavFormat(WavEncoding.MULAW, 2, 8000);

    for (WavFormat other : List.of(alaw, wide, stereo)) {
      assertThatThrownBy(() -> ChannelMerge.targetFormat(List.of(mulaw, other)))
          .isInstanceOf(IncompatibleFormatsException.class)
          .hasMessageContaining("found")
          .hasMessageContaining("expected");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "100, 101, 101",
    "-100, -101, -100",
    "32767, 32767, 32767",
    "-32768, -32768, -32768",
    "32767, -32768, 0",
    "3, 0, 2"
  })
  void mixingGivesTheMeanRoundedHalfUp(short left, short right, short mean) throws IOException {
    Path stereo = directory.resolve("stereo.wav");
    Path mono = directory.resolve("mono.wav");
    WavFormat format = new WavFormat(WavEncoding.PCM_S16, 2, RATE);
    try (WavWriter writer = WavWriter.create(stereo, format, 1)) {
      writer.writeSamples(new short[] {left, right}, 0, 1);
    }
    mix(stereo, mono);

    assertThat(samples(mono)).containsExactly(mean);
  }

  @ParameterizedTest
  @EnumSource(names = {"MULAW", "ALAW"})
  void mixingKeepsTheLaw(WavEncoding encoding) throws IOException {
    byte[] codes = new byte[2 * 65536];
    for (int i = 0; i < 65536; i++) {
      codes[2 * i] = (byte) i;
      codes[2 * i + 1] = (byte) (i >> 8);
    }
    Path stereo = write("stereo.wav", encoding, 2, codes);
    Path mono = directory.resolve("mono.wav");
    mix(stereo, mono);

    G711 law = encoding.law().orElseThrow();
    short[] mixed = samples(mono);
    for (int i = 0; i < 65536; i++) {
      int mean = (law.decode((byte) i) + law.decode((byte) (i >> 8))) / 2;
      assertThat(mixed[i]).isEqualTo(law.decode(law.encode((short) mean)));
    }
  }

  @Test
  void aCutHoldsTheFramesOfItsTime() throws IOException {
    byte[] codes = counting(16_000);
    Path file = write("a.wav", WavEncoding.MULAW, 1, codes);
    byte[] whole = Files.readAllBytes(file);

    assertThat(cut(WavReader.open(file), 250, 1000)).isEqualTo(slice(codes, 2000, 8000));
    assertThat(cut(WavReader.open(new ByteArrayInputStream(whole)), 250, 1000))
        .isEqualTo(slice(codes, 2000, 8000));
    assertThat(cut(WavReader.open(file), 1500, 9000)).isEqualTo(slice(codes, 12_000, 16_000));
    assertThat(cut(WavReader.open(file), 5000, 9000)).isEmpty();
    assertThat(cut(WavReader.open(new ByteArrayInputStream(whole)), 5000, 9000)).isEmpty();
    assertThatThrownBy(() -> cut(WavReader.open(file), 2, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void transcodingFromLawToLawGoesThroughSixteenBits() throws IOException {
    byte[] codes = new byte[256];
    for (int i = 0; i < 256; i++) {
      codes[i] = (byte) i;
    }
    Path file = write("a.wav", WavEncoding.MULAW, 1, codes);
    Path alaw = directory.resolve("b.wav");
    try (WavReader source = WavReader.open(file);
        WavWriter target =
            WavWriter.create(
                alaw, Transcoding.targetFormat(source.format(), WavEncoding.ALAW), 256)) {
      Transcoding.transcode(source, target);
    }

    byte[] read = new byte[256];
    try (WavReader reader = WavReader.open(alaw)) {
      assertThat(reader.readCodes(read, 0, 256)).isEqualTo(256);
    }
    for (int i = 0; i < 256; i++) {
      assertThat(read[i]).isEqualTo(G711.ALAW.encode(G711.MULAW.decode((byte) i)));
    }
  }

  private byte[] cut(WavReader source, long fromMillis, long toMillis) throws IOException {
    Path file = directory.resolve("cut.wav");
    try (source;
        WavWriter target = WavWriter.create(file, source.format())) {
      TimeCut.cut(source, Duration.ofMillis(fromMillis), Duration.ofMillis(toMillis), target);
    }
    try (WavReader reader = WavReader.open(file)) {
      byte[] codes = new byte[(int) reader.info().frames()];
      reader.readCodes(codes, 0, codes.length);
      return codes;
    }
  }

  private static List<Long> merge(Path left, Path right, Path out) throws IOException {
    try (WavReader first = WavReader.open(left);
        WavReader second = WavReader.open(right)) {
      List<WavReader> sources = List.of(first, second);
      WavFormat format = ChannelMerge.targetFormat(List.of(first.format(), second.format()));
      long frames = Math.max(first.info().frames(), second.info().frames());
      try (WavWriter target = WavWriter.create(out, format, frames)) {
        return ChannelMerge.merge(sources, target);
      }
    }
  }

  private static void mix(Path in, Path out) throws IOException {
    try (WavReader source = WavReader.open(in);
        WavWriter target = WavWriter.create(out, Mixdown.targetFormat(source.format()))) {
      Mixdown.mix(source, target);
    }
  }

  private static short[] samples(Path file) throws IOException {
    try (WavReader reader = WavReader.open(file)) {
      short[] samples = new short[(int) reader.info().frames()];
      reader.readSamples(samples, 0, samples.length);
      return samples;
    }
  }

  private Path write(String name, WavEncoding encoding, int channels, byte[] codes)
      throws IOException {
    Path file = directory.resolve(name);
    WavFormat format = new WavFormat(encoding, channels, RATE);
    int frames = codes.length / format.frameSize();
    try (WavWriter writer = WavWriter.create(file, format, frames)) {
      writer.writeCodes(codes, 0, frames);
    }
    return file;
  }

  private static byte[] slice(byte[] bytes, int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  private static byte[] counting(int bytes) {
    byte[] codes = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      codes[i] = (byte) (i % 251);
    }
    return codes;
  }
}
