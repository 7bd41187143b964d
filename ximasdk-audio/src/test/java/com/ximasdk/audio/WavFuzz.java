// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import static com.ximasdk.audio.WavBytes.audio;
import static com.ximasdk.audio.WavBytes.container;
import static com.ximasdk.audio.WavBytes.empty;
import static com.ximasdk.audio.WavBytes.riff;

import com.ximasdk.audio.metadata.WavMetadata;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;

/** What holds for any bytes at all. */
final class WavFuzz {
  private WavFuzz() {}

  /** Files for a fuzzer to begin with. */
  static Stream<byte[]> seeds() {
    byte[] small = riff().format(7, 2, 8000, 8).data(audio(31)).chunk("LIST", 4).bytes();
    return Stream.of(
        small,
        riff().format(1, 1, 8000, 16).chunk("fact", 4).data(audio(16)).bytes(),
        riff().extensible("0600000000001000800000AA00389B71", 8, 1).data(audio(9)).bytes(),
        container("RIFX").chunk("LIST", 3).format(6, 1, 8000, 8).data(audio(5)).bytes(),
        container("RF64")
            .ds64(172, 20, 20)
            .format(7, 1, 8000, 8)
            .id("data", 0xFFFF_FFFFL)
            .raw(audio(20))
            .withRiffSize(0xFFFF_FFFFL),
        riff()
            .format(7, 1, 8000, 8)
            .chunk("bext", bext())
            .id("cue ", 28)
            .int32(1)
            .int32(5)
            .int32(2)
            .text("data")
            .zeros(8)
            .int32(2)
            .id("LIST", 30)
            .text("adtl")
            .id("labl", 6)
            .int32(5)
            .text("x\0")
            .id("note", 4)
            .int32(5)
            .data(audio(3))
            .id("LIST", 26)
            .text("INFO")
            .id("INAM", 3)
            .text("\u00c3\u00a9\0\0")
            .id("ICMT", 2)
            .text("\u00e9\0")
            .bytes(),
        riff().data(audio(8)).format(7, 1, 8000, 8).bytes(),
        riff().format(7, 1, 8000, 8).id("data", 0).raw(audio(8)).withRiffSize(0),
        empty().hex("494433 0400 00 00000004").zeros(4).raw(small).asGiven());
  }

  private static byte[] bext() {
    byte[] body = new byte[605];
    body[0] = 'D';
    body[255] = (byte) 0xC3;
    body[338] = 1;
    body[346] = 2;
    body[348] = 1;
    body[602] = 'H';
    return body;
  }

  /** Reads the bytes from each kind of source, and handed in; throws what must never be thrown. */
  static void check(byte[] bytes) throws IOException {
    try (WavReader reader = WavReader.open(WavSources.channel(bytes))) {
      checkAll(reader, bytes.length);
    } catch (WavFormatException e) {
      checkMessage(e, bytes.length);
    }
    try (WavReader reader = WavReader.open(WavSources.stream(bytes))) {
      checkAll(reader, bytes.length);
    } catch (WavFormatException e) {
      checkMessage(e, bytes.length);
    }
    int odd = bytes.length == 0 ? 1 : 1 + (bytes[bytes.length - 1] & 0x1F);
    checkHandedIn(bytes, odd, bytes.length + 1);
  }

  /**
   * Holds what is told of bytes that are handed in against what is told of them in a file.
   *
   * @param sizes of the blocks
   */
  static void checkHandedIn(byte[] bytes, int... sizes) throws IOException {
    String inFile = told(() -> WavReader.probe(WavSources.channel(bytes)));
    for (int size : sizes) {
      String handedIn = told(() -> handedIn(bytes, size));
      require(
          handedIn.equals(inFile),
          "in blocks of " + size + " the same is told: " + handedIn + " and not " + inFile);
    }
  }

  static WavInfo handedIn(byte[] bytes, int size) throws IOException {
    WavInspector inspector = new WavInspector();
    for (int from = 0; from < bytes.length; from += size) {
      inspector.update(bytes, from, Math.min(size, bytes.length - from));
    }
    return inspector.finish();
  }

  @FunctionalInterface
  private interface Look {
    WavInfo info() throws IOException;
  }

  /** What only who sees all bytes can tell is left out, and so is whether there was too much. */
  private static String told(Look look) throws IOException {
    try {
      WavInfo info = look.info();
      return new WavInfo(
              info.container(),
              info.format(),
              info.frames(),
              info.dataOffset(),
              info.truncated(),
              info.warnings().stream()
                  .filter(w -> w.kind() != WavWarning.Kind.EMBEDDED_HEADER)
                  .filter(w -> w.kind() != WavWarning.Kind.MORE)
                  .toList())
          .toString();
    } catch (WavFormatException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static void checkAll(WavReader reader, int length) throws IOException {
    int channels = reader.format().channels();
    short[] samples = new short[7 * channels];
    long read = 0;
    for (int count; (count = reader.readSamples(samples, 0, 7)) > 0; ) {
      read += count;
    }
    WavInfo info = reader.info();
    require(read == info.frames(), "as many frames are read as told");
    require(info.dataBytes() <= length - info.dataOffset(), "frames lie in the source");
    require(info.dataOffset() >= 20, "audio lies behind two headers");
    require(!info.duration().isNegative(), "time is not negative");
    require(info.warnings().size() <= 60, "warnings are bounded");
    require(
        !info.truncated()
            || info.warnings().stream().anyMatch(w -> w.kind() == WavWarning.Kind.TRUNCATED),
        "truncation is told");
    require(!info.toString().contains("\n"), "warnings are one line");
    checkMetadata(reader.metadata());
    if (reader.seekable() && info.frames() > 0) {
      reader.seek(info.frames() - 1);
      require(reader.readSamples(samples, 0, 7) == 1, "the last frame can be sought");
    }
  }

  private static void checkMetadata(WavMetadata metadata) throws IOException {
    require(metadata.problems().size() <= 33, "problems are bounded");
    require(
        metadata.problems().stream()
            .allMatch(problem -> problem.toString().chars().allMatch(c -> c >= 0x20 && c < 0x7F)),
        "a problem is one line of plain characters");
    // What has been read can be written, and is read as the same.
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WavHeader header = WavHeader.of(new WavFormat(WavEncoding.MULAW, 1, 8000));
    WavWriter.stream(bytes, header.withFrames(0).withMetadata(metadata)).close();
    try (WavReader reader = WavReader.open(WavSources.channel(bytes.toByteArray()))) {
      WavMetadata again = reader.metadata();
      require(again.info().equals(metadata.info()), "texts are kept");
      require(again.cuePoints().equals(metadata.cuePoints()), "cue points are kept");
      require(
          metadata.broadcast().isPresent() == again.broadcast().isPresent(),
          "the broadcast extension is kept");
    }
    require(
        metadata.cut(1, 2).cuePoints().size() <= metadata.cuePoints().size(), "a part is a part");
  }

  private static void checkMessage(WavFormatException e, int length) {
    String message = String.valueOf(e.getMessage());
    require(e.offset() >= 0 && e.offset() <= length, "the offset lies in the source");
    require(message.contains("found ") && message.contains("expected "), "both are told");
    require(message.chars().allMatch(c -> c >= 0x20 && c < 0x7F), "one line of plain characters");
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new AssertionError(rule);
    }
  }
}
