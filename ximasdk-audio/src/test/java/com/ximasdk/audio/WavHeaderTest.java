// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import static com.ximasdk.audio.WavBytes.audio;
import static com.ximasdk.audio.WavBytes.container;
import static com.ximasdk.audio.WavBytes.empty;
import static com.ximasdk.audio.WavBytes.riff;
import static com.ximasdk.audio.WavEncoding.ALAW;
import static com.ximasdk.audio.WavEncoding.MULAW;
import static com.ximasdk.audio.WavEncoding.PCM_S16;
import static com.ximasdk.audio.WavEncoding.PCM_U8;
import static com.ximasdk.audio.WavWarning.Kind.LEADING_TAG;
import static com.ximasdk.audio.WavWarning.Kind.MISSING_PAD_BYTE;
import static com.ximasdk.audio.WavWarning.Kind.PARTIAL_FRAME;
import static com.ximasdk.audio.WavWarning.Kind.SECOND_DATA;
import static com.ximasdk.audio.WavWarning.Kind.SECOND_FILE;
import static com.ximasdk.audio.WavWarning.Kind.SHORT_FORMAT;
import static com.ximasdk.audio.WavWarning.Kind.SIZE_WITH_HEADER;
import static com.ximasdk.audio.WavWarning.Kind.STREAMED_SIZE;
import static com.ximasdk.audio.WavWarning.Kind.TRAILING_BYTES;
import static com.ximasdk.audio.WavWarning.Kind.TRUNCATED;
import static com.ximasdk.audio.WavWarning.Kind.TRUNCATED_CHUNK;
import static com.ximasdk.audio.WavWarning.Kind.WRONG_BITS_PER_SAMPLE;
import static com.ximasdk.audio.WavWarning.Kind.WRONG_BLOCK_ALIGN;
import static com.ximasdk.audio.WavWarning.Kind.WRONG_BYTE_RATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is accepted, repaired and rejected, a row each. */
@SuppressWarnings("ArrayRecordComponent") // rows are not compared
class WavHeaderTest {
  private static final String GUID_END = "0000 1000 800000AA00389B71";
  private static final String MULAW_GUID = "07000000" + GUID_END;
  private static final String ALAW_GUID = "06000000" + GUID_END;
  private static final String PCM_GUID = "01000000" + GUID_END;

