// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.measure.ChannelRoles;
import com.ximasdk.examples.cli.Violations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who speaks on which channel, for the commands that name them. */
public final class AgentChannelOption {
  @Option(
      names = "--agent-channel",
      paramLabel = "0|1",
      description = "Which channel of stereo is the agent: 0, the left one, or 1. No file tells.")
  private @Nullable Integer channel;

  /**
   * Looks at the range.
   *
   * @param violations takes what is wrong
   */
  public void check(Violations violations) {
    if (channel != null && channel != 0 && channel != 1) {
      violations.add("--agent-channel is " + channel + ". Expected 0 or 1.");
    }
  }

  /** Whether it was given. */
  public boolean isGiven() {
    return channel != null;
  }

  /** What it says; nothing where it was not given. */
  public KnownRoles roles() {
    return channel == null ? KnownRoles.NONE : KnownRoles.of(new ChannelRoles(channel));
  }
}
