// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio;

import static com.ximasdk.audio.WavBytes.audio;
import static com.ximasdk.audio.WavBytes.empty;
import static com.ximasdk.audio.WavBytes.riff;
import static com.ximasdk.audio.WavWarning.Kind.EMBEDDED_HEADER;
import static com.ximasdk.audio.WavWarning.Kind.MORE;
import static com.ximasdk.audio.WavWarning.Kind.PARTIAL_FRAME;
import static com.ximasdk.audio.WavWarning.Kind.SECOND_DATA;
import static com.ximasdk.audio.WavWarning.Kind.SECOND_FILE;
import static com.ximasdk.audio.WavWarning.Kind.STREAMED_SIZE;
import static com.ximasdk.audio.WavWarning.Kind.TRUNCATED;
import static com.ximasdk.audio.WavWarning.Kind.WRAPPED_SIZE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is known from its bytes as they come in. */
class WavInspectorTest {
  private static final int[] BLOCKS = {1, 7, 4096, Integer.MAX_VALUE / 2};

  /** Files where only the end, or what comes much later, tells what stands before. */
  static Stream<byte[]> undecided() {
    WavBytes emptyAudio = riff().format(7, 1, 8000, 8).id("data", 0);
    byte[] before = emptyAudio.bytes();
    return Stream.of(
        followed(before, empty().chunk("abcd", 3).chunk("efgh", 6)),
        followed(before, empty().chunk("abcd", 3).chunk("efgh", 6).id("LIST", 999).zeros(3)),
        followed(before, empty().chunk("abcd", 3).chunk("efgh", 6).id("ijkl", 999).zeros(3)),
        followed(before, empty().id("abcd", 3).zeros(3)),
        followed(before, empty().id("abcd", 3).zeros(4).zeros(1)),
        followed(before, empty().chunk("abcd", 4).data(audio(20)).format(6, 2, 8000, 8)),
        followed(before, empty().chunk("abcd", 4).id("efgh", 99).raw(riff().bytes())),
        followed(before, empty().chunk("abcd", 4).text("TAG").zeros(125)),
        followed(before, empty().text("TAG").zeros(125)),
        followed(riff().id("data", 0).bytes(), empty().format(7, 1, 8000, 8)),
        followed(riff().id("data", 0).bytes(), empty().chunk("abcd", 2).format(7, 1, 8000, 8)),
        followed(riff().id("data", 0).bytes(), empty().raw(audio(9)).format(7, 1, 8000, 8)),
        followed(riff().id("data", 9).bytes(), empty().raw(audio(9)).format(7, 2, 8000, 8)),
        riff().format(7, 1, 8000, 8).data(audio(9)).text("TAGTitle").zeros(120).zeros(1).bytes(),
        riff().format(7, 1, 8000, 8).data(audio(10)).format(6, 1, 8000, 8).zeros(9).bytes(),
        riff().format(7, 1, 8000, 8).data(audio(10)).zeros(9000).bytes(),
        riff().chunk("LIST", 9000).format(7, 1, 8000, 8).data(audio(9001)).chunk("x", 3).bytes());
  }

  private static byte[] followed(byte[] bytes, WavBytes more) {
    return empty().raw(bytes).raw(more.asGiven()).asGiven();
  }

