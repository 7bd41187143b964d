// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import static com.ximasdk.audio.WavBytes.audio;
import static com.ximasdk.audio.WavBytes.container;
import static com.ximasdk.audio.WavBytes.riff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where one chunk ends and another begins, and what is told where none does. */
class WavChunkEdgesTest {
  private static final long UNSET = 0xFFFF_FFFFL;

  @Test
  void rf64WithoutItsSizesIsToldWithTheChunkThatIsThereInstead() {
    byte[] bytes = container("RF64").chunk("JUNK", 4).format(7, 1, 8000, 8).data(audio(10)).bytes();

    assertThat(refusal(bytes).found())
        .isEqualTo("no 'ds64' chunk before the audio (the first chunk, at byte 12, is 'JUNK')");
  }

  @Test
  void aFileThatEndsBeforeItsAudioIsToldWithWhatItLacks() {
    assertThat(refusal(riff().format(7, 1, 8000, 8).zeros(3).bytes()).found())
        .isEqualTo("no 'data' chunk up to the end of the source at byte 39");
    assertThat(refusal(container("RF64").format(7, 1, 8000, 8).bytes()).found())
        .isEqualTo("no 'data' chunk, and no 'ds64' chunk, up to the end of the source at byte 36");
    assertThat(refusal(container("RF64").ds64(64, 0, 0).format(7, 1, 8000, 8).bytes()).found())
        .isEqualTo("no 'data' chunk up to the end of the source at byte 72");
  }

  @Test
  void twoDataChunksBeforeTheFormatAreTheFirstOne() throws IOException {
    WavInfo info = probe(riff().data(audio(100)).data(audio(50)).format(7, 1, 8000, 8).bytes());

    assertThat(info.frames()).isEqualTo(100);
    assertThat(info.warnings())
        .extracting(WavWarning::kind)
        .containsExactly(WavWarning.Kind.SECOND_DATA);
  }

  /** Nothing says where such audio ends, so the format behind it is not found. */
  @ParameterizedTest
  @ValueSource(longs = {0, 0xFFFF_FFFFL})
  void openEndedAudioBeforeTheFormatHasNoFormat(long size) {
    byte[] bytes = riff().id("data", size).raw(audio(100)).format(7, 1, 8000, 8).bytes();

    assertThat(refusal(bytes).found()).startsWith("no 'fmt ' chunk up to the end");
  }

  @ParameterizedTest
  @CsvSource({
    // Size of 32 bits, size of 64 bits, frames.
    "FFFFFFFF, 0, 28",
    "FFFFFFFF, 100, 0",
    "0, 100, 28",
    "100, 0, 0"
  })
  void audioOfSizeZeroGoesToTheEndWhereTheWholeFileHasNoSizeEither(
      String riffSize, long longRiffSize, long frames) throws IOException {
    WavInfo info =
        probe(
            container("RF64")
                .ds64(longRiffSize, 0, 0)
                .format(7, 1, 8000, 8)
                .id("data", 0)
                .chunk("LIST", 20)
                .withRiffSize(Long.parseLong(riffSize, 16)));

    assertThat(info.frames()).isEqualTo(frames);
    assertThat(info.warnings()).hasSize(frames == 0 ? 0 : 1);
  }

  /** On a stream, only an id that is well known is told from audio. */
  @Test
  void audioOfSizeZeroIsEmptyIfChunksLeadToTheEndOrToOneThatIsWellKnown() throws IOException {
    byte[] toTheEnd = emptyWithTwoChunks().bytes();
    byte[] toAKnownOne = emptyWithTwoChunks().id("LIST", 999).zeros(3).bytes();
    byte[] astray = emptyWithTwoChunks().id("ijkl", 999).zeros(3).bytes();

    assertThat(probe(toTheEnd).frames()).isZero();
    assertThat(probe(toAKnownOne).frames()).isZero();
    assertThat(probe(astray).frames()).isEqualTo(astray.length - 44L);
    assertThat(WavReader.probe(new ByteArrayInputStream(toTheEnd)).frames())
        .isEqualTo(toTheEnd.length - 44L);
    byte[] known = riff().format(7, 1, 8000, 8).id("data", 0).chunk("LIST", 4).bytes();
    assertThat(WavReader.probe(new ByteArrayInputStream(known)).frames()).isZero();
  }

  private static WavBytes emptyWithTwoChunks() {
    return riff().format(7, 1, 8000, 8).id("data", 0).chunk("abcd", 3).chunk("efgh", 6);
  }

