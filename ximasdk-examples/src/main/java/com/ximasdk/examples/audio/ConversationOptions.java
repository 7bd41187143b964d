// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.WavFormat;
import com.ximasdk.audio.measure.ChannelRoles;
import com.ximasdk.audio.measure.MeasureOptions;
import com.ximasdk.examples.cli.Violations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether a conversation is measured, and how. */
public final class ConversationOptions {
  @Option(
      names = "--agent-channel",
      paramLabel = "0|1",
      description =
          "Measures the conversation of a stereo file, too, of which this channel is the agent. No"
              + " file tells.")
  private @Nullable Integer agentChannel;

  @Option(
      names = "--bridged-pauses",
      paramLabel = "DURATION",
      description =
          "With --agent-channel: pauses up to this long are no end of talk in the conversation."
              + " Default: PT0.3S.")
  private @Nullable Duration bridged;

  /**
   * Looks at the ranges, and whether one goes without the other.
   *
   * @param violations takes what is wrong
   */
  public void check(Violations violations) {
    if (agentChannel != null && agentChannel != 0 && agentChannel != 1) {
      violations.add("--agent-channel is " + agentChannel + ". Expected 0 or 1.");
    }
    if (bridged != null && agentChannel == null) {
      violations.add(
          "--bridged-pauses is of a conversation, and none is measured. Give --agent-channel,"
              + " too.");
    }
  }

  /** Pauses up to this long are no end of talk; not negative. */
  public Duration bridged() {
    return bridged == null ? MeasureOptions.DEFAULTS.bridgedPauses() : bridged;
  }

  /**
   * Who is who, if a conversation is wanted.
   *
   * @throws FileFailure if the file has none
   */
  Optional<ChannelRoles> roles(Path file, WavFormat format) throws FileFailure {
    if (agentChannel != null && format.channels() != 2) {
      throw new FileFailure(
          file
              + ": found "
              + format.channels()
              + (format.channels() == 1 ? " channel" : " channels")
              + ", expected 2 for a conversation. Leave out --agent-channel.");
    }
    return Optional.ofNullable(agentChannel).map(ChannelRoles::new);
  }
}
