// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import static com.ximasdk.audio.WavBytes.audio;
import static com.ximasdk.audio.WavBytes.container;
import static com.ximasdk.audio.WavBytes.empty;
import static com.ximasdk.audio.WavBytes.riff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.audio.metadata.BroadcastExtension;
import com.ximasdk.audio.metadata.CuePoint;
import com.ximasdk.audio.metadata.InfoEntry;
import com.ximasdk.audio.metadata.InfoId;
import com.ximasdk.audio.metadata.LoudnessMeasure;
import com.ximasdk.audio.metadata.MetadataProblem;
import com.ximasdk.audio.metadata.WavMetadata;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Metadata in files made byte by byte, by EBU Tech 3285 and the RIFF specification of 1991. */
class MetadataReadingTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @Test
  void aFileWithoutMetadataHasNone() throws IOException {
    assertThat(metadata(WavBytes.mulaw(3))).isEqualTo(WavMetadata.NONE);
    assertThat(WavMetadata.NONE.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0,'',false", "1,U,false", "2,U,true"})
  void eachVersionOfTheBroadcastExtensionHasItsFields(int version, String umid, boolean hasLoudness)
      throws IOException {
    byte[] body =
        bext(version)
            .raw(umid.isEmpty() ? new byte[64] : Arrays.copyOf(new byte[] {1, (byte) 0xAB}, 64))
            .int16(hasLoudness ? -2305 : 0)
            .int16(hasLoudness ? 650 : 0)
            .int16(hasLoudness ? -100 : 0)
            .int16(hasLoudness ? 0x7FFF : 0)
            .int16(hasLoudness ? -9999 : 0)
            .zeros(180)
            .text("A=PCM,F=8000\r\n")
            .asGiven();

    WavMetadata metadata = metadata(withChunk("bext", body));

    assertThat(metadata.problems()).isEmpty();
    BroadcastExtension broadcast = metadata.broadcast().orElseThrow();
    assertThat(broadcast.description()).isEqualTo("A call");
    assertThat(broadcast.originator()).isEqualTo("Recorder 7");
    assertThat(broadcast.originatorReference()).isEqualTo("A".repeat(32));
    assertThat(broadcast.originationDate()).isEqualTo("2026-11-27");
    assertThat(broadcast.originationTime()).isEqualTo("08:30:00");
    assertThat(broadcast.timeReference()).isEqualTo(OptionalLong.of(0x1_0000_0002L));
    assertThat(broadcast.version()).isEqualTo(version);
    assertThat(broadcast.umid()).isEqualTo(umid.isEmpty() ? "" : "01AB" + "0".repeat(60));
    assertThat(broadcast.codingHistory()).isEqualTo("A=PCM,F=8000\r\n");
    assertThat(broadcast.charset()).isEqualTo(StandardCharsets.UTF_8);
    if (hasLoudness) {
      assertThat(broadcast.loudness(LoudnessMeasure.INTEGRATED)).hasValue(-23.05);
      assertThat(broadcast.loudness(LoudnessMeasure.RANGE)).hasValue(6.5);
      assertThat(broadcast.loudness(LoudnessMeasure.MAXIMUM_TRUE_PEAK)).hasValue(-1);
      assertThat(broadcast.loudness(LoudnessMeasure.MAXIMUM_MOMENTARY)).isEmpty();
      assertThat(broadcast.loudness(LoudnessMeasure.MAXIMUM_SHORT_TERM)).hasValue(-99.99);
    } else {
      for (LoudnessMeasure measure : LoudnessMeasure.values()) {
        assertThat(broadcast.loudness(measure)).isEmpty();
      }
    }
  }

  /** Up to the UMID. */
  private static WavBytes bext(int version) {
    return bext(empty(), version, 2, 1);
  }

  private static WavBytes bext(WavBytes out, int version, long low, long high) {
    return out.raw(Arrays.copyOf("A call".getBytes(StandardCharsets.US_ASCII), 256))
        .raw(Arrays.copyOf("Recorder 7".getBytes(StandardCharsets.US_ASCII), 32))
        .text("A".repeat(32))
        .text("2026-11-27")
        .text("08:30:00")
        .int32(low)
        .int32(high)
        .int16(version);
  }

  private static byte[] withChunk(String id, byte[] body) {
    return riff().format(7, 1, 8000, 8).chunk(id, body).data(audio(4)).bytes();
  }

  @Test
  void aFullyUsedIdentifierHasTwiceAsManyDigits() throws IOException {
    byte[] umid = new byte[64];
    umid[63] = 1;
    byte[] body = bext(1).raw(umid).zeros(190).asGiven();

    assertThat(metadata(withChunk("bext", body)).broadcast().orElseThrow().umid())
        .isEqualTo("0".repeat(127) + "1");
  }

  @Test
  void whatABroadcastExtensionSaysWronglyIsToldAndTheRestIsTaken() throws IOException {
    byte[] body =
        bext(empty(), 7, 0, 0x8000_0000L).zeros(64).int16(12345).zeros(8).zeros(180).asGiven();

    WavMetadata metadata = metadata(withChunk("bext", body));

    assertThat(metadata.problems())
        .extracting(MetadataProblem::toString)
        .containsExactly(
            "chunk 'bext' at byte 36: found version 7, read as version 2",
            "chunk 'bext' at byte 36: found a time reference of 9223372036854775808, expected at"
                + " most 2^63-1; left out",
            "chunk 'bext' at byte 36: found a loudness value of 12345 hundredths, expected -9999"
                + " to 9999, or 32767 for none; left out");
    BroadcastExtension broadcast = metadata.broadcast().orElseThrow();
    assertThat(broadcast.description()).isEqualTo("A call");
    assertThat(broadcast.timeReference()).isEmpty();
    assertThat(broadcast.loudness(LoudnessMeasure.INTEGRATED)).isEmpty();
    assertThat(broadcast.loudness(LoudnessMeasure.RANGE)).hasValue(0);
  }

  @Test
  void whatAVersionReservesIsToldWhereSomethingIsThere() throws IOException {
    byte[] body = bext(0).hex("01").zeros(253).asGiven();

    assertThat(metadata(withChunk("bext", body)).problems())
        .extracting(MetadataProblem::text)
        .containsExactly("bytes that version 0 reserves are not 0, left out");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 257, 300, 337, 340, 346, 347, 348, 400, 411, 413, 500, 601})
  void aBroadcastExtensionThatEndsEarlyHasWhatIsThere(int length) throws IOException {
    byte[] whole = bext(2).hex("01").zeros(63).zeros(190).asGiven();

    WavMetadata metadata = metadata(withChunk("bext", Arrays.copyOf(whole, length)));

    assertThat(metadata.problems())
        .extracting(MetadataProblem::text)
        .containsExactly(
            "found " + length + " bytes, expected 602 or more; what is not there is empty");
    BroadcastExtension broadcast = metadata.broadcast().orElseThrow();
    assertThat(broadcast.description()).isEqualTo("A call".substring(0, Math.min(6, length)));
    assertThat(broadcast.timeReference().isPresent()).isEqualTo(length >= 346);
    assertThat(broadcast.version()).isEqualTo(length >= 348 ? 2 : 0);
  }

  @Test
  void textsKeepTheirOrderAndUnknownIdsToo() throws IOException {
    byte[] list =
        list("INFO", info("IXYZ", "first"), info("INAM", "A"), info("ICMT", ""), info("INAM", "B"));

    WavMetadata metadata = metadata(withChunk("LIST", list));

    assertThat(metadata.problems()).isEmpty();
    assertThat(metadata.info())
        .containsExactly(
            new InfoEntry("IXYZ", "first"),
            new InfoEntry(InfoId.NAME, "A"),
            new InfoEntry(InfoId.COMMENT, ""),
            new InfoEntry("INAM", "B"));
    assertThat(metadata.info(InfoId.NAME)).contains("A");
    assertThat(metadata.info(InfoId.ARTIST)).isEmpty();
  }

  private static byte[] list(String type, byte[]... chunks) {
    WavBytes list = empty().text(type);
    for (byte[] chunk : chunks) {
      list.raw(chunk);
    }
    return list.asGiven();
  }

  private static byte[] info(String id, String text) {
    return empty().chunk(id, (text + '\0').getBytes(StandardCharsets.ISO_8859_1)).asGiven();
  }

  @Test
  void aTextMayFillItsChunkAndLackItsPadByte() throws IOException {
    byte[] list = list("INFO", empty().id("INAM", 3).text("abc").asGiven(), info("IART", "x"));

    WavMetadata metadata = metadata(withChunk("LIST", list));

    assertThat(metadata.problems()).isEmpty();
    assertThat(metadata.info())
        .containsExactly(new InfoEntry("INAM", "abc"), new InfoEntry("IART", "x"));
  }

  @ParameterizedTest
  @CsvSource({
    "4A6F73C3A9,José,UTF-8",
    "4A6F73E9,José,windows-1252",
    "80E9,€é,windows-1252",
    "E981,é\u0081,ISO-8859-1",
    "4A6F73,Jos,UTF-8",
  })
  void textIsUtf8WhereItCanBeAndElseOfWindowsOrOfIso(String hex, String text, Charset charset)
      throws IOException {
    byte[] list = list("INFO", empty().chunk("INAM", empty().hex(hex).asGiven()).asGiven());

    assertThat(metadata(withChunk("LIST", list)).info())
        .containsExactly(new InfoEntry("INAM", text, charset));
  }

  @Test
  void theTextsOfABroadcastExtensionAreOfOneCharset() throws IOException {
    byte[] body = bext(1).zeros(254).hex("E9").asGiven();
    body[0] = (byte) 0xC3;
    body[1] = (byte) 0xA9;

    BroadcastExtension broadcast = metadata(withChunk("bext", body)).broadcast().orElseThrow();

    assertThat(broadcast.charset()).isEqualTo(WINDOWS_1252);
    assertThat(broadcast.description()).isEqualTo("Ã©call");
    assertThat(broadcast.codingHistory()).isEqualTo("é");
  }

  @Test
  void aCharacterThatAFieldHasCutIsLeftOut() throws IOException {
    byte[] body = bext(1).zeros(254).asGiven();
    byte[] text = "é".repeat(127).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(text, 0, body, 0, 254);
    body[254] = 'a';
    body[255] = (byte) 0xC3;

    WavMetadata metadata = metadata(withChunk("bext", body));

    BroadcastExtension broadcast = metadata.broadcast().orElseThrow();
    assertThat(broadcast.charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(broadcast.description()).isEqualTo("é".repeat(127) + "a");
    assertThat(metadata.problems())
        .extracting(MetadataProblem::text)
        .containsExactly("a text is cut within its last character, which is left out");
  }

  @Test
  void cuePointsHaveTheirTextsWhereverThoseStand() throws IOException {
    byte[] file =
        riff()
            .format(7, 1, 8000, 8)
            .chunk("LIST", list("adtl", text("labl", 2, "hold"), text("note", 2, "music")))
            .data(audio(4))
            .chunk("cue ", cue(point(1, 0), point(2, 3)))
            .chunk("LIST", list("adtl", text("labl", 1, "start")))
            .bytes();

    WavMetadata metadata = metadata(file);

    assertThat(metadata.problems()).isEmpty();
    assertThat(metadata.cuePoints())
        .containsExactly(
            new CuePoint(1, 0, "start"),
            new CuePoint(2, 3, "hold", "music", StandardCharsets.UTF_8));
  }

  private static byte[] text(String id, long point, String text) {
    return empty().chunk(id, empty().int32(point).text(text + '\0').asGiven()).asGiven();
  }

  private static byte[] cue(byte[]... points) {
    WavBytes cue = empty().int32(points.length);
    for (byte[] point : points) {
      cue.raw(point);
    }
    return cue.asGiven();
  }

  private static byte[] point(long id, long frame) {
    return empty().int32(id).int32(frame).text("data").int32(0).int32(0).int32(frame).asGiven();
  }

  @Test
  void aNumberOfCuePointsThatLiesMakesNothingGrow() throws IOException {
    byte[] body = cue(point(1, 2));
    Arrays.fill(body, 0, 4, (byte) 0xFF);

    WavMetadata metadata = metadata(withChunk("cue ", body));

    assertThat(metadata.cuePoints()).containsExactly(new CuePoint(1, 2, ""));
    assertThat(metadata.problems())
        .extracting(MetadataProblem::text)
        .containsExactly(
            "found 4294967295 as the number of cue points with room for 1; those that are there"
                + " are taken");
  }

  @Test
  void whatOfCuePointsCannotBeTakenIsTold() throws IOException {
    byte[] silent = point(4, 0);
    System.arraycopy("slnt".getBytes(StandardCharsets.US_ASCII), 0, silent, 8, 4);
    byte[] moved = point(3, 100);
    moved[4] = 7;
    byte[] file =
        riff()
            .format(7, 1, 8000, 8)
            .chunk("cue ", cue(point(1, 2), point(1, 5), moved, silent))
            .chunk("cue ", cue())
            .chunk("cue ", new byte[3])
            .chunk(
                "LIST",
                list(
                    "adtl",
                    text("labl", 9, "x"),
                    text("labl", 1, "a"),
                    text("labl", 1, "b"),
                    text("ltxt", 1, "c"),
                    empty().chunk("note", 2).asGiven()))
            .chunk("LIST", list("exif"))
            .chunk("LIST", new byte[2])
            .data(audio(4))
            .bytes();

    WavMetadata metadata = metadata(file);

    assertThat(metadata.cuePoints())
        .containsExactly(new CuePoint(1, 2, "a"), new CuePoint(3, 100, ""));
    assertThat(metadata.problems())
        .extracting(MetadataProblem::text)
        .containsExactly(
            "a second cue point 1, left out",
            "cue point 3 has the position 7 and the sample 100; the sample is taken",
            "cue point 4 lies in silence of a list, left out",
            "a second list of cue points, left out",
            "a second list of cue points, left out",
            "a list of type 'exif', which is not read",
            "a list of type '', which is not read",
            "a text to cue point 9, which is not there, left out",
            "a second text to cue point 1, left out",
            "'ltxt' in the list is no label and no note, left out",
            "'note' in the list names no cue point, left out");
  }

  @Test
  void sizesThatLeadOutOfAListEndWithIt() throws IOException {
    byte[] list =
        list("INFO", info("INAM", "a"), empty().id("IART", 0xFFFF_FFFFL).text("bcd").asGiven());

    WavMetadata metadata = metadata(withChunk("LIST", list));

    assertThat(metadata.info())
        .containsExactly(new InfoEntry("INAM", "a"), new InfoEntry("IART", "bcd"));
    assertThat(metadata.problems())
        .extracting(MetadataProblem::text)
        .containsExactly(
            "'IART' in the list has a size of 4294967295 with 3 bytes to its end; those are taken");
  }

  @Test
  void whatIsNoChunkInAListIsLeftOut() throws IOException {
    byte[] noise = empty().hex("0102030405060708").asGiven();

    assertThat(metadata(withChunk("LIST", list("INFO", info("INAM", "a"), noise))))
        .satisfies(
            metadata -> {
              assertThat(metadata.info()).containsExactly(new InfoEntry("INAM", "a"));
              assertThat(metadata.problems())
                  .extracting(MetadataProblem::text)
                  .containsExactly("what is in the list from its byte 14 on is no chunk, left out");
            });
    assertThat(metadata(withChunk("LIST", list("INFO", Arrays.copyOf(noise, 3)))).problems())
        .extracting(MetadataProblem::text)
        .containsExactly("the last bytes of the list are no chunk, left out");
    assertThat(metadata(withChunk("LIST", list("INFO", new byte[20]))).problems()).isEmpty();
  }

  @Test
  void bigEndianNumbersAreReadInRifx() throws IOException {
    WavBytes file = container("RIFX").format(7, 1, 8000, 8);
    // Header and body with numbers of that order.
    bext(file.id("bext", 602), 1, 2, 1).zeros(254);
    file.id("LIST", 16).text("INFO").id("INAM", 4).text("abc\0");
    file.id("cue ", 28).int32(1).int32(7).int32(3).text("data").int32(0).int32(0).int32(3);
    byte[] bytes = file.data(audio(4)).bytes();

    WavMetadata metadata = metadata(bytes);

    assertThat(metadata.problems()).isEmpty();
    assertThat(metadata.broadcast().orElseThrow().timeReference()).hasValue(0x1_0000_0002L);
    assertThat(metadata.broadcast().orElseThrow().version()).isEqualTo(1);
    assertThat(metadata.info()).containsExactly(new InfoEntry("INAM", "abc"));
    assertThat(metadata.cuePoints()).containsExactly(new CuePoint(7, 3, ""));
  }

  @Test
  void onlyTheFirstBroadcastExtensionCountsAndListsOfTextsAreJoined() throws IOException {
    byte[] file =
        riff()
            .format(7, 1, 8000, 8)
            .chunk("bext", bext(1).zeros(254).asGiven())
            .chunk("LIST", list("INFO", info("INAM", "a")))
            .data(audio(4))
            .chunk("bext", 602)
            .chunk("LIST", list("INFO", info("IART", "b")))
            .bytes();

    WavMetadata metadata = metadata(file);

    assertThat(metadata.broadcast().orElseThrow().description()).isEqualTo("A call");
    assertThat(metadata.info()).extracting(InfoEntry::text).containsExactly("a", "b");
    assertThat(metadata.problems())
        .extracting(MetadataProblem::text)
        .containsExactly("a second broadcast extension, left out");
  }

  @Test
  void aStreamTellsAtFirstWhatStoodBeforeTheAudioAndInTheEndAll() throws IOException {
    byte[] file =
        riff()
            .format(7, 1, 8000, 8)
            .chunk("LIST", list("INFO", info("INAM", "a")))
            .data(audio(4))
            .chunk("LIST", list("INFO", info("IART", "b")))
            .bytes();
    try (WavReader reader = WavReader.open(WavSources.reluctantStream(file))) {
      assertThat(reader.metadata().info()).extracting(InfoEntry::text).containsExactly("a");
      assertThat(reader.readCodes(new byte[4], 0, 4)).isEqualTo(4);
      reader.readToEnd();
      assertThat(reader.metadata().info()).extracting(InfoEntry::text).containsExactly("a", "b");
    }
  }

  @Test
  void askingForMetadataLosesNoFrame() throws IOException {
    byte[] file =
        riff()
            .format(7, 1, 8000, 8)
            .data(audio(200_000))
            .chunk("LIST", list("INFO", info("INAM", "a")))
            .bytes();
    byte[] codes = new byte[200_000];
    try (WavReader reader = WavReader.open(WavSources.channel(file))) {
      reader.readCodes(codes, 0, 100_001);
      assertThat(reader.metadata().info()).hasSize(1);
      assertThat(reader.position()).isEqualTo(100_001);
      reader.readCodes(codes, 100_001, 99_999);
    }
    assertThat(codes).isEqualTo(audio(200_000));
  }

  @Test
  void aClosedReaderStillTellsWhatItWasAskedForBefore() throws IOException {
    WavReader asked = WavReader.open(WavSources.channel(WavBytes.mulaw(3)));
    WavMetadata metadata = asked.metadata();
    asked.close();
    assertThat(asked.metadata()).isSameAs(metadata);

    WavReader reader = WavReader.open(WavSources.channel(WavBytes.mulaw(3)));
    reader.close();
    assertThatThrownBy(reader::metadata)
        .isInstanceOf(IOException.class)
        .hasMessage("the reader is closed");
  }

  @Test
  void aChunkThatTheSourceEndsInIsTakenAsFarAsItGoes() throws IOException {
    byte[] file =
        riff()
            .format(7, 1, 8000, 8)
            .data(audio(4))
            .id("LIST", 1000)
            .text("INFO")
            .raw(info("INAM", "a"))
            .bytes();

    WavMetadata metadata = metadata(file);

    assertThat(metadata.info()).containsExactly(new InfoEntry("INAM", "a"));
    assertThat(metadata.problems())
        .extracting(MetadataProblem::text)
        .containsExactly("of its 1000 bytes the first 14 are taken; the source ends there");
  }

  @Test
  void moreThanOneMebibyteIsNotTakenAndTold() throws IOException {
    byte[] text = new byte[700_000];
    Arrays.fill(text, (byte) 'x');
    byte[] list = list("INFO", empty().chunk("ICMT", text).asGiven());
    byte[] file =
        riff().format(7, 1, 8000, 8).chunk("LIST", list).chunk("LIST", list).data(audio(4)).bytes();

    WavMetadata metadata = metadata(file);

    assertThat(metadata.info()).hasSize(2);
    assertThat(metadata.info().get(0).text()).hasSize(700_000);
    assertThat(metadata.info().get(1).text()).hasSize(1_048_576 - 700_012 - 12);
    assertThat(metadata.problems())
        .extracting(MetadataProblem::text)
        .containsExactly(
            "of its 700012 bytes the first 348564 are taken; no more than 1048576 of all metadata"
                + " are",
            "'ICMT' in the list has a size of 700000 with 348552 bytes to its end; those are"
                + " taken");
  }

  @Test
  void noMoreThan64ChunksAndSoManyTextsAndProblemsAreKept() throws IOException {
    WavBytes file = riff().format(7, 1, 8000, 8);
    for (int i = 0; i < 70; i++) {
      file.chunk("LIST", list("INFO", info("ICMT", "" + i)));
    }
    WavMetadata metadata = metadata(file.data(audio(4)).bytes());
    assertThat(metadata.info()).hasSize(64);
    assertThat(metadata.problems())
        .extracting(MetadataProblem::toString)
        .containsExactly(
            "chunk 'LIST' at byte "
                + (36 + 64 * 24 - 10 * 2)
                + ": more than 64 chunks of metadata; this one and those behind it are left out");

    WavBytes list = empty().text("INFO");
    for (int i = 0; i < 20_000; i++) {
      list.id("ICMT", 0);
    }
    WavMetadata many = metadata(withChunk("LIST", list.asGiven()));
    assertThat(many.info()).hasSize(16_384);
    assertThat(many.problems())
        .extracting(MetadataProblem::text)
        .containsExactly("more than 16384 texts; the rest is left out");

    WavBytes unknown = empty().text("adtl");
    for (int i = 0; i < 100; i++) {
      unknown.id("file", 0);
    }
    assertThat(metadata(withChunk("LIST", unknown.asGiven())).problems())
        .hasSize(33)
        .last()
        .extracting(MetadataProblem::text)
        .isEqualTo("from here on there are more problems, not listed");
  }

  /** From a source that can seek and from a stream, which must tell the same. */
  private static WavMetadata metadata(byte[] file) throws IOException {
    try (WavReader seekable = WavReader.open(WavSources.channel(file));
        WavReader stream = WavReader.open(WavSources.reluctantStream(file))) {
      stream.readToEnd();
      WavMetadata metadata = seekable.metadata();
      assertThat(stream.metadata()).isEqualTo(metadata);
      assertThat(List.of(seekable.info().warnings(), stream.info().warnings()))
          .allSatisfy(
              warnings ->
                  assertThat(warnings)
                      .allMatch(warning -> warning.kind() == WavWarning.Kind.TRUNCATED_CHUNK));
      return metadata;
    }
  }
}
