// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.examples.Main;
import com.ximasdk.examples.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Redaction from outside: two seconds of stereo µ-law, 16 bytes of audio a millisecond. */
class AudioRedactTest {
  private static final int DATA = 58;

  @TempDir private Path directory;
  private Path in;
  private Path out;

  @BeforeEach
  void record() throws IOException {
    in = directory.resolve("in.wav");
    out = directory.resolve("out.wav");
    write(2);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5/1, 500, 1000, 0, 1",
    "0:00.5/0:00:01.000, 500, 1000, 0, 1",
    "PT0.5S/PT1S, 500, 1000, 0, 1",
    "0.5/PT1S@0, 500, 1000, 0, 0",
    "0.5/1@left, 500, 1000, 0, 0",
    "0.5/1@1, 500, 1000, 1, 1",
    "0.5/1@RIGHT, 500, 1000, 1, 1",
    "1.75/, 1750, 2000, 0, 1",
    "1.75/@right, 1750, 2000, 1, 1",
    "0/, 0, 2000, 0, 1"
  })
  void theSpanIsSilentAndNothingElseChanges(
      String span, int fromMillis, int toMillis, int firstChannel, int lastChannel)
      throws IOException {
    byte[] before = Files.readAllBytes(in);

    CommandRun run = run("audio-redact", "--json", in, out, "--span", span);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    JsonNode row = new ObjectMapper().readTree(run.out());
    assertThat(row.get("file").asText()).isEqualTo(out.toString());
    assertThat(row.get("frames").asLong()).isEqualTo(16_000);
    byte[] expected = before.clone();
    for (int frame = 8 * fromMillis; frame < 8 * toMillis; frame++) {
      Arrays.fill(
          expected, DATA + 2 * frame + firstChannel, DATA + 2 * frame + lastChannel + 1, (byte) -1);
    }
    assertThat(Files.readAllBytes(out)).isEqualTo(expected);
    assertThat(Files.readAllBytes(in)).isEqualTo(before);
    assertOnly(in, out);
  }

  @Test
  void aFileMayBeReplacedByItself() throws IOException {
    run("audio-redact", in, out, "--span=0.5/1", "--span=1.5/");

    CommandRun run = run("audio-redact", "--json", in, in, "--span=0.5/1", "--span=1.5/");

    assertThat(run.exitCode()).isZero();
    assertThat(in).hasSameBinaryContentAs(out);
    assertOnly(in, out);
  }

  @Test
  void aRecordingThatIsReplacedIsReadByNobodyElse() throws IOException {
    assumeTrue(Files.getFileStore(in).supportsFileAttributeView(PosixFileAttributeView.class));
    Set<PosixFilePermission> owner =
        Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    Files.setPosixFilePermissions(in, owner);

    assertThat(run("audio-redact", in, in, "--span=0.5/1").exitCode()).isZero();

    assertThat(Files.getPosixFilePermissions(in)).isEqualTo(owner);
  }

  @Test
  void aToneIsHeardInItsPlace() throws IOException {
    CommandRun run = run("audio-redact", in, out, "--span=0.5/1", "--tone");

    assertThat(run.exitCode()).isZero();
    CommandRun stats = run("audio-stats", "--json", out);
    assertThat(stats.outLines()).hasSize(2);
    byte[] redacted = Files.readAllBytes(out);
    // 3276.8 sin(0°), sin(45°), sin(90°) in the codes of µ-law.
    assertThat(redacted[DATA + 8000]).isEqualTo((byte) 0xFF);
    assertThat(redacted[DATA + 8001]).isEqualTo((byte) 0xFF);
    assertThat(redacted[DATA + 8004]).isEqualTo((byte) 0xB5);
  }

  @Test
  void aSpanThatGoesBehindTheEndIsClippedAndThatIsTold() throws IOException {
    CommandRun run = run("audio-redact", in, out, "--span=1.5/0:03");

    assertThat(run.exitCode()).isZero();
    assertThat(run.errLines())
        .containsExactly(
            "Warning: "
                + in
                + ": span 1.5/0:03 ends behind the audio of PT2S; overwritten up to its end");
  }

  @Test
  void audioThatTheReaderDoesNotReadIsToldToBeThereAsItWas() throws IOException {
    byte[] twice = new byte[2 * (int) Files.size(in)];
    System.arraycopy(Files.readAllBytes(in), 0, twice, 0, twice.length / 2);
    System.arraycopy(twice, 0, twice, twice.length / 2, twice.length / 2);
    Files.write(in, twice);

    CommandRun run = run("audio-redact", in, out, "--span=0/");

    assertThat(run.exitCode()).isZero();
    assertThat(run.errLines())
        .containsExactly(
            "Warning: "
                + in
                + ": chunk 'RIFF' at byte 32058: a second file behind the first, not read; copied"
                + " as it is: if it is audio, nothing of it is overwritten");
  }

  @Test
  void whatTheFileContradictsIsToldWithFileAndSpanAndNothingIsWritten() throws IOException {
    Files.writeString(out, "kept");

    CommandRun run = run("audio-redact", in, out, "--span=0/1", "--span=2/3", "--span=0/1@2");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines())
        .containsExactly(
            in
                + ": span PT2S/PT3S: found audio of PT2S (16000 frames), expected a start before"
                + " its end; span PT0S/PT1S@2: found 2 channels, expected a channel of 0 to 1");
    assertThat(out).hasContent("kept");
    assertOnly(in, out);
  }

  @Test
  void sidesAreThoseOfStereo() throws IOException {
    write(1);

    CommandRun run = run("audio-redact", in, out, "--span=0/1@left");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("in.wav: span 0/1@left: found 1 channel(s), and left and right are those of 2.");
    assertOnly(in);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "5           | '5' is no span; expected FROM/TO, FROM/ (to the end) or FROM/TO@CHANNEL.",
        "/5          | '/5' is no span; expected",
        "1/2/3       | '1/2/3' is no span; expected",
        "1/2@        | '1/2@' is no span; expected",
        "1:2:3:4/    | '1:2:3:4' is no time; expected one as 63.5 (seconds)",
        "2/1         | '2/1' is no span: span PT2S/PT1S: found the end at PT1S, expected it behind",
        "1/1         | '1/1' is no span: span PT1S/PT1S: found the end at PT1S, expected it behind",
        "PT-1S/1     | expected zero or more.",
        "0/1@middle  | 'middle' is no channel; expected a number from 0, left or right.",
        "0/1@-1      | '-1' is no channel; expected"
      })
  void aSpanThatIsWrongInItselfIsBadUsage(String span, String message) throws IOException {
    CommandRun run = run("audio-redact", in, out, "--span=" + span);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines().get(0)).startsWith("--span: ").contains(message);
    assertOnly(in);
  }

  @Test
  void everyWrongSpanIsTold() throws IOException {
    CommandRun run = run("audio-redact", in, out, "--span=2/1", "--span=0/1", "--span=x/1");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("'2/1' is no span").contains("'x' is no time");
  }

  @Test
  void aSpanIsNeeded() throws IOException {
    CommandRun run = run("audio-redact", in, out);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--span is missing. Expected --span=FROM/TO[@CHANNEL].");
  }

  @ParameterizedTest
  @ValueSource(strings = {"absent.wav", "text.wav", "."})
  void whatIsNoWavFileIsNamed(String name) throws IOException {
    Path text = Files.writeString(directory.resolve("text.wav"), "not found");

    CommandRun run = run("audio-redact", directory.resolve(name), out, "--span=0/1");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).startsWith(directory.resolve(name) + ": ");
    assertOnly(in, text);
  }

  private void write(int channels) throws IOException {
    byte[] codes = new byte[16_000 * channels];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (byte) (i % 97);
    }
    WavFormat format = new WavFormat(WavEncoding.MULAW, channels, 8000);
    try (WavWriter writer = WavWriter.create(in, format, 16_000)) {
      writer.writeCodes(codes, 0, 16_000);
    }
  }

  private void assertOnly(Path... files) throws IOException {
    try (Stream<Path> present = Files.list(directory)) {
      assertThat(present).containsExactlyInAnyOrder(files);
    }
  }

  private static CommandRun run(Object... arguments) {
    List<String> texts = Stream.of(arguments).map(Object::toString).toList();
    return CommandRun.of(Main::launcher, Map.of(), texts.toArray(String[]::new));
  }
}
