// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.audio.measure.ChannelRoles;
import com.ximasdk.audio.measure.SilenceThreshold;
import com.ximasdk.examples.audio.KnownRoles;
import com.ximasdk.examples.audio.Waveform;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a recording on the page. */
class WaveformSvgTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8000 | 9000 0 | Talk: left 100 %, right none (silence throughout)",
        "8000 | 9000 9000 | Talk: left 100 %, right 100 %, both at once for 1.0 s",
        "8000 | 0 0 | Silence throughout",
        "8000 | 100 | Silence throughout",
        "8000 | 9000 | Talk 100 %",
        "8000 | 9000 0 0 | Talk: channel 0 100 %, channel 1 none (silence throughout), channel 2"
            + " none (silence throughout)",
        "0 | 0 0 | No audio"
      })
  void theWordsTellTalkAndSilence(int frames, String levels, String words) throws IOException {
    assertThat(svg(frames, levels, KnownRoles.NONE).words()).isEqualTo(words);
  }

  @Test
  void theWordsNameWhoSpeaksWhereThatIsKnown() throws IOException {
    KnownRoles roles = KnownRoles.of(new ChannelRoles(1));

    assertThat(svg(8_000, "9000 0", roles).words())
        .isEqualTo("Talk: customer 100 %, agent none (silence throughout)");
  }

  @Test
  void aLaneWithoutTalkSaysSo() throws IOException {
    assertThat(drawn(svg(8_000, "9000 0", KnownRoles.NONE)).split(">silence throughout<", -1))
        .hasSize(2);
    assertThat(drawn(svg(8_000, "9000", KnownRoles.NONE))).doesNotContain(">silence throughout<");
    assertThat(drawn(svg(0, "0", KnownRoles.NONE))).contains(">no audio<");
  }

  private static String drawn(WaveformSvg svg) {
    Html html = new Html();
    svg.write(html);
    return html.document();
  }

  private WaveformSvg svg(int frames, String levels, KnownRoles roles) throws IOException {
    Path file = directory.resolve("a.wav");
    String[] level = levels.split(" ", -1);
    short[] samples = new short[frames * level.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = Short.parseShort(level[i % level.length]);
    }
    WavFormat format = new WavFormat(WavEncoding.PCM_S16, level.length, 8000);
    try (WavWriter writer = WavWriter.create(file, format)) {
      writer.writeSamples(samples, 0, frames);
    }
    return new WaveformSvg(Waveform.of(file, WaveformSvg.COLUMNS, SilenceThreshold.DEFAULT), roles);
  }
}
