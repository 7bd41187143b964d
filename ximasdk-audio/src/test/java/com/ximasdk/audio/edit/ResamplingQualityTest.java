// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavReader;
import com.ximasdk.audio.WavWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What resampling promises, measured on what it writes, by sines that are fitted to it. */
class ResamplingQualityTest {
  private static final double PEAK = 32_000;
  private static final double SECONDS = 1;

  /** In frames of the lower rate: as long as the filter is on one side. */
  private static final int EDGE = 67;

  @ParameterizedTest
  @CsvSource({
    "8000, 16000", "16000, 8000", "8000, 6000", "6000, 8000", "8000, 11025", "11025, 8000",
    "44100, 8000", "8000, 44100", "48000, 8000", "8000, 48000", "44100, 48000", "48000, 44100",
    "44100, 16000", "44101, 8000", "8000, 44101", "16000, 15999", "8000, 8001", "384000, 8000"
  })
  void aSineInThePassBandKeepsLevelAndPlaceAndStandsAlone(int from, int to) throws IOException {
    double edge = 0.9 * Math.min(from, to) / 2;
    for (double part : new double[] {0.01, 0.1, 0.25, 0.5, 0.777, 0.9, 0.97, 1}) {
      double hertz = part * edge;

      FittedSine fitted = fit(resampled(sine(from, hertz), from, to), from, to, hertz);

      String what = from + " to " + to + " Hz, " + hertz + " Hz";
      assertThat(FittedSine.decibels(fitted.amplitude() / PEAK))
          .as(what)
          .isCloseTo(0, within(0.01));
      assertThat(fitted.phase()).as(what).isCloseTo(0, within(1e-4));
      assertThat(fitted.signalToRest()).as(what).isGreaterThan(90);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "16000, 8000",
    "8000, 6000",
    "11025, 8000",
    "44100, 8000",
    "48000, 8000",
    "48000, 44100",
    "44100, 16000",
    "44101, 8000",
    "16000, 15999",
    "384000, 8000"
  })
  void whatTheLowerRateCannotHoldIsNotHeard(int from, int to) throws IOException {
    double lowest = to / 2.0;
    double highest = from / 2.0;
    for (double part : new double[] {0, 0.01, 0.1, 0.3, 0.5, 0.8, 0.99}) {
      double hertz = lowest + part * (highest - lowest);

      short[] samples = resampled(sine(from, hertz), from, to);

      double rms = rms(samples, EDGE, samples.length - EDGE);
      assertThat(FittedSine.decibels(Math.max(rms, 1e-3) / 32_768))
          .as("%s to %s Hz, %s Hz", from, to, hertz)
          .isLessThan(-90);
    }
  }

  @ParameterizedTest
  @CsvSource({"8000, 16000", "6000, 8000", "8000, 44100", "8000, 44101", "8000, 48000"})
  void thereIsNoImageOfWhatLiesBetweenTheBandsEither(int from, int to) throws IOException {
    for (double part : new double[] {0.91, 0.95, 0.98, 0.999}) {
      double hertz = part * from / 2;

      FittedSine fitted = fit(resampled(sine(from, hertz), from, to), from, to, hertz);

      assertThat(FittedSine.decibels(fitted.restRms() / 32_768))
          .as("%s to %s Hz, %s Hz", from, to, hertz)
          .isLessThan(-90);
      assertThat(fitted.amplitude()).isLessThan(PEAK * 1.001);
    }
  }

  @ParameterizedTest
  @CsvSource({"8000, 16000", "16000, 8000", "44101, 8000", "8000, 11025"})
  void whatIsConstantStaysSo(int from, int to) throws IOException {
    short[] constant = new short[from];
    Arrays.fill(constant, (short) -12_345);

    short[] samples = resampled(constant, from, to);

    int edge = EDGE * Math.max(1, (to + from - 1) / from);
    for (int i = edge; i < samples.length - edge; i++) {
      assertThat(samples[i]).as("sample %s", i).isEqualTo((short) -12_345);
    }
  }

  private static FittedSine fit(short[] samples, int from, int to, double hertz) {
    int edge = EDGE * Math.max(1, (to + from - 1) / from);
    return FittedSine.of(samples, edge, samples.length - edge, hertz / to);
  }

  private static short[] sine(int rate, double hertz) {
    short[] samples = new short[(int) (SECONDS * rate)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) Math.rint(PEAK * Math.sin(2 * Math.PI * hertz * i / rate));
    }
    return samples;
  }

  private static double rms(short[] samples, int from, int to) {
    double squares = 0;
    for (int i = from; i < to; i++) {
      squares += (double) samples[i] * samples[i];
    }
    return Math.sqrt(squares / (to - from));
  }

  static short[] resampled(short[] samples, int from, int to) throws IOException {
    WavFormat format = new WavFormat(WavEncoding.PCM_S16, 1, from);
    ByteArrayOutputStream in = new ByteArrayOutputStream();
    try (WavWriter writer = WavWriter.stream(in, format, samples.length)) {
      writer.writeSamples(samples, 0, samples.length);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int frames = (int) Resampling.targetFrames(samples.length, format, to);
    WavFormat target = Resampling.targetFormat(format, to);
    try (WavWriter writer = WavWriter.stream(out, target, frames)) {
      Resampling.resample(WavReader.open(new ByteArrayInputStream(in.toByteArray())), writer);
    }
    short[] made = new short[frames];
    WavReader.open(new ByteArrayInputStream(out.toByteArray())).readSamples(made, 0, frames);
    return made;
  }
}