  /** The audio is a hole. */
  @Test
  void aSizeThatIsThatOfMoreThan4GiBIn32BitsIsTheRealOne(@TempDir Path directory)
      throws IOException {
    Path file = directory.resolve("a.wav");
    long frames = (1L << 32) + 1000;
    byte[] header = riff().format(7, 1, 8000, 8).id("data", 1000).withRiffSize(1036);
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.SPARSE,
            StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(header));
      channel.write(ByteBuffer.allocate(1), header.length + frames - 1);
    }

    WavInfo info = WavReader.probe(file);

    assertThat(info.frames()).isEqualTo(frames);
    assertThat(info.truncated()).isFalse();
    assertThat(info.warnings())
        .extracting(WavWarning::kind)
        .containsExactly(WavWarning.Kind.WRAPPED_SIZE);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(header.length + frames - 1);
    }
    assertThat(WavReader.probe(file).frames()).isEqualTo(1000);
  }

  @ParameterizedTest
  @CsvSource({"20, 0", "19, 0", "21, 28"})
  void audioOfSizeZeroIsEmptyIfWhatFollowsIsAChunkThatLiesInTheFile(long size, long frames)
      throws IOException {
    byte[] bytes = riff().format(7, 1, 8000, 8).id("data", 0).id("abcd", size).zeros(20).bytes();

    assertThat(probe(bytes).frames()).isEqualTo(frames);
  }

  @Test
  void aPadByteIsMissedAlsoBeforeAChunkWithoutABody() throws IOException {
    WavInfo info =
        probe(riff().format(7, 1, 8000, 8).id("data", 99).raw(audio(99)).chunk("LIST", 0).bytes());

    assertThat(info.frames()).isEqualTo(99);
    assertThat(info.warnings())
        .extracting(WavWarning::kind)
        .containsExactly(WavWarning.Kind.MISSING_PAD_BYTE);
  }

  @Test
  void oddChunksBehindTheAudioHaveTheirPadByteToo() throws IOException {
    byte[] bytes =
        riff()
            .format(7, 1, 8000, 8)
            .data(audio(10))
            .chunk("LIST", 3)
            .chunk("abcd", 5)
            .chunk("LIST", 4)
            .bytes();

    assertThat(probe(bytes).warnings()).isEmpty();
  }

  @Test
  void sizesOf64BitsAreTakenOnlyWhereTheOneOf32BitsIsUnset() throws IOException {
    WavInfo info =
        probe(
            container("RF64")
                .ds64(172, 50, 50)
                .format(7, 1, 8000, 8)
                .data(audio(100))
                .withRiffSize(UNSET));

    assertThat(info.frames()).isEqualTo(100);
  }

  @Test
  void eachEntryOfTheTableOfSizesIsTaken() throws IOException {
    WavInfo info =
        probe(
            container("RF64")
                .id("ds64", 52)
                .int64(0)
                .int64(100)
                .int64(100)
                .int32(2)
                .text("abcd")
                .int64(6)
                .text("LIST")
                .int64(4)
                .format(7, 1, 8000, 8)
                .id("LIST", UNSET)
                .zeros(4)
                .id("abcd", UNSET)
                .zeros(6)
                .id("data", UNSET)
                .raw(audio(100))
                .withRiffSize(UNSET));

    assertThat(info.frames()).isEqualTo(100);
    assertThat(info.warnings()).isEmpty();
  }

  @Test
  void whatIsBehindTheAudioIsToldWithItsSizeWhereThatIsKnown() throws IOException {
    byte[] tag = riff().format(7, 1, 8000, 8).data(audio(4)).text("TAGTitle").zeros(120).bytes();

    assertThat(List.of(trailing(1), trailing(40)))
        .containsExactly(
            "1 byte behind the audio that is no chunk, ignored",
            "40 bytes behind the audio that are no chunk, ignored");
    assertThat(onlyWarning(probe(tag))).isEqualTo("an ID3v1 tag behind the audio, ignored");
    assertThat(onlyWarning(WavReader.probe(new ByteArrayInputStream(withZeros(40)))))
        .isEqualTo("bytes behind the audio that are no chunk, ignored");
  }

  private static String trailing(int zeros) throws IOException {
    return onlyWarning(probe(withZeros(zeros)));
  }

  private static byte[] withZeros(int count) {
    return riff().format(7, 1, 8000, 8).data(audio(4)).zeros(count).bytes();
  }

  private static String onlyWarning(WavInfo info) {
    assertThat(info.warnings()).hasSize(1);
    return info.warnings().get(0).text();
  }

  private static WavInfo probe(byte[] bytes) throws IOException {
    return WavReader.probe(WavSources.channel(bytes));
  }

  private static WavFormatException refusal(byte[] bytes) {
    return catchThrowableOfType(WavFormatException.class, () -> probe(bytes));
  }
}
