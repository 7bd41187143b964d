// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tone is 1000 Hz at −20 dBFS, in the file's own samples. */
class RedactionToneTest {
  private static final double PEAK = 3276.8;

  @TempDir private Path directory;

  @ParameterizedTest
  // The tolerance is half the widest step of the encoding up to the peak: G.711 has steps of 128
  // from 2,048 (A-law) and 1,984 (µ-law) on, on the scale of 16 bits.
  @CsvSource({
    "RIFF, PCM_S16, 8000, 1000, 0.5",
    "RIFX, PCM_S16, 44100, 1000, 0.5",
    "RIFF, PCM_S16, 4000, 1000, 0.5",
    "RIFF, PCM_S16, 3999, 999.75, 0.5",
    "RIFF, PCM_S16, 1000, 250, 0.5",
    "RIFF, PCM_S16, 1, 0.25, 0.5",
    "RIFF, PCM_S16, 65537, 1000, 0.5",
    "RIFX, PCM_S16, 1000003, 1000, 0.5",
    "RIFF, PCM_U8, 8000, 1000, 128",
    "RIFF, MULAW, 8000, 1000, 64",
    "RIFF, ALAW, 8000, 1000, 64"
  })
  void itIsASineFromPhaseZero(
      String container, WavEncoding encoding, int rate, double hertz, double tolerance)
      throws IOException {
    int frames = 140_000;
    BuiltWav wav = wav(container, encoding, rate, frames);

    short[] samples = redacted(wav, frames, List.of(RedactedSpan.from(Duration.ZERO)));

    for (int i = 0; i < frames; i++) {
      double expected = PEAK * Math.sin(2 * Math.PI * hertz * i / rate);
      if (Math.abs(samples[i] - expected) > tolerance + 1e-6) {
        assertThat((double) samples[i]).as("sample %s", i).isEqualTo(expected, within(tolerance));
      }
    }
  }

  @Test
  void itGoesOnWithoutAStepWhereSpansOverlapAndBeginsAnewWhereTheyDoNot() throws IOException {
    BuiltWav wav = wav("RIFF", WavEncoding.PCM_S16, 8000, 8000);
    Duration odd = Duration.ofNanos(12_875_000);

    short[] samples =
        redacted(
            wav,
            8000,
            List.of(
                RedactedSpan.between(Duration.ZERO, Duration.ofMillis(20)),
                RedactedSpan.between(odd, Duration.ofMillis(40)),
                RedactedSpan.between(Duration.ofMillis(100).plus(odd), Duration.ofMillis(120))));

    for (int i = 0; i < 320; i++) {
      assertThat((double) samples[i]).isEqualTo(sine(i), within(0.5));
    }
    assertThat(samples[320]).isNotZero();
    for (int i = 903; i < 960; i++) {
      assertThat((double) samples[i]).isEqualTo(sine(i - 903), within(0.5));
    }
  }

  private static double sine(int number) {
    return PEAK * Math.sin(2 * Math.PI * number / 8);
  }

  private static BuiltWav wav(String container, WavEncoding encoding, int rate, int frames) {
    byte[] audio = BuiltWav.audio(frames * encoding.bytesPerSample());
    return BuiltWav.of(container).format(encoding, 1, rate).data(audio.length, audio);
  }

  private short[] redacted(BuiltWav wav, int frames, List<RedactedSpan> spans) throws IOException {
    Path file = Files.write(directory.resolve("in.wav"), wav.bytes());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Redaction.redact(file, spans, RedactionFill.TONE, out);
    short[] samples = new short[frames];
    WavReader.open(new ByteArrayInputStream(out.toByteArray())).readSamples(samples, 0, frames);
    return samples;
  }
}
