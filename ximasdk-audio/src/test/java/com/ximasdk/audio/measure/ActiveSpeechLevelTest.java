// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.audio.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.ximasdk.audio.WavEncoding;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ITU-T P.56, method B. */
class ActiveSpeechLevelTest {
  private static final double MARGIN_DB = 15.9;

  /** A sine of amplitude 10000 has an RMS of 7071, which is −13.32 dB of full scale. */
  @ParameterizedTest
  @ValueSource(ints = {8000, 11025, 16000, 48000})
  void aSteadySineIsActiveAllTheTimeAtItsRms(int rate) throws IOException {
    short[] samples = new short[20 * rate];
    addSine(samples, rate, 0, samples.length, 10_000);

    ActiveSpeechLevel level = measured(rate, samples).orElseThrow();

    assertThat(level.dbfs()).isCloseTo(20 * Math.log10(10_000 / Math.sqrt(2) / 32768), within(0.1));
    assertThat(level.longTermDbfs()).isCloseTo(level.dbfs(), within(0.1));
    assertThat(level.activityFactor()).isBetween(0.99, 1.0);
  }

  /**
   * A second of sound and a second of silence in turns: the hangover of 0.2 s counts as active, and
   * the fall of the envelope before it, so that between 1.2 and 1.4 s of 2 s are.
   */
  @Test
  void burstsAreActiveForTheirTimeAndTheHangover() throws IOException {
    short[] samples = new short[20 * 8000];
    for (int second = 0; second < 20; second += 2) {
      addSine(samples, 8000, second * 8000, 8000, 10_000);
    }

    ActiveSpeechLevel level = measured(8000, samples).orElseThrow();

    assertThat(level.longTermDbfs()).isCloseTo(-13.32 - 3.01, within(0.01));
    assertThat(level.activityFactor()).isBetween(0.6, 0.7);
    assertThat(level.dbfs())
        .isCloseTo(
            level.longTermDbfs() - 10 * Math.log10(level.activityFactor()), within(0.000_001));
  }

  @ParameterizedTest
  @CsvSource({
    "8000, 1, 3000, 3", "8000, 2, 12000, 3", "8000, 3, 300, 3", "16000, 4, 2000, 3",
    "11025, 5, 5000, 3", "44100, 6, 4000, 3", "8000, 7, 3000, 100", "8000, 8, 3000, 200"
  })
  void theLevelOfSpeechIsThatOfTheDefinition(int rate, long seed, double loudness, int noise)
      throws IOException {
    short[] samples = speech(rate, 6, new Random(seed), loudness, noise);

    assertThat(measured(rate, samples).orElseThrow().dbfs())
        .isCloseTo(byFineThresholds(rate, samples), within(0.1));
  }

  /** Where noise comes near to speech, the steps of the thresholds count too. */
  @ParameterizedTest
  @CsvSource({
    "8000, 1, 3000, 3",
    "16000, 4, 2000, 3",
    "8000, 11, 3000, 500",
    "8000, 12, 3000, 600",
    "8000, 14, 3000, 1000",
    "8000, 15, 3000, 2500"
  })
  void itIsInterpolatedBetweenThresholdsThatDouble(int rate, long seed, double loudness, int noise)
      throws IOException {
    short[] samples = speech(rate, 6, new Random(seed), loudness, noise);

    assertThat(measured(rate, samples).orElseThrow().dbfs())
        .isCloseTo(byDoublingThresholds(rate, samples), within(0.001));
  }

  /** The pauses of a recording make its level lower, and its active speech level not. */
  @Test
  void silenceAroundSpeechChangesTheActivityAndNotTheLevel() throws IOException {
    short[] speech = speech(8000, 6, new Random(9), 3000, 3);
    short[] padded = new short[4 * speech.length];
    System.arraycopy(speech, 0, padded, speech.length, speech.length);

    ActiveSpeechLevel alone = measured(8000, speech).orElseThrow();
    ActiveSpeechLevel within = measured(8000, padded).orElseThrow();

    assertThat(within.dbfs()).isCloseTo(alone.dbfs(), within(0.25));
    assertThat(within.longTermDbfs()).isCloseTo(alone.longTermDbfs() - 6.02, within(0.01));
  }

  @ParameterizedTest
  @EnumSource
  void silenceOfAnyEncodingHasNoActiveSpeech(WavEncoding encoding) throws IOException {
    for (int frames : new int[] {0, 1, 8000, 80_000}) {
      assertThat(
              TestAudio.measured(
                      encoding,
                      1,
                      8000,
                      new short[frames],
                      MeasureOptions.DEFAULTS.withActiveSpeechLevel(true))
                  .activeSpeechLevel(0))
          .isEmpty();
    }
  }

  @Test
  void clicksAreNoSpeech() throws IOException {
    short[] samples = new short[80_000];
    for (int i = 0; i < samples.length; i += 20_000) {
      samples[i] = 32_767;
    }

    assertThat(measured(8000, samples)).isEmpty();
  }

