// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavFormatException;
import com.ximasdk.audio.WavWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivedAudioTest {
  @TempDir private Path directory;

  /** The digest is that of {@code sha256sum} for the same 858 bytes. */
  @Test
  void oneReadTellsFieldsDigestAndWhatIsOddInside() throws IOException {
    Path file = directory.resolve("a.wav");
    try (WavWriter writer =
        WavWriter.create(file, new WavFormat(WavEncoding.MULAW, 1, 8000), 800)) {
      writer.writeCodes(new byte[800], 0, 800);
    }
    byte[] bytes = Files.readAllBytes(file);
    System.arraycopy("RIFF....WAVE".getBytes(StandardCharsets.US_ASCII), 0, bytes, 458, 12);
    Files.write(file, bytes);

    ArchivedAudio audio = ArchivedAudio.of(file);

    assertThat(audio.duration()).isEqualTo(Duration.ofMillis(100));
    assertThat(audio.fields())
        .containsEntry("frames", 800L)
        .containsEntry("sha256", "14888838b78ef9d000958ac0f34ae659521fef492d2858d56d6c8bffc79db6fe")
        .containsEntry(
            "warnings",
            List.of(
                "chunk 'RIFF' at byte 458: the header of another file inside the audio, read as"
                    + " samples"));
  }

  @Test
  void whatIsNoWavFileIsTold() throws IOException {
    Path file = Files.writeString(directory.resolve("a.wav"), "not found");

    assertThatThrownBy(() -> ArchivedAudio.of(file)).isInstanceOf(WavFormatException.class);
  }
}
