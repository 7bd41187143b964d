// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.audio.WavEncoding;
import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.WavWriter;
import com.ximasdk.examples.Main;
import com.ximasdk.examples.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code audio-stats} of a conversation. */
class ConversationOptionsTest {
  /** 20 ms, by which talk is told from silence. */
  private static final int WINDOW = 160;

  @TempDir private Path directory;

  /** 1 window of 32 is 3.125 %, 31 are 96.875 %. */
  @Test
  void theSharesOfBothAreTheWhole() throws IOException {
    CommandRun run = stats("--json", "--agent-channel=0", "--bridged-pauses=PT0S");

    assertThat(run.out())
        .contains("\"agentTalkPercent\":3.13,")
        .contains("\"customerTalkPercent\":96.87,");
  }

  @Test
  void pausesAreNotBridgedWithoutAConversation() throws IOException {
    CommandRun run = stats("--bridged-pauses=PT1S");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith(
            "--bridged-pauses is of a conversation, and none is measured. Give --agent-channel,"
                + " too.");
  }

  /** Of stereo, where the left side talks for one window, and the right one for 31. */
  private CommandRun stats(String... options) throws IOException {
    short[] samples = new short[2 * 32 * WINDOW];
    for (int frame = 0; frame < 32 * WINDOW; frame++) {
      samples[2 * frame + (frame < WINDOW ? 0 : 1)] = 10_000;
    }
    Path file = directory.resolve("a.wav");
    try (WavWriter writer = WavWriter.create(file, new WavFormat(WavEncoding.PCM_S16, 2, 8000))) {
      writer.writeSamples(samples, 0, 32 * WINDOW);
    }
    String[] arguments = new String[options.length + 2];
    arguments[0] = "audio-stats";
    System.arraycopy(options, 0, arguments, 1, options.length);
    arguments[options.length + 1] = file.toString();
    return CommandRun.of(Main::launcher, Map.of(), arguments);
  }
}
