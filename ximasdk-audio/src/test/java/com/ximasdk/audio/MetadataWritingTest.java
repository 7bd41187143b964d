// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.ximasdk.audio.edit.TimeCut;
import com.ximasdk.audio.metadata.BroadcastExtension;
import com.ximasdk.audio.metadata.CuePoint;
import com.ximasdk.audio.metadata.InfoEntry;
import com.ximasdk.audio.metadata.InfoId;
import com.ximasdk.audio.metadata.LoudnessMeasure;
import com.ximasdk.audio.metadata.WavMetadata;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Metadata that are written, and what becomes of them in a part of the audio. */
class MetadataWritingTest {
  private static final WavFormat MONO = new WavFormat(WavEncoding.MULAW, 1, 8000);

  private static final BroadcastExtension BROADCAST =
      BroadcastExtension.builder()
          .description("Call 4711 with José")
          .originator("Recorder 7")
          .originatorReference("4711")
          .originationDate("2026-11-27")
          .originationTime("08:30:00")
          .timeReference(0x1_2345_6789L)
          .umid("0a".repeat(32))
          .loudness(LoudnessMeasure.INTEGRATED, -23.049)
          .loudness(LoudnessMeasure.MAXIMUM_TRUE_PEAK, -0.01)
          .codingHistory("A=PCM,F=8000\r\n")
          .build();

  private static final WavMetadata ALL =
      WavMetadata.NONE
          .withBroadcast(BROADCAST)
          .withInfo(
              List.of(
                  new InfoEntry(InfoId.NAME, "Call"),
                  new InfoEntry("IXYZ", "odd"),
                  new InfoEntry("ICMT", "José", Charset.forName("windows-1252"))))
          .withCuePoints(
              List.of(
                  new CuePoint(1, 0, ""),
                  new CuePoint(7, 8000, "hold", "music", StandardCharsets.UTF_8),
                  new CuePoint(0xFFFF_FFFFL, 16000, "odd")));

  @TempDir private Path directory;

  /** Each way to begin a file. */
  enum Way {
    FILE_KNOWN {
      @Override
      WavWriter begin(Path file, WavHeader header, int frames) throws IOException {
        return WavWriter.create(file, header.withFrames(frames));
      }
    },
    FILE_UNKNOWN {
      @Override
      WavWriter begin(Path file, WavHeader header, int frames) throws IOException {
        return WavWriter.create(file, header);
      }
    },
    NEW_FILE {
      @Override
      WavWriter begin(Path file, WavHeader header, int frames) throws IOException {
        return WavWriter.createNew(file, header);
      }
    },
    CHANNEL {
      @Override
      WavWriter begin(Path file, WavHeader header, int frames) throws IOException {
        return WavWriter.create(
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            header);
      }
    },
    STREAM {
      @Override
      WavWriter begin(Path file, WavHeader header, int frames) throws IOException {
        return WavWriter.stream(Files.newOutputStream(file), header.withFrames(frames));
      }
    };

    abstract WavWriter begin(Path file, WavHeader header, int frames) throws IOException;
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsReadBack(Way way) throws IOException {
    for (WavEncoding encoding : WavEncoding.values()) {
      for (int frames : new int[] {0, 3, 100_000}) {
        WavFormat format = new WavFormat(encoding, 1, 8000);
        byte[] codes = WavBytes.audio(frames * format.frameSize());
        Path file = directory.resolve(encoding + "-" + frames + ".wav");
        try (WavWriter writer = way.begin(file, WavHeader.of(format).withMetadata(ALL), frames)) {
          writer.writeCodes(codes, 0, frames);
        }

        try (WavReader reader = WavReader.open(file)) {
          assertThat(reader.metadata()).isEqualTo(ALL);
          assertThat(reader.info().warnings()).isEmpty();
          assertThat(reader.info().frames()).isEqualTo(frames);
          byte[] read = new byte[codes.length];
          reader.readCodes(read, 0, frames);
          assertThat(read).isEqualTo(codes);
        }
      }
    }
  }

  @Test
  void aStreamOfUnknownLengthTellsItBeforeTheAudio() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WavWriter writer = WavWriter.stream(bytes, WavHeader.of(MONO).withMetadata(ALL))) {
      writer.writeCodes(new byte[3], 0, 3);
    }