  /** An accepted file and what is expected of it. */
  record Accepted(
      String name,
      byte[] bytes,
      WavContainer container,
      WavEncoding encoding,
      int channels,
      long sampleRate,
      long frames,
      long dataOffset,
      boolean truncated,
      List<WavWarning.Kind> warnings,
      boolean onlyWhereSeekable) {
    static Accepted of(String name, byte[] bytes) {
      return new Accepted(
          name, bytes, WavContainer.RIFF, MULAW, 1, 8000, 100, 44, false, List.of(), false);
    }

    Accepted container(WavContainer other) {
      return new Accepted(
          name,
          bytes,
          other,
          encoding,
          channels,
          sampleRate,
          frames,
          dataOffset,
          truncated,
          warnings,
          onlyWhereSeekable);
    }

    Accepted format(WavEncoding otherEncoding, int otherChannels, long otherRate) {
      return new Accepted(
          name,
          bytes,
          container,
          otherEncoding,
          otherChannels,
          otherRate,
          frames,
          dataOffset,
          truncated,
          warnings,
          onlyWhereSeekable);
    }

    Accepted frames(long other) {
      return new Accepted(
          name,
          bytes,
          container,
          encoding,
          channels,
          sampleRate,
          other,
          dataOffset,
          truncated,
          warnings,
          onlyWhereSeekable);
    }

    Accepted at(long other) {
      return new Accepted(
          name,
          bytes,
          container,
          encoding,
          channels,
          sampleRate,
          frames,
          other,
          truncated,
          warnings,
          onlyWhereSeekable);
    }

    Accepted warns(WavWarning.Kind... kinds) {
      return new Accepted(
          name,
          bytes,
          container,
          encoding,
          channels,
          sampleRate,
          frames,
          dataOffset,
          truncated,
          List.of(kinds),
          onlyWhereSeekable);
    }

    Accepted cut() {
      return new Accepted(
          name,
          bytes,
          container,
          encoding,
          channels,
          sampleRate,
          frames,
          dataOffset,
          true,
          List.of(TRUNCATED),
          onlyWhereSeekable);
    }

    Accepted seekable() {
      return new Accepted(
          name,
          bytes,
          container,
          encoding,
          channels,
          sampleRate,
          frames,
          dataOffset,
          truncated,
          warnings,
          true);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A rejected file and what its exception says. */
  record Rejected(String name, byte[] bytes, String chunk, long offset, String found) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Accepted> accepted() {
    byte[] audio = audio(100);
    List<Accepted> rows = new ArrayList<>();
    rows.add(
        Accepted.of("mu-law, fmt of 16 bytes", riff().format(7, 1, 8000, 8).data(audio).bytes()));
    rows.add(
        Accepted.of("A-law", riff().format(6, 1, 8000, 8).data(audio).bytes())
            .format(ALAW, 1, 8000));
    rows.add(
        Accepted.of("PCM of 8 bits", riff().format(1, 1, 11025, 8).data(audio).bytes())
            .format(PCM_U8, 1, 11025));
    rows.add(
        Accepted.of("PCM of 16 bits, stereo", riff().format(1, 2, 44100, 16).data(audio).bytes())
            .format(PCM_S16, 2, 44100)
            .frames(25));
    rows.add(
        Accepted.of("stereo mu-law", riff().format(7, 2, 8000, 8).data(audio).bytes())
            .format(MULAW, 2, 8000)
            .frames(50));
    rows.add(
        Accepted.of(
                "fmt of 18 bytes with fact",
                riff()
                    .id("fmt ", 18)
                    .formatFields(7, 1, 8000, 8000, 1, 8)
                    .int16(0)
                    .id("fact", 4)
                    .int32(100)
                    .data(audio)
                    .bytes())
            .at(58));
    rows.add(
        Accepted.of(
                "fmt of 20 bytes",
                riff()
                    .id("fmt ", 20)
                    .formatFields(7, 1, 8000, 8000, 1, 8)
                    .int32(0)
                    .data(audio)
                    .bytes())
            .at(48));
    rows.add(
        Accepted.of(
                "fmt of 1000 bytes",
                riff()
                    .id("fmt ", 1000)
                    .formatFields(7, 1, 8000, 8000, 1, 8)
                    .zeros(984)
                    .data(audio)
                    .bytes())
            .at(1028));
    rows.add(
        Accepted.of(
                "the largest number of channels",
                riff().format(7, 32, 8000, 8).data(audio(64)).bytes())
            .format(MULAW, 32, 8000)
            .frames(2));
    rows.add(
        Accepted.of("a rate above 2^31", riff().format(7, 1, 0xFFFF_FFFEL, 8).data(audio).bytes())
            .format(MULAW, 1, 0xFFFF_FFFEL));
    rows.add(
        Accepted.of("no audio", riff().format(7, 1, 8000, 8).data(audio(0)).bytes()).frames(0));
    rows.add(
        Accepted.of("extensible mu-law", riff().extensible(MULAW_GUID, 8, 1).data(audio).bytes())
            .at(68));
    rows.add(
        Accepted.of("extensible A-law", riff().extensible(ALAW_GUID, 8, 2).data(audio).bytes())
            .format(ALAW, 2, 8000)
            .frames(50)
            .at(68));
    rows.add(
        Accepted.of("extensible PCM", riff().extensible(PCM_GUID, 16, 1).data(audio).bytes())
            .format(PCM_S16, 1, 8000)
            .frames(50)
            .at(68));
    rows.add(
        Accepted.of(
                "fmt of 14 bytes",
                riff()
                    .id("fmt ", 14)
                    .int16(7)
                    .int16(1)
                    .int32(8000)
                    .int32(8000)
                    .int16(1)
                    .data(audio)
                    .bytes())
            .at(42)
            .warns(SHORT_FORMAT));
    for (int bits : new int[] {16, 0}) {
      rows.add(
          Accepted.of(
                  "G.711 with " + bits + " bits per sample",
                  riff().format(6, 1, 8000, bits).data(audio).bytes())
              .format(ALAW, 1, 8000)
              .warns(WRONG_BITS_PER_SAMPLE));
    }
    rows.add(
        Accepted.of(
                "byte rate 0",
                riff().id("fmt ", 16).formatFields(7, 1, 8000, 0, 1, 8).data(audio).bytes())
            .warns(WRONG_BYTE_RATE));
    rows.add(
        Accepted.of(
                "block align wrong",
                riff().id("fmt ", 16).formatFields(7, 2, 8000, 16000, 1, 8).data(audio).bytes())
            .format(MULAW, 2, 8000)
            .frames(50)
            .warns(WRONG_BLOCK_ALIGN));
    rows.add(
        Accepted.of(
                "block align 0, byte rate wrong, bits 16",
                riff().id("fmt ", 16).formatFields(7, 2, 8000, 8000, 0, 16).data(audio).bytes())
            .format(MULAW, 2, 8000)
            .frames(50)
            .warns(WRONG_BITS_PER_SAMPLE, WRONG_BYTE_RATE, WRONG_BLOCK_ALIGN));
    rows.addAll(chunksAround(audio));
    rows.addAll(longSizes(audio));
    rows.addAll(sizesOfData(audio));
    rows.addAll(behindTheAudio(audio));
    return rows.stream();
  }

  private static List<Accepted> chunksAround(byte[] audio) {
    byte[] odd = {'o', 'd', 'd'};
    return List.of(
        Accepted.of(
                "odd chunk with its pad byte",
                riff().format(7, 1, 8000, 8).chunk("LIST", odd).data(audio).bytes())
            .at(56),
        Accepted.of(
                "pad byte that is not zero",
                riff().format(7, 1, 8000, 8).id("note", 3).raw(odd).text("x").data(audio).bytes())
            .at(56),
        Accepted.of(
                "pad byte missing before data",
                riff().format(7, 1, 8000, 8).id("LIST", 3).raw(odd).data(audio).bytes())
            .at(55)
            .warns(MISSING_PAD_BYTE),
        Accepted.of(
                "pad byte missing before an unknown chunk",
                riff()
                    .format(7, 1, 8000, 8)
                    .id("LIST", 3)
                    .raw(odd)
                    .chunk("abcd", 2)
                    .data(audio)
                    .bytes())
            .at(65)
            .warns(MISSING_PAD_BYTE),
        Accepted.of(
                "pad byte missing behind an odd fmt",
                riff()
                    .id("fmt ", 17)
                    .formatFields(7, 1, 8000, 8000, 1, 8)
                    .zeros(1)
                    .data(audio)
                    .bytes())
            .at(45)
            .warns(MISSING_PAD_BYTE),
        Accepted.of(
                "odd audio with its pad byte and a chunk behind",
                riff().format(7, 1, 8000, 8).data(audio(99)).chunk("LIST", 4).bytes())
            .frames(99),
        Accepted.of(
                "pad byte missing behind the audio",
                riff().format(7, 1, 8000, 8).id("data", 99).raw(audio(99)).chunk("LIST", 4).bytes())
            .frames(99)
            .warns(MISSING_PAD_BYTE),
        Accepted.of(
                "odd audio at the end without its pad byte",
                riff().format(7, 1, 8000, 8).id("data", 99).raw(audio(99)).bytes())
            .frames(99),
        Accepted.of(
                "known and unknown chunks everywhere",
                riff()
                    .chunk("JUNK", 28)
                    .chunk("bext", 602)
                    .format(7, 1, 8000, 8)
                    .chunk("\u0001\u00FFx ", 6)
                    .chunk("cue ", 4)
                    .data(audio)
                    .chunk("smpl", 36)
                    .chunk("id3 ", 10)
                    .chunk("LIST", 4)
                    .bytes())
            .at(44 + 36 + 610 + 14 + 12),
        Accepted.of(
                "counts of 0xFFFFFFFF and sub-chunk sizes that lie",
                riff()
                    .format(7, 1, 8000, 8)
                    .id("cue ", 8)
                    .int32(0xFFFF_FFFFL)
                    .int32(0xFFFF_FFFFL)
                    .id("LIST", 12)
                    .text("INFOIART")
                    .int32(0xFFFF_FFFFL)
                    .id("smpl", 36)
                    .hex("FF".repeat(36))
                    .data(audio)
                    .bytes())
            .at(44 + 16 + 20 + 44),
        Accepted.of(
                "fact of 0xFFFFFFFF",
                riff().format(7, 1, 8000, 8).id("fact", 4).int32(0xFFFF_FFFFL).data(audio).bytes())
            .at(56),
        Accepted.of(
                "fact of no bytes, and twice",
                riff()
                    .chunk("fact", 0)
                    .format(7, 1, 8000, 8)
                    .chunk("fact", 2)
                    .data(audio)
                    .chunk("fact", 4)
                    .bytes())
            .at(62),
        Accepted.of("RIFF size wrong", riff().format(7, 1, 8000, 8).data(audio).withRiffSize(17)),
        Accepted.of("RIFF size 0", riff().format(7, 1, 8000, 8).data(audio).withRiffSize(0)),
        Accepted.of(
            "RIFF size 0xFFFFFFFF",
            riff().format(7, 1, 8000, 8).data(audio).withRiffSize(0xFFFF_FFFFL)),
        Accepted.of(
                "RIFX mu-law",
                container("RIFX").format(7, 1, 8000, 8).chunk("LIST", odd).data(audio).bytes())
            .container(WavContainer.RIFX)
            .at(56),
        Accepted.of(
                "RIFX PCM of 16 bits", container("RIFX").format(1, 1, 8000, 16).data(audio).bytes())
            .container(WavContainer.RIFX)
            .format(PCM_S16, 1, 8000)
            .frames(50),
        Accepted.of(
                "RIFX extensible, GUID as in RIFF",
                container("RIFX").extensible(MULAW_GUID, 8, 1).data(audio).bytes())
            .container(WavContainer.RIFX)
            .at(68),
        Accepted.of(
                "RIFX extensible, GUID turned round",
                container("RIFX")
                    .extensible("00000007 0000 0010 800000AA00389B71", 8, 1)
                    .data(audio)
                    .bytes())
            .container(WavContainer.RIFX)
            .at(68),
        Accepted.of(
                "data before fmt",
                riff().data(audio).chunk("LIST", 2).format(7, 1, 8000, 8).chunk("LIST", 4).bytes())
            .at(20)
            .seekable(),
        Accepted.of(
            "the same fmt twice",
            riff().format(7, 1, 8000, 8).data(audio).format(7, 1, 8000, 8).bytes()),
        Accepted.of(
                "the same fmt twice before the audio",
                riff().format(7, 1, 8000, 8).format(7, 1, 8000, 8).data(audio).bytes())
            .at(68),
        Accepted.of(
                "ID3v2 before RIFF",
                empty()
                    .hex("494433 0400 00 0000010A")
                    .zeros(138)
                    .raw(riff().format(7, 1, 8000, 8).data(audio).bytes())
                    .asGiven())
            .at(148 + 44)
            .warns(LEADING_TAG));
  }

  private static List<Accepted> longSizes(byte[] audio) {
    List<Accepted> rows = new ArrayList<>();
    for (WavContainer container : List.of(WavContainer.RF64, WavContainer.BW64)) {
      rows.add(
          Accepted.of(
                  container + " with ds64",
                  container(container.name())
                      .ds64(172, 100, 100)
                      .format(7, 1, 8000, 8)
                      .id("data", 0xFFFF_FFFFL)
                      .raw(audio)
                      .withRiffSize(0xFFFF_FFFFL))
              .container(container)
              .at(80));
    }
    rows.add(
        Accepted.of(
                "RF64 with a size of 32 bits in data",
                container("RF64")
                    .ds64(172, 7, 7)
                    .format(7, 1, 8000, 8)
                    .data(audio)
                    .chunk("LIST", 2)
                    .withRiffSize(0xFFFF_FFFFL))
            .container(WavContainer.RF64)
            .at(80));
    rows.add(
        Accepted.of(
                "RF64 with a table of sizes",
                container("RF64")
                    .id("ds64", 40)
                    .int64(0)
                    .int64(100)
                    .int64(100)
                    .int32(1)
                    .text("LIST")
                    .int64(4)
                    .format(7, 1, 8000, 8)
                    .id("LIST", 0xFFFF_FFFFL)
                    .zeros(4)
                    .id("data", 0xFFFF_FFFFL)
                    .raw(audio)
                    .withRiffSize(0xFFFF_FFFFL))
            .container(WavContainer.RF64)
            .at(104));
    rows.add(
        Accepted.of(
                "RF64 with a table longer than its chunk",
                container("RF64")
                    .id("ds64", 28)
                    .int64(0)
                    .int64(100)
                    .int64(100)
                    .int32(0xFFFF_FFFFL)
                    .format(7, 1, 8000, 8)
                    .id("data", 0xFFFF_FFFFL)
                    .raw(audio)
                    .withRiffSize(0xFFFF_FFFFL))
            .container(WavContainer.RF64)
            .at(80));
    for (long size : new long[] {Long.MAX_VALUE, Long.MAX_VALUE - 1, Long.MIN_VALUE, -1, 101}) {
      rows.add(
          Accepted.of(
                  "ds64 size " + Long.toUnsignedString(size),
                  container("RF64")
                      .ds64(size, size, size)
                      .format(7, 1, 8000, 8)
                      .id("data", 0xFFFF_FFFFL)
                      .raw(audio)
                      .withRiffSize(0xFFFF_FFFFL))
              .container(WavContainer.RF64)
              .at(80)
              .cut());
    }
    rows.add(
        Accepted.of(
                "RF64 whose sizes were never filled in",
                container("RF64")
                    .ds64(0, 0, 0)
                    .format(7, 1, 8000, 8)
                    .id("data", 0xFFFF_FFFFL)
                    .raw(audio)
                    .withRiffSize(0xFFFF_FFFFL))
            .container(WavContainer.RF64)
            .at(80)
            .warns(STREAMED_SIZE));
    return rows;
  }

  private static List<Accepted> sizesOfData(byte[] audio) {
    List<Accepted> rows = new ArrayList<>();
    for (long size :
        new long[] {
          0xFFFF_FFFFL,
          0x7FFF_FFFFL,
          0x7FFF_F000L,
          0x7FFF_FF00L,
          0x8000_0000L,
          0x8000_0024L,
          0xFFFF_FFDBL,
          2_000_000_000L,
          2_000_000_001L
        }) {
      rows.add(
          Accepted.of(
                  "data size " + Long.toHexString(size),
                  riff().format(7, 1, 8000, 8).id("data", size).raw(audio).withRiffSize(size))
              .warns(STREAMED_SIZE));
    }
    rows.add(
        Accepted.of(
                "data size one below the least placeholder",
                riff().format(7, 1, 8000, 8).id("data", 1_999_999_999L).raw(audio).bytes())
            .cut());
    for (long more : new long[] {44, 36}) {
      rows.add(
          Accepted.of(
                  "data size that counts " + more + " bytes before the audio",
                  riff().format(7, 1, 8000, 8).id("data", 100 + more).raw(audio).bytes())
              .warns(SIZE_WITH_HEADER));
    }
    rows.add(
        Accepted.of(
                "data size that counts the header behind a tag",
                WavBytes.empty()
                    .hex("494433 0300 00 00000004 00000000")
                    .raw(riff().format(7, 1, 8000, 8).id("data", 144).raw(audio).bytes())
                    .asGiven())
            .at(58)
            .warns(LEADING_TAG, SIZE_WITH_HEADER));
    rows.add(
        Accepted.of(
                "half a frame behind a size that counts the header",
                riff().format(7, 2, 8000, 8).id("data", 99 + 44).raw(audio(99)).bytes())
            .format(MULAW, 2, 8000)
            .frames(49)
            .warns(SIZE_WITH_HEADER, PARTIAL_FRAME));
    rows.add(
        Accepted.of(
                "data size that counts neither header nor file",
                riff().format(7, 1, 8000, 8).id("data", 143).raw(audio).bytes())
            .cut());
    rows.add(
        Accepted.of(
                "data size and RIFF size 0",
                riff().format(7, 1, 8000, 8).id("data", 0).raw(audio).withRiffSize(0))
            .warns(STREAMED_SIZE));
    rows.add(
        Accepted.of(
                "data size 0 with audio behind",
                riff().format(7, 1, 8000, 8).id("data", 0).raw(audio).bytes())
            .warns(STREAMED_SIZE));
    rows.add(
        Accepted.of(
                "data size 0 with chunks behind",
                riff().format(7, 1, 8000, 8).id("data", 0).chunk("LIST", 20).bytes())
            .frames(0));
    rows.add(
        Accepted.of(
                "data size 0 with audio behind that begins like a chunk",
                riff()
                    .format(7, 1, 8000, 8)
                    .id("data", 0)
                    .text("abcd")
                    .int32(20)
                    .raw(audio(92))
                    .bytes())
            .warns(STREAMED_SIZE));
    rows.add(
        Accepted.of(
                "streamed, half a frame at the end",
                riff().format(7, 2, 8000, 8).id("data", 0xFFFF_FFFFL).raw(audio(99)).bytes())
            .format(MULAW, 2, 8000)
            .frames(49)
            .warns(STREAMED_SIZE, PARTIAL_FRAME));
    rows.add(
        Accepted.of(
                "half a frame at the end of complete data",
                riff().format(7, 2, 8000, 8).data(audio(99)).bytes())
            .format(MULAW, 2, 8000)
            .frames(49)
            .warns(PARTIAL_FRAME));
    rows.add(
        Accepted.of(
                "truncated",
                riff().format(7, 1, 8000, 8).id("data", 1000).raw(audio).withRiffSize(1036))
            .cut());
    rows.add(
        Accepted.of(
                "truncated in mid-frame",
                riff().format(7, 2, 8000, 8).id("data", 1000).raw(audio(99)).withRiffSize(1036))
            .format(MULAW, 2, 8000)
            .frames(49)
            .cut());
    rows.add(
        Accepted.of(
                "truncated before the first frame",
                riff().format(7, 1, 8000, 8).id("data", 1000).withRiffSize(1036))
            .frames(0)
            .cut());
    return rows;
  }

  private static List<Accepted> behindTheAudio(byte[] audio) {
    WavBytes second = riff().format(6, 2, 16000, 8).data(audio);
    return List.of(
        Accepted.of(
                "zeros behind the audio",
                riff().format(7, 1, 8000, 8).data(audio).zeros(40).bytes())
            .warns(TRAILING_BYTES),
        Accepted.of(
                "one byte behind the audio",
                riff().format(7, 1, 8000, 8).data(audio).zeros(1).bytes())
            .warns(TRAILING_BYTES),
        Accepted.of(
                "garbage behind the audio",
                riff().format(7, 1, 8000, 8).data(audio).hex("FFEEDDCCBBAA99887766").bytes())
            .warns(TRAILING_BYTES),
        Accepted.of(
                "text behind the audio",
                riff().format(7, 1, 8000, 8).data(audio).text("any text at all").bytes())
            .warns(TRUNCATED_CHUNK),
        Accepted.of(
                "ID3v1 behind the audio",
                riff().format(7, 1, 8000, 8).data(audio).text("TAGTitle").zeros(120).bytes())
            .warns(TRAILING_BYTES),
        Accepted.of(
                "a chunk behind the audio that is cut off",
                riff().format(7, 1, 8000, 8).data(audio).id("LIST", 100).zeros(10).bytes())
            .warns(TRUNCATED_CHUNK),
        Accepted.of(
                "a second RIFF behind the first",
                riff().format(7, 1, 8000, 8).data(audio).raw(second.bytes()).bytes())
            .warns(SECOND_FILE),
        Accepted.of(
                "two data chunks", riff().format(7, 1, 8000, 8).data(audio).data(audio(50)).bytes())
            .warns(SECOND_DATA),
        Accepted.of(
                "an empty and a full data chunk",
                riff().format(7, 1, 8000, 8).data(audio(0)).data(audio(50)).bytes())
            .frames(0)
            .warns(SECOND_DATA));
  }

  static Stream<Rejected> rejected() {
    byte[] audio = audio(100);
    WavBytes eight = riff().id("fmt ", 8).int16(7).int16(1).int32(8000);
    return Stream.of(
        new Rejected(
            "extensible with another GUID",
            riff().extensible("03000000" + GUID_END, 8, 1).data(audio).bytes(),
            "fmt ",
            12,
            "0x0003 (IEEE float)"),
        new Rejected(
            "extensible, GUID different in its last byte",
            riff().extensible("07000000 0000 1000 800000AA00389B72", 8, 1).data(audio).bytes(),
            "fmt ",
            12,
            "07000000000010008000"),
        new Rejected(
            "extensible, GUID different in its middle",
            riff().extensible("07000000 0000 1100 800000AA00389B71", 8, 1).data(audio).bytes(),
            "fmt ",
            12,
            "GUID"),
        new Rejected(
            "extensible with cbSize 0",
            riff()
                .id("fmt ", 40)
                .formatFields(0xFFFE, 1, 8000, 8000, 1, 8)
                .int16(0)
                .int16(8)
                .int32(0)
                .hex(MULAW_GUID)
                .data(audio)
                .bytes(),
            "fmt ",
            12,
            "cbSize 0"),
        new Rejected(
            "extensible in 18 bytes",
            riff()
                .id("fmt ", 18)
                .formatFields(0xFFFE, 1, 8000, 8000, 1, 8)
                .int16(0)
                .data(audio)
                .bytes(),
            "fmt ",
            12,
            "18 bytes"),
        new Rejected(
            "fmt of 0 bytes", riff().chunk("fmt ", 0).data(audio).bytes(), "fmt ", 12, "0"),
        new Rejected("fmt of 8 bytes", eight.data(audio).bytes(), "fmt ", 12, "8"),
        new Rejected(
            "PCM in 14 bytes",
            riff().id("fmt ", 14).hex("0100 0100 401F0000 401F0000 0100").data(audio).bytes(),
            "fmt ",
            12,
            "14 bytes"),
        new Rejected(
            "fmt beyond the file",
            riff()
                .chunk("LIST", 4)
                .id("fmt ", 4000)
                .formatFields(7, 1, 8000, 8000, 1, 8)
                .data(audio)
                .bytes(),
            "fmt ",
            24,
            "4000"),
        new Rejected(
            "fmt cut off", riff().id("fmt ", 16).int16(7).int16(1).bytes(), "fmt ", 12, "16"),
        new Rejected(
            "channels 0",
            riff().format(7, 0, 8000, 8).data(audio).bytes(),
            "fmt ",
            12,
            "0 channels"),
        new Rejected(
            "33 channels",
            riff().format(7, 33, 8000, 8).data(audio).bytes(),
            "fmt ",
            12,
            "33 channels"),
        new Rejected("rate 0", riff().format(7, 1, 0, 8).data(audio).bytes(), "fmt ", 12, "0 Hz"),
        new Rejected(
            "rate 0xFFFFFFFF",
            riff().format(7, 1, 0xFFFF_FFFFL, 8).data(audio).bytes(),
            "fmt ",
            12,
            "4294967295"),
        new Rejected(
            "PCM of 24 bits", riff().format(1, 1, 8000, 24).data(audio).bytes(), "fmt ", 12, "24"),
        new Rejected(
            "ADPCM", riff().format(2, 1, 8000, 4).data(audio).bytes(), "fmt ", 12, "0x0002"),
        new Rejected(
            "GSM", riff().format(0x31, 1, 8000, 0).data(audio).bytes(), "fmt ", 12, "0x0031 (GSM"),
        new Rejected(
            "Speex", riff().format(0xA109, 1, 8000, 0).data(audio).bytes(), "fmt ", 12, "0xA109"),
        new Rejected(
            "MP3", riff().format(0x55, 1, 8000, 0).data(audio).bytes(), "fmt ", 12, "0x0055 (MP3)"),
        new Rejected(
            "two different fmt",
            riff().format(7, 1, 8000, 8).format(7, 2, 8000, 8).data(audio).bytes(),
            "fmt ",
            36,
            "2 channels"),
        new Rejected(
            "a different fmt behind the audio",
            riff().format(7, 1, 8000, 8).data(audio).format(6, 1, 8000, 8).bytes(),
            "fmt ",
            144,
            "ALAW"),
        new Rejected(
            "RF64 without ds64",
            container("RF64").format(7, 1, 8000, 8).data(audio).bytes(),
            "RF64",
            0,
            "no 'ds64'"),
        new Rejected(
            "RF64 with a short ds64",
            container("RF64").chunk("ds64", 16).format(7, 1, 8000, 8).data(audio).bytes(),
            "ds64",
            12,
            "16"),
        new Rejected(
            "a chunk before the audio beyond the file",
            riff().format(7, 1, 8000, 8).id("LIST", 0xFFFF_FFFFL).data(audio).bytes(),
            "LIST",
            36,
            "4294967295"),
        new Rejected("no data", riff().format(7, 1, 8000, 8).bytes(), "RIFF", 0, "no 'data'"),
        new Rejected("no chunk", container("RIFX").bytes(), "RIFX", 0, "neither"),
        new Rejected("only a beginning", empty().text("RIFF").asGiven(), "RIFF", 0, "only 4 bytes"),
        new Rejected(
            "another form", empty().text("RIFF    AVI LIST").asGiven(), "RIFF", 0, "'AVI '"),
        new Rejected("nothing", new byte[0], "RIFF", 0, "empty"),
        looksLike("text", "Recording not found.\n", "text"),
        looksLike("JSON", "\uFEFF {\"error\": \"no\"}", "JSON"),
        looksLike("HTML", "\n<!DOCTYPE html><html>", "HTML"),
        looksLike("XML", "<?xml version='1.0'?><Error/>", "XML"),
        new Rejected(
            "Speex",
            empty().text("OggS").zeros(24).text("Speex   1.2").asGiven(),
            "RIFF",
            0,
            "Ogg Speex"),
        new Rejected(
            "MP3 behind ID3v2",
            empty().hex("494433 0400 00 00000010").zeros(16).hex("FFFB9064").zeros(40).asGiven(),
            "RIFF",
            0,
            "ID3v2"),
        new Rejected("MP3", empty().hex("FFFB9064").zeros(40).asGiven(), "RIFF", 0, "MPEG"),
        new Rejected("zeros", new byte[100], "RIFF", 0, "zeros"),
        new Rejected("raw codes", empty().hex("FFFEFF7E7F").asGiven(), "RIFF", 0, "FF FE FF 7E"));
  }

  private static Rejected looksLike(String name, String text, String found) {
    return new Rejected(name, text.getBytes(StandardCharsets.UTF_8), "RIFF", 0, found);
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void acceptsOnAChannel(Accepted row) throws IOException {
    check(row, WavReader.probe(WavSources.channel(row.bytes)));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void acceptsOnAStreamOfSingleBytes(Accepted row) throws IOException {
    if (row.onlyWhereSeekable) {
      WavFormatException refusal =
          catchThrowableOfType(
              WavFormatException.class,
              () -> WavReader.probe(WavSources.reluctantStream(row.bytes)));
      assertThat(refusal).hasMessageContaining("cannot seek");
      assertThat(refusal.chunk()).isEqualTo("data");
    } else {
      check(row, WavReader.probe(WavSources.reluctantStream(row.bytes)));
    }
  }

  private static void check(Accepted row, WavInfo info) {
    assertThat(info.container()).isEqualTo(row.container);
    assertThat(info.encoding()).isEqualTo(row.encoding);
    assertThat(info.channels()).isEqualTo(row.channels);
    assertThat(info.sampleRate()).isEqualTo(row.sampleRate);
    assertThat(info.frames()).isEqualTo(row.frames);
    assertThat(info.dataOffset()).isEqualTo(row.dataOffset);
    assertThat(info.dataBytes()).isEqualTo(row.frames * info.format().frameSize());
    assertThat(info.truncated()).isEqualTo(row.truncated);
    assertThat(info.warnings()).extracting(WavWarning::kind).isEqualTo(row.warnings);
  }

  @Test
  void audioWithoutAnyFormatIsRejected() {
    byte[] bytes = riff().chunk("LIST", 4).data(audio(100)).bytes();

    check(
        new Rejected("no fmt", bytes, "RIFF", 0, "no 'fmt '"),
        () -> WavReader.probe(WavSources.channel(bytes)));
    check(
        new Rejected("no fmt yet", bytes, "data", 24, "before its 'fmt '"),
        () -> WavReader.probe(WavSources.stream(bytes)));
  }

  @ParameterizedTest
  @MethodSource("rejected")
  void rejectsOnAChannel(Rejected row) {
    check(row, () -> WavReader.probe(WavSources.channel(row.bytes)));
  }

  @ParameterizedTest
  @MethodSource("rejected")
  void rejectsOnAStreamOfSingleBytes(Rejected row) {
    check(row, () -> WavReader.probe(WavSources.reluctantStream(row.bytes)));
  }

  private static void check(Rejected row, ThrowingCallable probe) {
    WavFormatException refusal = catchThrowableOfType(WavFormatException.class, probe);
    assertThat(refusal).isNotNull();
    assertThat(refusal.chunk()).isEqualTo(row.chunk);
    assertThat(refusal.offset()).isEqualTo(row.offset);
    assertThat(refusal.found()).contains(row.found);
    assertThat(refusal)
        .hasMessage(
            "chunk '%s' at byte %s: found %s, expected %s",
            row.chunk, row.offset, refusal.found(), refusal.expected());
    assertThat(refusal.getMessage()).doesNotContain("\n");
  }
}