  static Stream<byte[]> files() {
    return Stream.of(
            WavFuzz.seeds(),
            undecided(),
            WavHeaderTest.accepted().map(WavHeaderTest.Accepted::bytes),
            WavHeaderTest.rejected().map(WavHeaderTest.Rejected::bytes))
        .flatMap(each -> each);
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatIsHandedInIsToldAsOfAFileHoweverItIsCut(byte[] file) throws IOException {
    WavFuzz.checkHandedIn(file, BLOCKS);
  }

  @ParameterizedTest
  @MethodSource("undecided")
  void whatComesTooShortIsToldAsOfAFile(byte[] file) throws IOException {
    for (int length = 0; length < file.length; length += 1 + length / 200) {
      WavFuzz.checkHandedIn(Arrays.copyOf(file, length), 3, file.length);
    }
  }

  /** An early refusal is what saves the rest of a download. */
  @Test
  void whatBeginsAsNoWavFileIsRefusedBeforeItsEnd() throws IOException {
    byte[] page = "<!DOCTYPE html><html>".concat(" ".repeat(600)).getBytes(StandardCharsets.UTF_8);
    WavInspector inspector = new WavInspector();
    inspector.update(page, 0, 511);

    WavFormatException refusal =
        catchThrowableOfType(WavFormatException.class, () -> inspector.update(page, 511, 1));

    assertThat(refusal.found()).isEqualTo("an HTML page");
    assertThatThrownBy(() -> inspector.update(page, 512, 1)).isSameAs(refusal);
    assertThatThrownBy(inspector::finish).isSameAs(refusal);
  }

  @Test
  void anotherEncodingIsRefusedByItsFormat() {
    byte[] adpcm = riff().format(2, 1, 8000, 4).bytes();
    WavInspector inspector = new WavInspector();

    assertThatThrownBy(() -> inspector.update(adpcm, 0, adpcm.length))
        .isInstanceOf(WavFormatException.class)
        .hasMessageContaining("0x0002");
  }

  @Test
  void limitsOtherThanTheDefaultHold() throws IOException {
    byte[] many = riff().format(7, 40, 8000, 8).data(audio(80)).bytes();
    WavInspector inspector = new WavInspector(WavLimits.DEFAULT.withMaxChannels(40));

    inspector.update(ByteBuffer.wrap(many));

    assertThat(inspector.finish().channels()).isEqualTo(40);
    assertThatThrownBy(() -> WavFuzz.handedIn(many, 9)).hasMessageContaining("40 channels");
  }

  /** The audio itself is not needed, so nothing has to be gone back for. */
  @Test
  void audioBeforeItsFormatIsTaken() throws IOException {
    byte[] file = riff().data(audio(9)).format(7, 1, 8000, 8).bytes();

    assertThat(WavFuzz.handedIn(file, 1).frames()).isEqualTo(9);
    assertThatThrownBy(() -> WavReader.probe(new ByteArrayInputStream(file)))
        .hasMessageContaining("cannot seek");
  }

  @Test
  void aBufferOfAnyKindIsConsumedWhole() throws IOException {
    byte[] file = riff().format(7, 1, 8000, 8).data(withHeaders(9000, "RIFF", 8190)).bytes();
    ByteBuffer direct = ByteBuffer.allocateDirect(file.length + 5).position(5).put(file).flip();
    ByteBuffer array = ByteBuffer.allocate(file.length + 5).position(5).put(file).flip();

    for (ByteBuffer block :
        List.of(direct.position(5), array.position(5).slice().asReadOnlyBuffer())) {
      WavInspector inspector = new WavInspector();
      inspector.update(block);

      assertThat(block.hasRemaining()).isFalse();
      assertThat(inspector.finish().warnings())
          .extracting(WavWarning::kind, WavWarning::offset)
          .containsExactly(tuple(EMBEDDED_HEADER, 44L + 8190));
    }
  }

  @Test
  void aFinishedFileTakesNoMore() throws IOException {
    byte[] file = WavBytes.mulaw(10);
    WavInspector inspector = new WavInspector();
    inspector.update(file, 0, file.length);

    WavInfo info = inspector.finish();

    assertThat(inspector.finish()).isSameAs(info);
    assertThatThrownBy(() -> inspector.update(file, 0, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("finished");
  }

  @Test
  void aStreamOfItsOwnHandsOn() throws IOException {
    WavInspector inspector = new WavInspector();
    try (OutputStream out = inspector.asOutputStream()) {
      new ByteArrayInputStream(WavBytes.mulaw(10)).transferTo(out);
      out.write(0);
    }

    assertThat(inspector.finish().frames()).isEqualTo(10);
    assertThatThrownBy(() -> new WavInspector().asOutputStream().write(new byte[600]))
        .hasMessageContaining("zeros");
  }

  @Test
  void aFileIsReadOnceAndToldWhole(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("a.wav");
    Files.write(file, riff().format(7, 1, 8000, 8).data(withHeaders(200_000, "RIFF", 99)).bytes());

    WavInfo info = WavInspector.inspect(file);

    assertThat(info.frames()).isEqualTo(200_000);
    assertThat(info.warnings())
        .hasToString(
            "[chunk 'RIFF' at byte 143: the header of another"
                + " file inside the audio, read as samples]");
    assertThatThrownBy(() -> WavInspector.inspect(directory.resolve("b.wav")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RIFF", "RIFX", "RF64", "BW64"})
  void aHeaderInsideTheAudioIsToldAtWhateverByteAndHoweverItIsCut(String id) throws IOException {
    for (int at = 0; at <= 40; at++) {
      byte[] file = riff().format(7, 1, 8000, 8).data(withHeaders(52, id, at)).bytes();
      for (int block = 1; block < 60; block++) {
        assertThat(WavFuzz.handedIn(file, block).warnings())
            .extracting(WavWarning::kind, WavWarning::chunk, WavWarning::offset)
            .containsExactly(tuple(EMBEDDED_HEADER, id, 44L + at));
      }
    }
  }

  @Test
  void whatIsNoWholeHeaderOfAFileInsideTheAudioIsNotTold() throws IOException {
    for (String text : List.of("RIFFxxxxAVI ", "WAVEfmt WAVE", "RIFF xxxxWAVE", "riffxxxxWAVE")) {
      byte[] bytes = empty().raw(audio(9)).text(text).raw(audio(9)).asGiven();

      assertThat(warnings(riff().format(7, 1, 8000, 8).data(bytes).bytes())).as(text).isEmpty();
    }
    byte[] overItsEnd = empty().raw(audio(9)).text("RIFF....").asGiven();
    assertThat(
            warnings(
                riff().format(7, 1, 8000, 8).id("data", 17).raw(overItsEnd).text("WAVE").bytes()))
        .doesNotContain(EMBEDDED_HEADER);
  }

  @Test
  void headersOutsideTheAudioAreToldAsWhatTheyAre() throws IOException {
    byte[] inside = empty().raw(audio(9)).text("RIFF....WAVE").raw(audio(9)).asGiven();

    assertThat(warnings(riff().chunk("JUNK", inside).format(7, 1, 8000, 8).data(audio(8)).bytes()))
        .isEmpty();
    assertThat(warnings(riff().format(7, 1, 8000, 8).data(audio(8)).chunk("JUNK", inside).bytes()))
        .isEmpty();
    assertThat(warnings(riff().format(7, 1, 8000, 8).data(audio(8)).raw(WavBytes.mulaw(4)).bytes()))
        .containsExactly(SECOND_FILE);
  }

  @Test
  void headersInsideTheAudioAreToldBehindItsSizeAndNotWithoutEnd() throws IOException {
    byte[] many = withHeaders(200, "RIFF", 9, 29, 49, 69, 89, 109);

    assertThat(warnings(riff().format(7, 1, 8000, 8).id("data", 0xFFFF_FFFFL).raw(many).bytes()))
        .containsExactly(
            STREAMED_SIZE,
            EMBEDDED_HEADER,
            EMBEDDED_HEADER,
            EMBEDDED_HEADER,
            EMBEDDED_HEADER,
            MORE);
    byte[] one = withHeaders(40, "RIFF", 9);
    assertThat(warnings(riff().format(7, 1, 8000, 8).id("data", 500).raw(one).bytes()))
        .containsExactly(TRUNCATED, EMBEDDED_HEADER);
    assertThat(warnings(riff().format(7, 3, 8000, 8).data(one).data(one).bytes()))
        .containsExactly(EMBEDDED_HEADER, PARTIAL_FRAME, SECOND_DATA);
    assertThat(warnings(riff().data(one).format(7, 1, 8000, 8).bytes()))
        .containsExactly(EMBEDDED_HEADER);
  }

  /** Two files of one recorder, one put behind the other and the size of the first one mended. */
  @Test
  void filesThatWerePutTogetherAreReadAsTheyAre() throws IOException {
    byte[] second = WavBytes.mulaw(50);
    byte[] file =
        riff().format(7, 1, 8000, 8).id("data", 100 + 94).raw(audio(100)).raw(second).bytes();

    WavInfo info = WavFuzz.handedIn(file, 50);

    assertThat(info.frames()).isEqualTo(194);
    assertThat(info.warnings())
        .extracting(WavWarning::kind, WavWarning::offset)
        .containsExactly(tuple(EMBEDDED_HEADER, 144L));
  }

  @Test
  void moreThan4GiBAreOneFileWithASizeOf32Bits() throws IOException {
    WavInspector inspector = new WavInspector();
    inspector.update(
        ByteBuffer.wrap(riff().format(7, 1, 8000, 8).id("data", 4096).withRiffSize(4132)));
    ByteBuffer block = ByteBuffer.allocate(1 << 20);
    for (int i = 0; i < 4096; i++) {
      inspector.update(block.clear());
    }
    inspector.update(block.clear().limit(4096));

    WavInfo info = inspector.finish();

    assertThat(info.frames()).isEqualTo((1L << 32) + 4096);
    assertThat(info.warnings()).extracting(WavWarning::kind).containsExactly(WRAPPED_SIZE);
  }

  private static List<WavWarning.Kind> warnings(byte[] file) throws IOException {
    return WavFuzz.handedIn(file, 13).warnings().stream().map(WavWarning::kind).toList();
  }

  private static byte[] withHeaders(int length, String id, int... offsets) {
    byte[] bytes = audio(length);
    for (int offset : offsets) {
      byte[] header = empty().text(id).text("\u0001\u0002\u0003\u0004WAVE").asGiven();
      System.arraycopy(header, 0, bytes, offset, header.length);
    }
    return bytes;
  }
}
