// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavHeader;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.audio.metadata.BroadcastExtension;
import com.ximasdk.audio.metadata.CuePoint;
import com.ximasdk.audio.metadata.InfoEntry;
import com.ximasdk.audio.metadata.InfoId;
import com.ximasdk.audio.metadata.WavMetadata;
import com.ximasdk.examples.Main;
import com.ximasdk.examples.cli.CommandRun;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The audio commands from outside: arguments, rows, exit codes, files. */
class AudioCommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path directory;

  @Test
  void infoPrintsARowForEachFileThatCanBeReadAndALineForEachThatCannot() throws IOException {
    Path good = write("good.wav", WavEncoding.MULAW, 2, tone(800, 2));
    Path text = Files.writeString(directory.resolve("text.wav"), "not found");
    Path absent = directory.resolve("absent.wav");

    CommandRun run = run("audio-info", "--json", text, good, absent);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.outLines())
        .containsExactly(
            "{\"file\":"
                + JSON.writeValueAsString(good.toString())
                + ",\"container\":\"RIFF\",\"encoding\":\"MULAW\",\"channels\":2,\"sampleRate\":8000,"
                + "\"frames\":800,\"durationMillis\":100,\"dataOffset\":58,\"dataBytes\":1600,"
                + "\"truncated\":false,\"warnings\":[]}");
    assertThat(run.errLines())
        .containsExactly(
            text
                + ": chunk 'RIFF' at byte 0: found text, expected RIFF, RIFX, RF64 or BW64 of the"
                + " form 'WAVE'",
            absent + ": there is no such file or directory.");
  }

  /** A technician looks for what is odd, so all bytes are read. */
  @Test
  void infoTellsOfAnotherFileInsideTheAudioWithItsOffset() throws IOException {
    Path file = write("joined.wav", WavEncoding.MULAW, 1, tone(800, 1));
    byte[] bytes = Files.readAllBytes(file);
    System.arraycopy(bytes, 0, bytes, 458, 58);
    Files.write(file, bytes);

    CommandRun run = run("audio-info", "--json", file);

    assertThat(run.exitCode()).isZero();
    assertThat(json(run.out()).get("frames").asLong()).isEqualTo(800);
    assertThat(json(run.out()).get("warnings").toString())
        .isEqualTo(
            "[\"chunk 'RIFF' at byte 458: the header of another file inside the audio, read as"
                + " samples\"]");
  }

  @Test
  void infoForPeopleIsATable() throws IOException {
    CommandRun run = run("audio-info", write("a.wav", WavEncoding.ALAW, 1, tone(8000, 1)));

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Encoding").contains("ALAW").contains("0:00:01");
  }

  @Test
  void splittingAndMergingGiveTheFileBack() throws IOException {
    Path stereo = write("stereo.wav", WavEncoding.ALAW, 2, tone(4001, 2));
    Path left = directory.resolve("left.wav");
    Path right = directory.resolve("right.wav");
    Path merged = directory.resolve("merged.wav");

    CommandRun split = run("audio-split", "--json", stereo, left, right);
    CommandRun merge = run("audio-merge", "--json", left, right, merged);

    assertThat(split.exitCode()).isZero();
    assertThat(split.outLines()).hasSize(2);
    assertThat(json(split.outLines().get(1)).get("file").asText()).isEqualTo(right.toString());
    assertThat(json(split.outLines().get(1)).get("encoding").asText()).isEqualTo("ALAW");
    assertThat(merge.exitCode()).isZero();
    assertThat(merged).hasSameBinaryContentAs(stereo);
    assertOnly(stereo, left, right, merged);
  }

  @Test
  void mergingFillsUpTheShorterSideAndSaysSo() throws IOException {
    Path left = write("left.wav", WavEncoding.MULAW, 1, tone(800, 1));
    Path right = write("right.wav", WavEncoding.MULAW, 1, tone(400, 1));
    Path merged = directory.resolve("merged.wav");

    CommandRun run = run("audio-merge", "--json", left, right, merged);

    assertThat(run.exitCode()).isZero();
    assertThat(json(run.out()).get("frames").asLong()).isEqualTo(800);
    assertThat(run.err()).contains("right.wav").contains("400 frames (50 ms) of silence");
    byte[][] codes = new byte[2][800];
    try (WavReader reader = WavReader.open(merged)) {
      assertThat(reader.readCodes(codes, 0, 800)).isEqualTo(800);
    }
    assertThat(Arrays.copyOfRange(codes[1], 400, 800)).containsOnly(0xFF);
  }

  @Test
  void whatCannotBeMergedOrSplitIsRefusedAndNothingIsWritten() throws IOException {
    Path mulaw = write("mulaw.wav", WavEncoding.MULAW, 1, tone(80, 1));
    Path alaw = write("alaw.wav", WavEncoding.ALAW, 1, tone(80, 1));
    Path stereo = write("stereo.wav", WavEncoding.MULAW, 2, tone(80, 2));
    Path out = directory.resolve("out.wav");

    CommandRun laws = run("audio-merge", mulaw, alaw, out);
    CommandRun channels = run("audio-merge", mulaw, stereo, out);
    CommandRun mono = run("audio-split", mulaw, out, directory.resolve("other.wav"));
    CommandRun same = run("audio-split", stereo, out, out);

    assertThat(List.of(laws.exitCode(), channels.exitCode(), mono.exitCode())).containsOnly(1);
    assertThat(laws.err()).contains("mulaw.wav").contains("ALAW");
    assertThat(mono.err()).contains("found 1 channel").contains("expected 2");
    assertThat(same.exitCode()).isEqualTo(2);
    assertOnly(mulaw, alaw, stereo);
  }

  @Test
  void twoNamesOfOneFileAreNotTwoFiles() throws IOException {
    Path stereo = write("stereo.wav", WavEncoding.MULAW, 2, tone(80, 2));
    Path left = Files.writeString(directory.resolve("left.wav"), "kept");
    Path right = directory.resolve("right.wav");
    Path other = directory.resolve("other");
    assumeTrue(isLinked(right, left) && isLinked(other, directory), "there are no links");

    CommandRun file = run("audio-split", stereo, left, right);
    CommandRun place =
        run("audio-split", stereo, directory.resolve("new.wav"), other.resolve("new.wav"));

    assertThat(List.of(file.exitCode(), place.exitCode())).containsOnly(1);
    assertThat(file.err()).contains(right + ": is the same file as " + left + ". Expected two.");
    assertThat(left).hasContent("kept");
    assertOnly(stereo, left, right, other);
  }

  @ParameterizedTest
  @ValueSource(strings = {"audio-decode", "audio-mixdown", "audio-waveform", "audio-peaks"})
  void whatReplacesAFileIsReadByNobodyElse(String command) throws IOException {
    Path file = write("a.wav", WavEncoding.MULAW, 2, tone(80, 2));
    assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
    Path out = Files.writeString(directory.resolve("out.json"), "before");
    Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
    Files.setPosixFilePermissions(out, owner);

    assertThat(run(command, file, out).exitCode()).isZero();

    assertThat(Files.getPosixFilePermissions(out)).isEqualTo(owner);
  }

  @Test
  void decodingAndEncodingKeepTheCodes() throws IOException {
    Path alaw = write("a.wav", WavEncoding.ALAW, 1, tone(8001, 1));
    Path linear = directory.resolve("linear.wav");
    Path again = directory.resolve("again.wav");

    CommandRun decode = run("audio-decode", "--json", alaw, linear);
    CommandRun encode = run("audio-encode", "--json", "--law", "alaw", linear, again);

    assertThat(decode.exitCode()).isZero();
    assertThat(json(decode.out()).get("encoding").asText()).isEqualTo("PCM_S16");
    assertThat(json(decode.out()).get("frames").asLong()).isEqualTo(8001);
    assertThat(json(encode.out()).get("encoding").asText()).isEqualTo("ALAW");
    assertThat(again).hasSameBinaryContentAs(alaw);
  }

  @Test
  void aTruncatedFileIsDecodedAsFarAsItGoesWithAWarning() throws IOException {
    Path whole = write("a.wav", WavEncoding.MULAW, 2, tone(8000, 2));
    Path cut = directory.resolve("cut.wav");
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(whole), 58 + 2001));
    Path out = directory.resolve("out.wav");

    CommandRun run = run("audio-decode", "--json", cut, out);

    assertThat(run.exitCode()).isZero();
    assertThat(json(run.out()).get("frames").asLong()).isEqualTo(1000);
    assertThat(json(run.out()).get("truncated").asBoolean()).isFalse();
    assertThat(run.err()).startsWith("Warning: " + cut).contains("'data' at byte 50");
  }

  @Test
  void aRejectedInputLeavesTheOutputAsItWas() throws IOException {
    Path html = Files.writeString(directory.resolve("a.wav"), "<html>no</html>");
    Path out = Files.writeString(directory.resolve("out.wav"), "before");

    CommandRun run = run("audio-decode", html, out);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("a.wav").contains("'RIFF' at byte 0").contains("HTML");
    assertThat(out).hasContent("before");
    assertOnly(html, out);
  }

  @Test
  void anOutputThatIsADirectoryIsRefused() throws IOException {
    Path file = write("a.wav", WavEncoding.MULAW, 1, tone(80, 1));

    CommandRun run = run("audio-decode", file, directory);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("no regular file");
    CommandRun nowhere = run("audio-decode", file, directory.resolve("absent").resolve("b.wav"));
    assertThat(nowhere.exitCode()).isEqualTo(1);
    assertThat(nowhere.err()).contains("b.wav: its directory is not there");
  }

  @Test
  void aFileCanBeWrittenInPlaceOfItself() throws IOException {
    Path file = write("a.wav", WavEncoding.MULAW, 1, tone(80, 1));

    assertThat(run("audio-decode", file, file).exitCode()).isZero();
    assertThat(WavReader.probe(file).encoding()).isEqualTo(WavEncoding.PCM_S16);
  }

  @ParameterizedTest
  @CsvSource({"audio-peaks, a.dat", "audio-waveform, a.wav"})
  void aRecordingIsNotReplacedByWhatIsNone(String command, String name) throws IOException {
    Path file = write(name, WavEncoding.MULAW, 1, tone(80, 1));
    byte[] before = Files.readAllBytes(file);

    CommandRun run = run(command, file, directory.resolve(".").resolve(name));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("is the recording itself, which would be lost");
    assertThat(file).hasBinaryContent(before);
    assertThat(directory).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aRecordingIsNotReplacedThroughALinkEither() throws IOException {
    Path file = write("a.wav", WavEncoding.MULAW, 2, tone(80, 1));
    byte[] before = Files.readAllBytes(file);
    Path link = Files.createSymbolicLink(directory.resolve("a.png"), file);

    assertThat(run("audio-waveform", file, link).exitCode()).isEqualTo(1);
    CommandRun split = run("audio-split", file, file, link);

    assertThat(split.exitCode()).isEqualTo(1);
    assertThat(split.err()).contains("a.png: is the same file as " + file + ". Expected two.");
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void mixdownIsTheMeanInTheSameEncoding() throws IOException {
    Path file = write("a.wav", WavEncoding.PCM_S16, 2, new short[] {100, 200, -5, -6, 7, 8});
    Path out = directory.resolve("out.wav");

    CommandRun run = run("audio-mixdown", "--json", file, out);

    assertThat(json(run.out()).get("encoding").asText()).isEqualTo("PCM_S16");
    short[] samples = new short[3];
    try (WavReader reader = WavReader.open(out)) {
      assertThat(reader.readSamples(samples, 0, 3)).isEqualTo(3);
    }
    assertThat(samples).containsExactly(150, -5, 8);
  }

  @Test
  void metadataGoOnToWhatIsMade() throws IOException {
    WavMetadata metadata =
        WavMetadata.NONE
            .withBroadcast(BroadcastExtension.builder().description("Call 4711").build())
            .withInfo(List.of(new InfoEntry(InfoId.COMMENT, "a comment")))
            .withCuePoints(List.of(new CuePoint(1, 40, "hold")));
    Path stereo = directory.resolve("stereo.wav");
    WavFormat format = new WavFormat(WavEncoding.MULAW, 2, 8000);
    try (WavWriter writer = WavWriter.create(stereo, WavHeader.of(format).withMetadata(metadata))) {
      writer.writeCodes(new byte[160], 0, 80);
    }
    Path left = directory.resolve("left.wav");
    Path right = directory.resolve("right.wav");
    Path merged = directory.resolve("merged.wav");
    Path mixed = directory.resolve("mixed.wav");
    Path decoded = directory.resolve("decoded.wav");
    Path other = write("other.wav", WavEncoding.MULAW, 1, tone(80, 1));

    assertThat(run("audio-split", stereo, left, right).err()).isEmpty();
    assertThat(run("audio-merge", left, right, merged).err()).isEmpty();
    assertThat(run("audio-mixdown", stereo, mixed).err()).isEmpty();
    assertThat(run("audio-decode", stereo, decoded).err()).isEmpty();
    CommandRun differing = run("audio-merge", left, other, directory.resolve("none.wav"));

    for (Path made : List.of(left, right, merged, mixed, decoded)) {
      try (WavReader reader = WavReader.open(made)) {
        assertThat(reader.metadata()).as(made.toString()).isEqualTo(metadata);
        assertThat(reader.info().frames()).isEqualTo(80);
      }
    }
    assertThat(differing.exitCode()).isZero();
    assertThat(differing.err())
        .contains("other.wav: has other metadata than " + left + "; the output has none of either");
  }

  @ParameterizedTest
  @ValueSource(strings = {"audio-decode", "audio-merge", "audio-speech"})
  void metadataThatAreNotUnderstoodAreTold(String command) throws IOException {
    Path file = write("a.wav", WavEncoding.MULAW, 1, tone(80, 1));
    String list = "LIST\4\0\0\0abcd";
    Files.write(file, list.getBytes(StandardCharsets.US_ASCII), StandardOpenOption.APPEND);
    Path out = directory.resolve("out");

    CommandRun run =
        command.equals("audio-merge") ? run(command, file, file, out) : run(command, file, out);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .contains("Warning: " + file + ": ")
        .contains("a list of type 'abcd', which is not read");
  }

  @Test
  void statsAreExactPerChannel() throws IOException {
    short[] samples = new short[2 * 8000];
    for (int i = 0; i < 4000; i++) {
      samples[2 * i] = (short) (i % 2 == 0 ? 32767 : -32768);
    }
    Path file = write("a.wav", WavEncoding.PCM_S16, 2, samples);

    CommandRun run = run("audio-stats", "--json", file);

    assertThat(run.outLines())
        .containsExactly(
            "{\"channel\":0,\"peak\":32768,\"rms\":23170.12,\"clippedFrames\":4000,"
                + "\"silenceMillis\":500,\"talkMillis\":500}",
            "{\"channel\":1,\"peak\":0,\"rms\":0.00,\"clippedFrames\":0,"
                + "\"silenceMillis\":1000,\"talkMillis\":0}");
  }

  @Test
  void statsMeasureActiveSpeechWhereThatIsWanted() throws IOException {
    // Channel 1 is silence, of which there is no level.
    short[] samples = new short[2 * 80_000];
    for (int i = 0; i < 80_000; i++) {
      samples[2 * i] = (short) Math.round(10_000 * Math.sin(0.35 * i));
    }
    Path file = write("a.wav", WavEncoding.PCM_S16, 2, samples);

    List<String> rows = run("audio-stats", "--json", "--speech-level", file).outLines();

    // An RMS of 10000 / √2 is 13.32 dB below full scale; the envelope takes 9 ms to rise.
    assertThat(rows.get(0)).contains("\"talkMillis\":10000,\"activeSpeechDbfs\":-13.3");
    assertThat(json(rows.get(0)).get("activityPercent").asDouble()).isBetween(99.5, 100.0);
    assertThat(rows.get(1)).endsWith("\"activeSpeechDbfs\":null,\"activityPercent\":null}");
    assertThat(run("audio-stats", "--speech-level", file).out()).contains("Speech dBFS");
  }

  @Test
  void statsMeasureTheConversationWithAnAgent() throws IOException {
    // The left channel talks from 0 to 0.4 s, the right one from 0.6 to 1 s, both from 0.8 s on.
    short[] samples = new short[2 * 8000];
    for (int i = 0; i < 8000; i++) {
      samples[2 * i] = (short) (i < 3200 || i >= 6400 ? 9000 : 0);
      samples[2 * i + 1] = (short) (i >= 4800 ? 9000 : 0);
    }
    Path file = write("a.wav", WavEncoding.PCM_S16, 2, samples);

    CommandRun run = run("audio-stats", "--json", "--agent-channel", "1", file);

    assertThat(run.outLines()).hasSize(3);
    assertThat(run.outLines().subList(0, 2))
        .isEqualTo(run("audio-stats", "--json", file).outLines());
    assertThat(run.outLines().get(2))
        .isEqualTo(
            "{\"agentChannel\":1,\"durationMillis\":1000,\"talkOverCount\":1,"
                + "\"talkOverMillis\":200,\"mutualSilenceMillis\":200,"
                + "\"longestMutualSilenceMillis\":200,\"agentTalkMillis\":400,"
                + "\"agentTalkPercent\":40.00,\"agentLongestMonologueMillis\":200,"
                + "\"agentResponses\":1,\"agentMedianResponseMillis\":200,"
                + "\"agentLongestResponseMillis\":200,\"customerTalkMillis\":600,"
                + "\"customerTalkPercent\":60.00,\"customerLongestMonologueMillis\":400,"
                + "\"customerResponses\":0,\"customerMedianResponseMillis\":null,"
                + "\"customerLongestResponseMillis\":null}");
    assertThat(run("audio-stats", "--agent-channel", "0", file).out())
        .contains("Longest monologue")
        .contains("Silence of both");
    String bridged =
        run("audio-stats", "--json", "--agent-channel=0", "--bridged-pauses=PT1H", file).out();
    assertThat(bridged).contains("\"agentTalkMillis\":1000").contains("\"talkMillis\":600");
  }

  @Test
  void aConversationTakesTwoChannelsAndAnAgent() throws IOException {
    Path mono = write("mono.wav", WavEncoding.MULAW, 1, tone(80, 1));

    CommandRun run = run("audio-stats", "--json", "--agent-channel", "0", mono);
    CommandRun third = run("audio-stats", "--agent-channel", "2", mono);
    CommandRun negative = run("audio-stats", "--bridged-pauses=-PT1S", mono);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines())
        .containsExactly(
            mono + ": found 1 channel, expected 2 for a conversation. Leave out --agent-channel.");
    assertThat(third.exitCode()).isEqualTo(2);
    assertThat(third.err()).contains("--agent-channel is 2. Expected 0 or 1.");
    assertThat(negative.exitCode()).isEqualTo(2);
  }

  @Test
  void peaksAreJsonOrBinaryByTheNameOfTheOutput() throws IOException {
    Path file = write("a.wav", WavEncoding.PCM_S16, 2, new short[] {1, 2, 3, -4, 512, -700});
    Path json = directory.resolve("a.json");
    Path binary = directory.resolve("a.DAT");

    CommandRun first = run("audio-peaks", "--json", "--samples-per-pixel", "2", file, json);
    CommandRun second =
        run("audio-peaks", "--json", "--samples-per-pixel", "2", "--bits", "8", file, binary);

    assertThat(first.out())
        .isEqualTo(
            "{\"file\":"
                + JSON.writeValueAsString(json.toString())
                + ",\"channels\":2,\"sampleRate\":8000,\"samplesPerPixel\":2,\"bits\":16,"
                + "\"length\":2,\"durationMillis\":0}\n");
    assertThat(json(Files.readString(json)).toString())
        .isEqualTo(
            "{\"version\":2,\"channels\":2,\"sample_rate\":8000,\"samples_per_pixel\":2,"
                + "\"bits\":16,\"length\":2,\"data\":[1,3,-4,2,512,512,-700,-700]}");
    assertThat(json(second.out()).get("bits").asInt()).isEqualTo(8);
    assertThat(Files.readAllBytes(binary)).hasSize(24 + 8).endsWith(0, 0, 0, 0, 2, 2, -2, -2);
    assertThat(run("audio-peaks", file, json).out()).contains("Samples per pixel").contains("256");
    assertOnly(file, json, binary);
  }

  @Test
  void peaksThatCannotBeWrittenLeaveNothing() throws IOException {
    Path file = write("a.wav", WavEncoding.MULAW, 1, tone(80, 1));
    Path text = Files.writeString(directory.resolve("text.wav"), "not found");
    Path out = Files.writeString(directory.resolve("out.json"), "before");

    CommandRun rejected = run("audio-peaks", text, out);

    assertThat(rejected.exitCode()).isEqualTo(1);
    assertThat(rejected.err()).contains("text.wav: chunk 'RIFF' at byte 0: found text");
    assertThat(out).hasContent("before");
    for (String option : List.of("--bits=12", "--samples-per-pixel=1", "--bits=many")) {
      assertThat(run("audio-peaks", option, file, out).exitCode()).isEqualTo(2);
    }
    CommandRun other = run("audio-peaks", file, directory.resolve("a.png"));
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err()).contains("Expected .json or .dat");
    assertOnly(file, text, out);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "NaN", "loud"})
  void aSilenceThresholdAboveFullScaleIsBadUsage(String dbfs) throws IOException {
    Path file = write("a.wav", WavEncoding.MULAW, 1, tone(80, 1));

    CommandRun run = run("audio-stats", "--silence-dbfs", dbfs, file);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--silence-dbfs");
  }

  @Test
  void anUnknownLawIsBadUsage() throws IOException {
    Path file = write("a.wav", WavEncoding.MULAW, 1, tone(80, 1));

    CommandRun run = run("audio-encode", "--law", "g729", file, directory.resolve("b.wav"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("'g729' is no law; expected mulaw or alaw");
    assertThat(run("audio-encode", file, file).exitCode()).isEqualTo(2);
    assertThat(run("audio-info").exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 80, 80_000})
  void aWaveformIsAPictureOfTheWidthAskedFor(int frames) throws IOException {
    for (int channels : new int[] {1, 2, 3}) {
      Path file = write("a.wav", WavEncoding.MULAW, channels, tone(frames, channels));
      Path picture = directory.resolve("a.png");

      CommandRun run = run("audio-waveform", "--width", "500", file, picture);

      assertThat(run.err()).isEmpty();
      assertThat(run.exitCode()).isZero();
      BufferedImage image = ImageIO.read(picture.toFile());
      assertThat(image.getWidth()).isEqualTo(500);
      assertOnly(file, picture);
    }
  }

  private void assertOnly(Path... files) throws IOException {
    try (Stream<Path> found = Files.list(directory)) {
      assertThat(found).containsExactlyInAnyOrder(files);
    }
  }

  private static CommandRun run(String command, Object... arguments) {
    String[] all =
        Stream.concat(Stream.of(command), Arrays.stream(arguments).map(Object::toString))
            .toArray(String[]::new);
    return CommandRun.of(Main::launcher, Map.of(), all);
  }

  private static JsonNode json(String line) throws IOException {
    return JSON.readTree(line);
  }

  private Path write(String name, WavEncoding encoding, int channels, short[] samples)
      throws IOException {
    Path file = directory.resolve(name);
    int frames = samples.length / channels;
    WavFormat format = new WavFormat(encoding, channels, 8000);
    try (WavWriter writer = WavWriter.create(file, format, frames)) {
      writer.writeSamples(samples, 0, frames);
    }
    return file;
  }

  private static short[] tone(int frames, int channels) {
    short[] samples = new short[frames * channels];
    for (int i = 0; i < samples.length; i++) {
      samples[i] =
          (short) (8000 * Math.sin(0.35 * (i - i % channels) / channels) * (1 + i % channels));
    }
    return samples;
  }

  private static boolean isLinked(Path link, Path to) {
    try {
      Files.createSymbolicLink(link, to);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
