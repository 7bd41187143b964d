// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormatException;
import com.ximasdk.audio.WavWarning;
import com.ximasdk.audio.measure.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inside the spans there is silence or a tone; outside every byte is what it was. */
class RedactionTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void name() {
    file = directory.resolve("in.wav");
  }

  @ParameterizedTest
  @CsvSource({
    "RIFF, MULAW, 1, FF",
    "RIFF, MULAW, 2, FF",
    "RIFF, ALAW, 1, D5",
    "RIFF, ALAW, 2, D5",
    "RIFF, PCM_U8, 2, 80",
    "RIFF, PCM_S16, 1, 0000",
    "RIFF, PCM_S16, 32, 0000",
    "RIFF, MULAW, 32, FF",
    "RIFX, PCM_S16, 2, 0000",
    "RIFX, ALAW, 2, D5",
    "RF64, MULAW, 2, FF",
    "RF64, PCM_S16, 1, 0000",
    "BW64, ALAW, 1, D5"
  })
  void spansAreSilentAndAllElseIsByteForByteWhatItWas(
      String container, WavEncoding encoding, int channels, String silence) throws IOException {
    int bytes = channels * encoding.bytesPerSample();
    int frames = 100_000;
    boolean isLong = container.endsWith("64");
    BuiltWav wav = BuiltWav.of(container);
    if (isLong) {
      wav.sizes((long) frames * bytes);
    }
    wav.chunk("LIST", "INFOICMTabcd")
        .format(encoding, channels, 8000)
        .data(isLong ? 0xFFFF_FFFFL : (long) frames * bytes, BuiltWav.audio(frames * bytes))
        .chunk("cue ", "0123456789abcdef")
        .text("TAG of an old player");
    Files.write(file, wav.bytes());
    int last = channels - 1;

    RedactionResult result =
        redact(
            RedactedSpan.between(SECOND, Duration.ofSeconds(2)),
            RedactedSpan.between(Duration.ofSeconds(3), Duration.ofMillis(3500)).inChannel(last),
            RedactedSpan.from(Duration.ofMillis(12_499)).inChannel(0));

    byte[] expected = wav.bytes();
    byte[] silent = HexFormat.of().parseHex(silence);
    for (int channel = 0; channel < channels; channel++) {
      overwrite(expected, wav, channels, channel, 8000, 16_000, silent);
    }
    overwrite(expected, wav, channels, last, 24_000, 28_000, silent);
    overwrite(expected, wav, channels, 0, 99_992, 100_000, silent);
    assertThat(Files.readAllBytes(out())).isEqualTo(expected);
    assertThat(result.frames())
        .containsExactly(
            new Span(8000, 16_000), new Span(24_000, 28_000), new Span(99_992, 100_000));
    assertThat(Files.readAllBytes(file)).isEqualTo(wav.bytes());
  }

  @ParameterizedTest
  @CsvSource({
    // A frame of 8 kHz lasts 125 µs, one of 11,025 Hz 90.7 µs.
    "8000, PT0.000125S, PT0.00025S, 1, 2",
    "8000, PT0.000124999S, PT0.00025S, 0, 2",
    "8000, PT0.000125S, PT0.000250001S, 1, 3",
    "8000, PT0.0001S, PT0.0001001S, 0, 1",
    "11025, PT0.0001S, PT0.0002S, 1, 3",
    "11025, PT1S, PT2S, 11025, 22050",
    "44100, PT0.00002267S, PT0.00002268S, 0, 2",
    "8000, PT0S, PT2562047788015215H30M7.999999999S, 0, 30000"
  })
  void timesAreRoundedOutwardsToWholeFrames(
      int rate, Duration from, Duration to, long first, long end) throws IOException {
    BuiltWav wav = mulaw(rate, 30_000);

    RedactionResult result = redact(RedactedSpan.between(from, to));

    assertThat(result.frames()).containsExactly(new Span(first, end));
    byte[] expected = wav.bytes();
    overwrite(expected, wav, 1, 0, (int) first, (int) end, new byte[] {(byte) 0xFF});
    assertThat(Files.readAllBytes(out())).isEqualTo(expected);
  }

  @Test
  void spansMayOverlapAndComeInAnyOrder() throws IOException {
    BuiltWav wav = mulaw(8000, 8000);

    RedactionResult result =
        redact(span(500, 700), span(100, 300), span(200, 400), span(150, 160), span(100, 300));

    byte[] expected = wav.bytes();
    overwrite(expected, wav, 1, 0, 800, 3200, new byte[] {(byte) 0xFF});
    overwrite(expected, wav, 1, 0, 4000, 5600, new byte[] {(byte) 0xFF});
    assertThat(Files.readAllBytes(out())).isEqualTo(expected);
    assertThat(result.frames().stream().map(Span::frames))
        .containsExactly(1600L, 1600L, 1600L, 80L, 1600L);
  }

  @Test
  void noSpanCopiesTheFile() throws IOException {
    BuiltWav wav = mulaw(8000, 80);

    assertThat(redact().frames()).isEmpty();

    assertThat(Files.readAllBytes(out())).isEqualTo(wav.bytes());
  }

  @Test
  void theFormatMayStandBehindTheAudio() throws IOException {
    BuiltWav wav =
        BuiltWav.of("RIFF")
            .data(8000, BuiltWav.audio(8000))
            .format(WavEncoding.ALAW, 1, 8000)
            .text("rest");
    Files.write(file, wav.bytes());

    redact(span(0, 500));

    byte[] expected = wav.bytes();
    overwrite(expected, wav, 1, 0, 0, 4000, new byte[] {(byte) 0xD5});
    assertThat(Files.readAllBytes(out())).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {20_000, 0xFFFF_FFFFL, 0x7FFF_F000L})
  void ofACutOffOrStreamedFileIsOverwrittenWhatIsThereWithTheCutOffFrame(long announced)
      throws IOException {
    BuiltWav wav =
        BuiltWav.of("RIFF")
            .format(WavEncoding.PCM_S16, 2, 8000)
            .data(announced, BuiltWav.audio(16_003));
    Files.write(file, wav.bytes());

    RedactionResult right = redact(RedactedSpan.from(Duration.ofMillis(400)).inChannel(1));

    byte[] expected = wav.bytes();
    overwrite(expected, wav, 2, 1, 3200, 4000, new byte[2]);
    // The third byte of the cut-off frame is the first of the right channel.
    expected[expected.length - 1] = 0;
    assertThat(Files.readAllBytes(out())).isEqualTo(expected);
    assertThat(right.frames()).containsExactly(new Span(3200, 4000));

    redact(RedactedSpan.between(Duration.ofMillis(400), Duration.ofMillis(499)));
    assertThat(Files.readAllBytes(out())).endsWith(tail(wav, 3));
  }

  @Test
  void thePadByteIsNoAudio() throws IOException {
    BuiltWav wav =
        BuiltWav.of("RIFF")
            .format(WavEncoding.MULAW, 3, 8000)
            .data(15, BuiltWav.audio(15))
            .raw(new byte[1]);
    Files.write(file, wav.bytes());

    redact(RedactedSpan.from(Duration.ZERO));

    byte[] redacted = Files.readAllBytes(out());
    assertThat(redacted).hasSize(wav.bytes().length);
    assertThat(redacted[redacted.length - 1]).isZero();
    assertThat(redacted[redacted.length - 2]).isEqualTo((byte) 0xFF);
  }

  @Test
  void whatTheReaderMakesNoAudioOfIsKeptAndTold() throws IOException {
    BuiltWav wav =
        BuiltWav.of("RIFF")
            .format(WavEncoding.MULAW, 1, 8000)
            .data(80, BuiltWav.audio(80))
            .chunk("data", "abcd");
    Files.write(file, wav.bytes());

    RedactionResult result = redact(RedactedSpan.from(Duration.ZERO));

    assertThat(Files.readAllBytes(out())).endsWith(tail(wav, 12));
    assertThat(result.source().warnings())
        .extracting(WavWarning::kind)
        .containsExactly(WavWarning.Kind.SECOND_DATA);
  }

  @Test
  void spansThatTheFileDoesNotHaveAreToldAllAtOnceAndNothingIsWritten() throws IOException {
    mulaw(8000, 4000);
    RedactedSpan behind = RedactedSpan.between(Duration.ofMillis(500), SECOND);
    RedactedSpan channel = span(0, 100).inChannel(1);
    RedactedSpan never = RedactedSpan.from(Duration.ofSeconds(Long.MAX_VALUE));

    SpansOutsideAudioException refused =
        catchThrowableOfType(
            SpansOutsideAudioException.class, () -> redact(behind, span(0, 9), channel, never));

    assertThat(refused)
        .hasMessageContaining(
            "span PT0.5S/PT1S: found audio of PT0.5S (4000 frames), expected a start before its"
                + " end")
        .hasMessageContaining(
            "span PT0S/PT0.1S@1: found 1 channel, expected a channel of 0 to 0; ");
    assertThat(refused.spans()).containsExactly(behind, channel, never);
    assertThat(out()).isEmptyFile();
  }

  @ParameterizedTest
  @CsvSource({
    "PT-0.1S, PT1S, 'span PT-0.1S/PT1S: found a start of PT-0.1S, expected zero or more'",
    "PT1S, PT1S, 'span PT1S/PT1S: found the end at PT1S, expected it behind the start'",
    "PT2S, PT1S, 'span PT2S/PT1S: found the end at PT1S, expected it behind the start'"
  })
  void aSpanIsNotNegativeAndNotEmpty(Duration from, Duration to, String message) {
    assertThatThrownBy(() -> RedactedSpan.between(from, to))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void aChannelIsNotNegative() {
    RedactedSpan span = RedactedSpan.from(SECOND);
    assertThatThrownBy(() -> span.inChannel(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("span PT1S/: found channel -1, expected 0 or more");
    assertThatThrownBy(() -> RedactedSpan.from(SECOND.negated()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSpanIsAValueThatTellsWhatItIs() {
    RedactedSpan span = span(500, 1500).inChannel(1);

    assertThat(span).isEqualTo(span(500, 1500).inChannel(1)).hasToString("PT0.5S/PT1.5S@1");
    assertThat(span).hasSameHashCodeAs(span(500, 1500).inChannel(1));
    assertThat(span)
        .isNotEqualTo(span(500, 1500))
        .isNotEqualTo(span(500, 1600).inChannel(1))
        .isNotEqualTo(span(400, 1500).inChannel(1))
        .isNotEqualTo(RedactedSpan.from(Duration.ofMillis(500)).inChannel(1));
    assertThat(span.channel()).hasValue(1);
    assertThat(RedactedSpan.from(SECOND).channel()).isEmpty();
    assertThat(RedactedSpan.from(SECOND).time()).isEqualTo(TimeSpan.from(SECOND));
    assertThat(TimeSpan.from(SECOND).to()).isEmpty();
  }

  @Test
  void whatIsNoWavFileOrNoFileIsRefused() throws IOException {
    Files.writeString(file, "not found");
    assertThatThrownBy(() -> redact(span(0, 1))).isInstanceOf(WavFormatException.class);

    file = directory;
    assertThatThrownBy(() -> redact(span(0, 1)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("found no regular file");
  }

  @Test
  void aRecordingThatIsStillWrittenIsRefused() throws IOException {
    byte[] wav =
        BuiltWav.of("RIFF")
            .format(WavEncoding.MULAW, 1, 8000)
            .data(0xFFFF_FFFFL, BuiltWav.audio(8000))
            .bytes();
    ByteArrayOutputStream target = new ByteArrayOutputStream();

    assertThatThrownBy(
            () ->
                Redaction.redact(
                    new GrowingChannel(wav, wav.length - 100),
                    List.of(RedactedSpan.from(Duration.ZERO)),
                    RedactionFill.SILENCE,
                    target))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("wait until the recording is whole");
    assertThat(target.size()).isZero();
  }

  @Test
  void theBytesOfATextInTheTailAreNeverTakenForAudio() throws IOException {
    BuiltWav wav = mulaw(8000, 8000).text("id3 with a name");
    Files.write(file, wav.bytes());

    redact(RedactedSpan.from(Duration.ZERO));

    assertThat(Files.readAllBytes(out()))
        .endsWith("id3 with a name".getBytes(StandardCharsets.ISO_8859_1));
  }

  private BuiltWav mulaw(int rate, int frames) throws IOException {
    BuiltWav wav =
        BuiltWav.of("RIFF").format(WavEncoding.MULAW, 1, rate).data(frames, BuiltWav.audio(frames));
    Files.write(file, wav.bytes());
    return wav;
  }

  private RedactionResult redact(RedactedSpan... spans) throws IOException {
    try (var target = Files.newOutputStream(out())) {
      return Redaction.redact(file, List.of(spans), RedactionFill.SILENCE, target);
    }
  }

  private Path out() {
    return directory.resolve("out.wav");
  }

  private static RedactedSpan span(int fromMillis, int toMillis) {
    return RedactedSpan.between(Duration.ofMillis(fromMillis), Duration.ofMillis(toMillis));
  }

  private static void overwrite(
      byte[] bytes, BuiltWav wav, int channels, int channel, int from, int to, byte[] sample) {
    for (int frame = from; frame < to; frame++) {
      for (int i = 0; i < sample.length; i++) {
        bytes[wav.dataOffset() + (frame * channels + channel) * sample.length + i] = sample[i];
      }
    }
  }

  private static byte[] tail(BuiltWav wav, int count) {
    byte[] bytes = wav.bytes();
    return Arrays.copyOfRange(bytes, bytes.length - count, bytes.length);
  }
}
