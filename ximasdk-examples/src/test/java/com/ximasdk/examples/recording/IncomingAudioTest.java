// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.call.IncomingCheck.Attempt;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingAudioTest {
  private final IncomingAudio audio = new IncomingAudio(new AudioRule(false));

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 64, 100_000})
  void whatComesInIsToldOfAsItsFileIs(int block) throws IOException {
    byte[] wav = wav();

    show(audio.begin(), wav, block);

    assertThat(audio.found())
        .contains(ArchivedAudio.of(Files.write(directory.resolve("a.wav"), wav)));
  }

  @Test
  void anAttemptBeginsAnewWhateverCameBefore() throws IOException {
    byte[] wav = wav();
    show(audio.begin(), wav, 100);
    Attempt cutOff = audio.begin();
    assertThat(audio.found()).isEmpty();
    assertThat(cutOff.take(ByteBuffer.wrap(wav, 0, 500))).isEmpty();
    assertThat(audio.found()).isEmpty();

    show(audio.begin(), wav, 100);

    assertThat(audio.found())
        .contains(ArchivedAudio.of(Files.write(directory.resolve("a.wav"), wav)));
  }

  @Test
  void whatIsNoAudioIsRefusedByItsFirstBlock() {
    byte[] page = ("<!DOCTYPE html><html>" + " ".repeat(600)).getBytes(StandardCharsets.UTF_8);

    assertThat(audio.begin().take(ByteBuffer.wrap(page)))
        .hasValueSatisfying(
            problem ->
                assertThat(problem)
                    .startsWith("It is no WAV file of a known encoding: ")
                    .contains("HTML"));
    assertThat(audio.found()).isEmpty();
  }

  @Test
  void nothingAtAllIsRefusedAtTheEnd() {
    assertThat(audio.begin().end())
        .hasValueSatisfying(
            problem -> assertThat(problem).startsWith("It is no WAV file of a known encoding: "));
    assertThat(audio.found()).isEmpty();
  }

  @Test
  void audioThatEndsBeforeItsHeaderSaysIsKeptOnlyWhereThatIsAllowed() throws IOException {
    byte[] cut = Arrays.copyOf(wav(), 700);
    Attempt attempt = audio.begin();
    assertThat(attempt.take(ByteBuffer.wrap(cut))).isEmpty();
    assertThat(attempt.end())
        .contains(
            "The audio is cut off: found 642 bytes of it (PT0.08025S), its header tells of more.");
    assertThat(audio.found()).isEmpty();

    IncomingAudio allowed = new IncomingAudio(new AudioRule(true));
    show(allowed.begin(), cut, 100);

    assertThat(allowed.found())
        .hasValueSatisfying(found -> assertThat(found.fields()).containsEntry("truncated", true));
  }

  private static void show(Attempt attempt, byte[] bytes, int block) {
    for (int at = 0; at < bytes.length; at += block) {
      int length = Math.min(block, bytes.length - at);
      assertThat(attempt.take(ByteBuffer.wrap(bytes, at, length).asReadOnlyBuffer())).isEmpty();
    }
    assertThat(attempt.end()).isEmpty();
  }

  /** 800 frames behind a head of 58 bytes. */
  private byte[] wav() throws IOException {
    Path file = directory.resolve("whole.wav");
    try (WavWriter writer =
        WavWriter.create(file, new WavFormat(WavEncoding.MULAW, 1, 8000), 800)) {
      writer.writeCodes(new byte[800], 0, 800);
    }
    return Files.readAllBytes(file);
  }
}
