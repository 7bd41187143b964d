// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.audio.measure.SilenceThreshold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaveformTest {
  private static final WavFormat MONO = new WavFormat(WavEncoding.PCM_S16, 1, 8000);

  @TempDir private Path directory;

  /** A second of talk, 0.2 s of a pause, a second of talk, 0.8 s of silence. */
  @Test
  void howMuchAChannelTalksIsWhatItsBarsCover() throws IOException {
    short[] samples = new short[24_000];
    Arrays.fill(samples, 0, 8_000, (short) 9_000);
    Arrays.fill(samples, 9_600, 17_600, (short) 9_000);

    Waveform waveform = waveform(samples);

    // 2.2 s of 3 s.
    assertThat(waveform.talk().get(0)).hasSize(1);
    assertThat(waveform.talkShare(0)).contains(73L);
  }

  @Test
  void aFileWithoutFramesHasNoShareOfTalk() throws IOException {
    assertThat(waveform(new short[0]).talkShare(0)).isEmpty();
  }

  private Waveform waveform(short[] samples) throws IOException {
    Path file = directory.resolve("a.wav");
    try (WavWriter writer = WavWriter.create(file, MONO)) {
      writer.writeSamples(samples, 0, samples.length);
    }
    return Waveform.of(file, 100, new SilenceThreshold(-50));
  }
}
