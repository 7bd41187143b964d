// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Speech-band audio comes out as it does of SoX at its very high quality. */
@Timeout(120)
class ResamplingBesideSoxTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "8000, 16000",
    "16000, 8000",
    "8000, 11025",
    "44100, 8000",
    "8000, 48000",
    "44101, 8000"
  })
  void inTheSpeechBandTheDifferenceIsBelowMinus85DecibelsOfFullScale(int from, int to)
      throws Exception {
    requireSox();
    Path in = directory.resolve("in.wav");
    Path theirs = directory.resolve("sox.wav");
    short[] samples = chord(from);
    WavFormat format = new WavFormat(WavEncoding.PCM_S16, 1, from);
    try (WavWriter writer = WavWriter.create(in, format, samples.length)) {
      writer.writeSamples(samples, 0, samples.length);
    }
    run("sox", "-D", in.toString(), theirs.toString(), "rate", "-v", Integer.toString(to));

    short[] ours = ResamplingQualityTest.resampled(samples, from, to);

    short[] sox = new short[ours.length];
    try (WavReader reader = WavReader.open(theirs)) {
      assertThat(reader.info().frames()).isBetween(ours.length - 1L, ours.length + 1L);
      reader.readSamples(sox, 0, ours.length);
    }
    double squares = 0;
    int edge = 2000;
    for (int i = edge; i < ours.length - edge; i++) {
      squares += Math.pow(ours[i] - sox[i], 2);
    }
    double rms = Math.sqrt(squares / (ours.length - 2 * edge));
    assertThat(FittedSine.decibels(rms / 32_768)).isLessThan(-85);
  }

  /** Two seconds of tones between 300 and 3400 Hz. */
  private static short[] chord(int rate) {
    short[] samples = new short[2 * rate];
    for (int i = 0; i < samples.length; i++) {
      double sum = 0;
      for (double hertz : new double[] {300, 440, 777, 1234, 1999, 2718, 3141, 3400}) {
        sum += Math.sin(2 * Math.PI * hertz * i / rate + hertz);
      }
      samples[i] = (short) Math.rint(3500 * sum);
    }
    return samples;
  }

  private static void requireSox() {
    boolean found =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "sox")));
    if (!found) {
      String skipped = "Skipped: sox is not installed; nothing was compared.";
      System.out.println(skipped);
      abort(skipped);
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }
}
