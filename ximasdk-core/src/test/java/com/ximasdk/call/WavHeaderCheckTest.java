// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A WAV file that is surely cut off is refused; a header that leaves doubt is taken. */
class WavHeaderCheckTest {
  private static final long STREAMED = 0xFFFF_FFFFL;

  @TempDir Path directory;

  /** A file in hand-made bytes. */
  private static final class Wav {
    private final String name;
    private final ByteOrder order;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Wav(String name, String container, ByteOrder order) {
      this.name = name;
      this.order = order;
      text(container);
    }

    static Wav riff(String name, long size) {
      return new Wav(name, "RIFF", ByteOrder.LITTLE_ENDIAN).number(size).text("WAVE").format();
    }

    Wav text(String text) {
      bytes.writeBytes(text.getBytes(ISO_8859_1));
      return this;
    }

    Wav number(long number) {
      bytes.writeBytes(ByteBuffer.allocate(4).order(order).putInt((int) number).array());
      return this;
    }

    Wav longNumber(long number) {
      bytes.writeBytes(ByteBuffer.allocate(8).order(order).putLong(number).array());
      return this;
    }

    Wav zeros(int count) {
      bytes.writeBytes(new byte[count]);
      return this;
    }

    Wav format() {
      return text("fmt ").number(16).zeros(16);
    }

    Wav data(long size, int present) {
      return text("data").number(size).zeros(present);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Wav> cutOff() {
    return Stream.of(
        Wav.riff("one byte short", 1036).data(1000, 999),
        Wav.riff("no audio at all", 1036).data(1000, 0),
        Wav.riff("chunks behind the audio", 5000).data(1000, 700),
        Wav.riff("an odd size, and the byte that fills it up", 1038).data(1001, 1000),
        Wav.riff("an odd chunk before it", 1048).text("odd ").number(3).zeros(4).data(1000, 10),
        Wav.riff("an odd chunk without its fill byte", 1047)
            .text("odd ")
            .number(3)
            .zeros(3)
            .data(1000, 10),
        new Wav("big-endian", "RIFX", ByteOrder.BIG_ENDIAN)
            .number(1036)
            .text("WAVE")
            .format()
            .data(1000, 10),
        new Wav("sizes of 64 bits", "RF64", ByteOrder.LITTLE_ENDIAN)
            .number(STREAMED)
            .text("WAVEds64")
            .number(28)
            .longNumber(5_000_000_072L)
            .longNumber(5_000_000_000L)
            .zeros(12)
            .format()
            .data(STREAMED, 10),
        new Wav("behind a tag", "ID3\4\0\0\0\0\1\0", ByteOrder.LITTLE_ENDIAN)
            .zeros(128)
            .text("RIFF")
            .number(1036)
            .text("WAVE")
            .format()
            .data(1000, 10));
  }

  @ParameterizedTest
  @MethodSource
  void cutOff(Wav wav) throws IOException {
    assertThat(problem(wav).orElseThrow())
        .startsWith("The file is cut off: found " + wav.bytes.size() + " bytes, expected ");
  }

  @Test
  void theNumbersAreThoseOfTheFile() throws IOException {
    assertThat(problem(Wav.riff("cut", 1036).data(1000, 600)))
        .contains("The file is cut off: found 644 bytes, expected 1044 or more by its WAV header.");
  }

  static Stream<Wav> taken() {
    return Stream.of(
        Wav.riff("whole", 1036).data(1000, 1000),
        Wav.riff("an odd size without the byte that fills it up", 1038).data(1001, 1001),
        Wav.riff("chunks behind the audio", 1036 + 12).data(1000, 1000).text("LIST").number(4),
        Wav.riff("bytes behind the audio that are no chunk", 1036).data(1000, 1500),
        Wav.riff("sizes never filled in", 0).data(0, 1000),
        Wav.riff("sizes unknown", STREAMED).data(STREAMED, 1000),
        Wav.riff("sizes near 2^31", 0x7FFF_FFFFL + 36).data(0x7FFF_FFFFL, 1000),
        Wav.riff("sizes of 2,000,000,000", 2_000_000_036L).data(2_000_000_000L, 1000),
        Wav.riff("a file's size never filled in", 0).data(1000, 600),
        Wav.riff("a file's size that is unknown", STREAMED).data(1000, 600),
        Wav.riff("a file's size that ends within the audio", 636).data(1000, 600),
        Wav.riff("the audio's size counts its header", 1080).data(1044, 1000),
        Wav.riff("no audio", 1036).text("LIST").number(2000).zeros(100),
        Wav.riff("nothing but a format", 1036),
        new Wav("a first line and no more", "RIFF", ByteOrder.LITTLE_ENDIAN)
            .number(1036)
            .text("WAVE"),
        new Wav("sizes of 64 bits near 2^63", "BW64", ByteOrder.LITTLE_ENDIAN)
            .number(STREAMED)
            .text("WAVEds64")
            .number(28)
            .longNumber(Long.MAX_VALUE - 3)
            .longNumber(Long.MAX_VALUE - 100)
            .zeros(12)
            .format()
            .data(STREAMED, 1000),
        new Wav("64 bits without sizes", "RF64", ByteOrder.LITTLE_ENDIAN)
            .number(STREAMED)
            .text("WAVE")
            .format()
            .data(STREAMED, 1000),
        new Wav("behind a tag", "ID3\4\0\0\0\0\0\12", ByteOrder.LITTLE_ENDIAN)
            .zeros(10)
            .text("RIFF")
            .number(1036)
            .text("WAVE")
            .format()
            .data(1000, 1000),
        manyChunks());
  }

  private static Wav manyChunks() {
    Wav wav = Wav.riff("more chunks than any header has", 20_000);
    for (int i = 0; i < 2000; i++) {
      wav.text("JUNK").number(0);
    }
    return wav.data(1000, 10);
  }

  @ParameterizedTest
  @MethodSource
  void taken(Wav wav) throws IOException {
    assertThat(problem(wav)).isEmpty();
  }

  static Stream<Wav> noWav() {
    return Stream.of(
        new Wav("a tag of other audio", "ID3\4\0\0\0\0\0\12", ByteOrder.LITTLE_ENDIAN).zeros(500),
        new Wav("a tag and its end", "ID3\4\0\0\0\0\0\12", ByteOrder.LITTLE_ENDIAN),
        new Wav("a RIFF file of another kind", "RIFF", ByteOrder.LITTLE_ENDIAN)
            .number(4)
            .text("AVI "),
        new Wav("text", "{\"error\":\"none\"}", ByteOrder.LITTLE_ENDIAN));
  }

  @ParameterizedTest
  @MethodSource
  void noWav(Wav wav) throws IOException {
    assertThat(problem(wav).orElseThrow()).startsWith("The file begins with \"");
  }

  private Optional<String> problem(Wav wav) throws IOException {
    Path file = Files.write(directory.resolve("a.wav"), wav.bytes.toByteArray());
    try (SeekableByteChannel content = Files.newByteChannel(file)) {
      return DownloadCheck.WAV_HEADER.problem(content);
    }
  }
}
