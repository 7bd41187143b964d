// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.audio.g711.G711;
import com.ximasdk.examples.Main;
import com.ximasdk.examples.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Speech extraction from outside: a second of 8 kHz, whose channels tell themselves apart. */
class AudioSpeechTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({"0, agent, customer", "1, customer, agent"})
  void theFilesOfStereoAreNamedByTheRecordingAndWhoSpeaks(int agent, String left, String right)
      throws IOException {
    Path out = directory.resolve("speech");

    CommandRun run =
        run("audio-speech", "--json", "--agent-channel=" + agent, record("call.wav", 2), out);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    List<JsonNode> rows = rows(run);
    assertThat(rows).extracting(row -> row.get("role").asText()).containsExactly(left, right);
    assertThat(rows)
        .extracting(row -> row.get("file").asText())
        .containsExactly(
            out.resolve("call-" + left + ".wav").toString(),
            out.resolve("call-" + right + ".wav").toString());
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.get("encoding").asText()).isEqualTo("PCM_S16");
              assertThat(row.get("channels").asInt()).isEqualTo(1);
              assertThat(row.get("sampleRate").asInt()).isEqualTo(8000);
              assertThat(row.get("frames").asInt()).isEqualTo(8000);
            });
    assertThat(samples(out.resolve("call-" + left + ".wav"))[4000]).isEqualTo(sample(0));
    assertThat(samples(out.resolve("call-" + right + ".wav"))[4000]).isEqualTo(sample(1));
  }

  @ParameterizedTest
  @CsvSource({"8000, 8000", "16000, 16000", "11025, 11025", "48000, 48000"})
  void anotherRateIsResampledToTheExactLength(int rate, int frames) throws IOException {
    CommandRun run =
        run("audio-speech", "--json", "--rate=" + rate, record("call.wav", 1), directory);

    assertThat(run.exitCode()).isZero();
    JsonNode row = rows(run).get(0);
    assertThat(row.get("sampleRate").asInt()).isEqualTo(rate);
    assertThat(row.get("frames").asInt()).isEqualTo(frames);
    assertThat(row.get("warnings")).isEmpty();
    assertThat(samples(directory.resolve("call-mono.wav"))[frames / 2]).isEqualTo(sample(0));
  }

  @Test
  void whoSpeaksIsNotGuessedAndThatIsTold() throws IOException {
    Path in = record("call.wav", 2);

    CommandRun run = run("audio-speech", "--json", in, directory);

    assertThat(run.exitCode()).isZero();
    assertThat(rows(run))
        .extracting(row -> row.get("role").asText())
        .containsExactly("channel-0", "channel-1");
    assertThat(run.errLines())
        .containsExactly(
            "Warning: "
                + in
                + ": nothing tells which channel is the agent; --agent-channel says so, and names"
                + " the files");
    assertOnly("call.wav", "call-channel-0.wav", "call-channel-1.wav");
  }

  @Test
  void oneChannelIsMonoWhoeverIsTheAgentOfStereo() throws IOException {
    CommandRun run =
        run("audio-speech", "--json", "--agent-channel=1", record("uc.WAV", 1), directory);

    assertThat(run.err()).isEmpty();
    assertThat(rows(run)).extracting(row -> row.get("role").asText()).containsExactly("mono");
    assertOnly("uc.WAV", "uc-mono.wav");
  }

  @Test
  void ofMoreChannelsNoneIsTheAgent() throws IOException {
    CommandRun run =
        run("audio-speech", "--json", "--agent-channel=1", record("three.wav", 3), directory);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("has 3 channels; --agent-channel is for 2, and was left aside");
    assertOnly("three.wav", "three-channel-0.wav", "three-channel-1.wav", "three-channel-2.wav");
  }

  @Test
  void severalRecordingsShareADirectoryAndASecondRunReplacesItsOwnFiles() throws IOException {
    Path out = Files.createDirectory(directory.resolve("speech"));
    for (String name : List.of("a.wav", "b.wav", "a.wav")) {
      Path recording = record(name, 1);
      assertThat(run("audio-speech", recording, out).exitCode()).isZero();
    }

    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .containsExactlyInAnyOrder("a-mono.wav", "b-mono.wav");
    }
  }

  @Test
  void whatIsNoRecordingIsNamedAndNothingIsMade() throws IOException {
    Path text = Files.writeString(directory.resolve("text.wav"), "not found");
    Path slow = record("slow.wav", 1, 1);

    CommandRun noWav = run("audio-speech", text, directory.resolve("speech"));
    CommandRun noRate = run("audio-speech", "--rate=16000", slow, directory.resolve("speech"));

    assertThat(List.of(noWav.exitCode(), noRate.exitCode())).containsOnly(1);
    assertThat(noWav.errLines()).hasSize(1);
    assertThat(noWav.err()).startsWith(text + ": chunk 'RIFF' at byte 0: found text");
    assertThat(noRate.err()).contains("slow.wav: found 1 Hz to make 16000 Hz of, expected");
    assertOnly("text.wav", "slow.wav");
  }

  @Test
  void theDirectoryIsMadeWhereItsOwnIsThere() throws IOException {
    Path in = record("call.wav", 1);
    Path deep = directory.resolve("absent").resolve("speech");

    CommandRun absent = run("audio-speech", in, deep);
    CommandRun file = run("audio-speech", in, in);

    assertThat(List.of(absent.exitCode(), file.exitCode())).containsOnly(1);
    assertThat(absent.err()).contains(deep + ": is not there, nor is the directory it would be in");
    assertThat(file.err()).contains(in + ": is no directory");
    assertOnly("call.wav");
  }

  @Test
  void whereOneFileCannotBeNoneIsWritten() throws IOException {
    Path in = record("call.wav", 2);
    Path inTheWay = Files.createDirectory(directory.resolve("call-channel-1.wav"));

    CommandRun run = run("audio-speech", in, directory);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains(inTheWay + ": is no regular file");
    assertOnly("call.wav", "call-channel-1.wav");
  }

  @Test
  void aDirectoryThatWasMadeGoesAgainWhereNothingCouldBeWritten() throws IOException {
    // A name has 255 bytes at most, and that of the output is longer than that of the input.
    String name = "n".repeat(251) + ".wav";
    Path out = directory.resolve("speech");

    CommandRun run = run("audio-speech", record(name, 1), out);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err())
        .contains(out.resolve("n".repeat(251) + "-mono.wav") + ": could not be completed: ");
    assertOnly(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--rate=0", "--rate=7999", "--rate=48001", "--rate=x"})
  void aRateIsOneThatSpeechHas(String option) throws IOException {
    CommandRun run = run("audio-speech", option, "--agent-channel=2", "in.wav", directory);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--rate").contains("--agent-channel is 2. Expected 0 or 1.");
    assertOnly();
  }

  private Path record(String name, int channels) throws IOException {
    return record(name, channels, 8000);
  }

  private Path record(String name, int channels, int rate) throws IOException {
    Path file = directory.resolve(name);
    short[] samples = new short[8000 * channels];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = sample(i % channels);
    }
    WavFormat format = new WavFormat(WavEncoding.MULAW, channels, rate);
    try (WavWriter writer = WavWriter.create(file, format, 8000)) {
      writer.writeSamples(samples, 0, 8000);
    }
    return file;
  }

  /** What µ-law makes of 1000, 2000 and so on, constant over a channel. */
  private static short sample(int channel) {
    return G711.MULAW.decode(G711.MULAW.encode((short) (1000 * (channel + 1))));
  }

  private static short[] samples(Path file) throws IOException {
    try (WavReader reader = WavReader.open(file)) {
      short[] samples = new short[(int) reader.info().frames()];
      reader.readSamples(samples, 0, samples.length);
      return samples;
    }
  }

  private void assertOnly(String... names) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .containsExactlyInAnyOrder(names);
    }
  }

  private static List<JsonNode> rows(CommandRun run) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : run.outLines()) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }

  private static CommandRun run(Object... arguments) {
    List<String> texts = Stream.of(arguments).map(Object::toString).toList();
    return CommandRun.of(Main::launcher, Map.of(), texts.toArray(String[]::new));
  }
}