    try (WavReader reader = WavReader.open(WavSources.reluctantStream(bytes.toByteArray()))) {
      assertThat(reader.metadata()).isEqualTo(ALL);
      assertThat(reader.readToEnd().frames()).isEqualTo(3);
    }
  }

  @Test
  void withoutMetadataAHeaderIsWhatItWas() throws IOException {
    ByteArrayOutputStream with = new ByteArrayOutputStream();
    ByteArrayOutputStream without = new ByteArrayOutputStream();
    WavWriter.stream(with, WavHeader.of(MONO).withMetadata(WavMetadata.NONE).withFrames(0)).close();
    WavWriter.stream(without, MONO, 0).close();

    assertThat(with.toByteArray()).isEqualTo(without.toByteArray()).hasSize(58);
  }

  @Test
  void theBytesAreThoseOfTheStandard() throws IOException {
    WavMetadata metadata =
        WavMetadata.NONE
            .withBroadcast(
                BroadcastExtension.builder()
                    .description("D")
                    .version(2)
                    .timeReference(0x1_0000_0002L)
                    .loudness(LoudnessMeasure.RANGE, 1.5)
                    .codingHistory("H")
                    .build())
            .withInfo(List.of(new InfoEntry("INAM", "abc")))
            .withCuePoints(List.of(new CuePoint(5, 2, "x")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WavWriter writer =
        WavWriter.stream(bytes, WavHeader.of(MONO).withMetadata(metadata).withFrames(1))) {
      writer.writeCodes(new byte[] {9}, 0, 1);
    }

    byte[] expected =
        WavBytes.riff()
            .id("fmt ", 18)
            .formatFields(7, 1, 8000, 8000, 1, 8)
            .int16(0)
            .id("fact", 4)
            .int32(1)
            .id("bext", 603)
            .text("D")
            .zeros(255 + 32 + 32 + 10 + 8)
            .int32(2)
            .int32(1)
            .int16(2)
            .zeros(64)
            .int16(0x7FFF)
            .int16(150)
            .int16(0x7FFF)
            .int16(0x7FFF)
            .int16(0x7FFF)
            .zeros(180)
            .text("H\0")
            .id("cue ", 28)
            .int32(1)
            .int32(5)
            .int32(2)
            .text("data")
            .zeros(8)
            .int32(2)
            .id("LIST", 4 + 8 + 6)
            .text("adtl")
            .id("labl", 6)
            .int32(5)
            .text("x\0")
            .id("LIST", 4 + 8 + 4)
            .text("INFO")
            .id("INAM", 4)
            .text("abc\0")
            .data(new byte[] {9})
            .bytes();
    assertThat(bytes.toByteArray()).isEqualTo(expected);
  }

  @Test
  void rf64TellsTheSizesWithTheMetadata() throws IOException {
    long frames = (1L << 32) + 5;
    Path file = directory.resolve("a.wav");
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    WavWriter.stream(header, WavHeader.of(MONO).withMetadata(ALL).withFrames(frames)).flush();
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.SPARSE,
            StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(header.toByteArray()));
      channel.write(ByteBuffer.allocate(1), header.size() + frames);
    }

    try (WavReader reader = WavReader.open(file)) {
      assertThat(reader.container()).isEqualTo(WavContainer.RF64);
      assertThat(reader.info().frames()).isEqualTo(frames);
      assertThat(reader.info().warnings()).isEmpty();
      assertThat(reader.metadata()).isEqualTo(ALL);
    }
    byte[] bytes = header.toByteArray();
    long riffSize = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(20);
    assertThat(riffSize).isEqualTo(header.size() + frames + 1 - 8);
  }

  @Test
  void aPartHasItsOwnCuePointsAndTimeReference() throws IOException {
    Path file = directory.resolve("a.wav");
    try (WavWriter writer = WavWriter.create(file, WavHeader.of(MONO).withMetadata(ALL))) {
      writer.writeCodes(new byte[24_000], 0, 24_000);
    }

    try (WavReader reader = WavReader.open(file)) {
      WavMetadata part = TimeCut.metadata(reader, Duration.ofMillis(500), Duration.ofMillis(2000));
      assertThat(part.cuePoints())
          .containsExactly(new CuePoint(7, 4000, "hold", "music", StandardCharsets.UTF_8));
      assertThat(part.info()).isEqualTo(ALL.info());
      assertThat(part.broadcast())
          .contains(
              BROADCAST.toBuilder().timeReference(0x1_2345_6789L + 4000).withoutLoudness().build());

      WavMetadata toTheEnd = TimeCut.metadata(reader, Duration.ofSeconds(1));
      assertThat(toTheEnd.cuePoints())
          .extracting(CuePoint::id, CuePoint::frame)
          .containsExactly(tuple(7L, 0L), tuple(0xFFFF_FFFFL, 8000L));
      assertThat(TimeCut.metadata(reader, Duration.ofSeconds(Long.MAX_VALUE)).cuePoints())
          .isEmpty();
    }
  }

  @Test
  void aTimeReferenceThatExceedsALongIsLeftOut() {
    WavMetadata metadata =
        WavMetadata.NONE.withBroadcast(
            BroadcastExtension.builder().timeReference(Long.MAX_VALUE - 1).build());

    assertThat(metadata.cut(1, 2).broadcast().orElseThrow().timeReference())
        .hasValue(Long.MAX_VALUE);
    assertThat(metadata.cut(2, 2).broadcast().orElseThrow().timeReference()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> metadata.cut(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> metadata.cut(-1, 2));
  }

  @Test
  void atAnotherSampleRateFramesAreCountedAnew() {
    WavMetadata metadata =
        WavMetadata.NONE
            .withBroadcast(BroadcastExtension.builder().timeReference(28_800L * 8000).build())
            .withCuePoints(List.of(new CuePoint(1, 3, "a"), new CuePoint(2, 0xFFFF_FFFFL, "far")));

    WavMetadata doubled = metadata.resampled(8000, 16_000);
    assertThat(doubled.broadcast().orElseThrow().timeReference()).hasValue(28_800L * 16_000);
    assertThat(doubled.cuePoints()).containsExactly(new CuePoint(1, 6, "a"));
    assertThat(metadata.resampled(16_000, 8000).cuePoints())
        .extracting(CuePoint::frame)
        .containsExactly(2L, 0x8000_0000L);
    assertThat(metadata.resampled(8000, 8000)).isSameAs(metadata);
    refuses(() -> metadata.resampled(0, 1), "sample rates: found 0 and 1, expected 1 or more");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "INA", "INAMX", "IN\u00c4M", "INA\n"})
  void anIdIsFourCharactersOfAscii(String id) {
    refuses(
        () -> new InfoEntry(id, ""),
        "id: found '" + id + "', expected four printable ASCII characters");
  }

  @Test
  void whatAFileCannotHoldIsRefused() {
    refuses(
        () -> new InfoEntry("INAM", "a\0b"),
        "text: found a character of value 0, which ends a text in a file; expected none");
    refuses(
        () -> new InfoEntry("INAM", "\u0142", StandardCharsets.ISO_8859_1),
        "text: found a character that ISO-8859-1 does not have");
    refuses(
        () -> new CuePoint(-1, 0, ""),
        "id: found -1, expected 0 to 4294967295, which is what the file holds");
    refuses(
        () -> new CuePoint(0, 1L << 32, ""),
        "frame: found 4294967296, expected 0 to 4294967295, which is what the file holds");
    refuses(
        () ->
            WavMetadata.NONE.withCuePoints(List.of(new CuePoint(1, 0, ""), new CuePoint(1, 1, ""))),
        "cue points: found the id 1 twice, expected it once");
    BroadcastExtension.Builder builder = BroadcastExtension.builder();
    refuses(
        () -> BroadcastExtension.builder().description("é".repeat(129)).build(),
        "description: found 258 bytes in UTF-8, expected at most 256");
    refuses(
        () -> BroadcastExtension.builder().originationDate("27.11.2026 ").build(),
        "origination date: found 11 bytes in UTF-8, expected at most 10");
    refuses(
        () -> BroadcastExtension.builder().version(0).umid("00".repeat(32)).build(),
        "version: found 0 with a UMID, expected 1 or more");
    refuses(
        () -> BroadcastExtension.builder().version(1).loudness(LoudnessMeasure.RANGE, 1).build(),
        "version: found 1 with loudness values, expected 2 or more");
    refuses(() -> builder.umid("0102"), "UMID: found 4 digits, expected 64, 128 or none");
    refuses(
        () -> builder.loudness(LoudnessMeasure.RANGE, Double.NaN),
        "loudness: found NaN, expected -99.99 to 99.99");
    refuses(() -> builder.version(65536), "version: found 65536, expected 0 to 65535");
    refuses(() -> builder.timeReference(-1), "time reference: found -1, expected 0 or more");
  }

  @Test
  void moreThanTwoMebibytesAreRefused() {
    char[] text = new char[2 * 1_048_576 - 20];
    Arrays.fill(text, 'x');
    WavHeader header = WavHeader.of(MONO);
    WavMetadata most =
        WavMetadata.NONE.withInfo(List.of(new InfoEntry("ICMT", new String(text).substring(1))));
    assertThat(header.withMetadata(most).metadata()).isEqualTo(most);
    refuses(
        () ->
            header.withMetadata(
                WavMetadata.NONE.withInfo(List.of(new InfoEntry("ICMT", new String(text))))),
        "metadata: found 2097154 bytes, expected at most 2097152");
  }

  /** Texts get the ends that they lacked. */
  @Test
  void whateverHasBeenReadCanBeWritten() throws IOException {
    WavBytes list = WavBytes.empty().text("INFO");
    for (int i = 0; i < 16_384; i++) {
      list.id("ICMT", 56).raw(new byte[] {'a'}).zeros(55);
    }
    byte[] file =
        WavBytes.riff()
            .format(7, 1, 8000, 8)
            .chunk("bext", new byte[0])
            .chunk("LIST", list.asGiven())
            .data(WavBytes.audio(4))
            .bytes();
    try (WavReader reader = WavReader.open(WavSources.channel(file))) {
      WavMetadata metadata = reader.metadata();
      assertThat(metadata.info()).hasSizeGreaterThan(16_000);
      assertThat(WavHeader.of(MONO).withMetadata(metadata).metadata()).isSameAs(metadata);
    }
  }

  private static void refuses(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