  @Test
  void whatWasNotAskedForIsNotToldAsEmpty() throws IOException {
    RecordingMeasures measures =
        TestAudio.measured(WavEncoding.MULAW, 1, 8000, new short[80], MeasureOptions.DEFAULTS);

    assertThatThrownBy(() -> measures.activeSpeechLevel(0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("was not measured");
  }

  @Test
  void eachChannelHasALevelOfItsOwn() throws IOException {
    short[] loud = speech(8000, 3, new Random(10), 6000, 3);
    short[] quiet = speech(8000, 3, new Random(11), 500, 3);
    short[] both = new short[2 * loud.length];
    for (int i = 0; i < loud.length; i++) {
      both[2 * i] = loud[i];
      both[2 * i + 1] = quiet[i];
    }
    RecordingMeasures measures =
        TestAudio.measured(
            WavEncoding.PCM_S16,
            2,
            8000,
            both,
            MeasureOptions.DEFAULTS.withActiveSpeechLevel(true));

    assertThat(measures.activeSpeechLevel(0)).isEqualTo(measured(8000, loud));
    assertThat(measures.activeSpeechLevel(1)).isEqualTo(measured(8000, quiet));
  }

  private static Optional<ActiveSpeechLevel> measured(int rate, short[] samples)
      throws IOException {
    return TestAudio.measured(
            WavEncoding.PCM_S16,
            1,
            rate,
            samples,
            MeasureOptions.DEFAULTS.withActiveSpeechLevel(true))
        .activeSpeechLevel(0);
  }

  /**
   * The level that lies the margin above the threshold it belongs to, found among thresholds that
   * lie 0.02 dB apart.
   */
  private static double byFineThresholds(int rate, short[] samples) {
    double[] envelope = envelope(rate, samples);
    for (double thresholdDb = -90; thresholdDb < 0; thresholdDb += 0.02) {
      double level = level(rate, samples, envelope, thresholdDb);
      if (level - thresholdDb <= MARGIN_DB) {
        return level;
      }
    }
    throw new AssertionError("no active speech");
  }

  /** Likewise on the straight line between two thresholds of which one is twice the other. */
  private static double byDoublingThresholds(int rate, short[] samples) {
    double[] envelope = envelope(rate, samples);
    double doubling = 20 * Math.log10(2);
    for (int n = 15; n > 1; n--) {
      double low = level(rate, samples, envelope, -n * doubling);
      double high = level(rate, samples, envelope, (1 - n) * doubling);
      for (double share = 0; share <= 1; share += 0.000_01) {
        double level = low + share * (high - low);
        if (level - (share - n) * doubling <= MARGIN_DB) {
          return level;
        }
      }
    }
    throw new AssertionError("no active speech");
  }

  private static double level(int rate, short[] samples, double[] envelope, double thresholdDb) {
    double squares = 0;
    for (short sample : samples) {
      squares += (double) sample * sample;
    }
    int hangover = (int) Math.ceil(0.2 * rate);
    int active = active(envelope, 32768 * Math.pow(10, thresholdDb / 20), hangover);
    return 10 * Math.log10(squares / active / (1L << 30));
  }

  /** Frames at or up to the hangover behind one where the envelope reaches the threshold. */
  private static int active(double[] envelope, double threshold, int hangover) {
    int active = 0;
    int until = -1;
    for (int i = 0; i < envelope.length; i++) {
      if (envelope[i] >= threshold) {
        until = i + hangover;
      }
      active += i <= until ? 1 : 0;
    }
    return active;
  }

  /** The convolution of the magnitudes with the impulse response of two equal stages. */
  private static double[] envelope(int rate, short[] samples) {
    double decay = Math.exp(-1 / (0.03 * rate));
    double[] response = new double[(int) (0.03 * rate * 14)];
    for (int n = 0; n < response.length; n++) {
      response[n] = (1 - decay) * (1 - decay) * (n + 1) * Math.pow(decay, n);
    }
    double[] envelope = new double[samples.length];
    for (int i = 0; i < samples.length; i++) {
      double magnitude = Math.abs((int) samples[i]);
      int length = Math.min(response.length, samples.length - i);
      for (int n = 0; n < length && magnitude > 0; n++) {
        envelope[i + n] += magnitude * response[n];
      }
    }
    return envelope;
  }

  private static void addSine(short[] samples, int rate, int from, int count, double amplitude) {
    for (int i = from; i < from + count; i++) {
      samples[i] = (short) Math.round(amplitude * Math.sin(2 * Math.PI * 440.5 * i / rate));
    }
  }

  /** Noise in syllables of 100 to 300 ms, with pauses between some of them, over a quiet line. */
  private static short[] speech(int rate, int seconds, Random random, double loudness, int noise) {
    short[] samples = new short[seconds * rate];
    int at = rate / 10;
    while (at < samples.length) {
      int length = rate / 10 + random.nextInt(rate / 5);
      double syllable = loudness * Math.pow(10, random.nextGaussian() * 4 / 20);
      for (int i = 0; i < length && at + i < samples.length; i++) {
        double swell = Math.sin(Math.PI * i / length);
        samples[at + i] = clamped(syllable * swell * random.nextGaussian());
      }
      at += length + (random.nextInt(4) == 0 ? rate / 5 + random.nextInt(rate) : rate / 50);
    }
    for (int i = 0; i < samples.length; i++) {
      samples[i] = clamped(samples[i] + random.nextInt(2 * noise + 1) - noise);
    }
    return samples;
  }

  private static short clamped(double value) {
    return (short) Math.max(-32768, Math.min(32767, Math.round(value)));
  }
}
