// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import com.ximasdk.audio.measure.ChannelRoles;
import com.ximasdk.settings.RecordingSettings;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks on which channel, as far as it is known. It is of stereo alone; no file tells.
 * Immutable.
 */
public final class KnownRoles {
  /** Nobody has said it. */
  public static final KnownRoles NONE = new KnownRoles(null);

  private final @Nullable ChannelRoles roles;

  private KnownRoles(@Nullable ChannelRoles roles) {
    this.roles = roles;
  }

  /** These roles. */
  public static KnownRoles of(ChannelRoles roles) {
    return new KnownRoles(roles);
  }

  /** What the settings of a tenant say of it. */
  public static KnownRoles of(RecordingSettings settings) {
    OptionalInt agent = settings.agentChannel();
    return agent.isPresent() ? of(new ChannelRoles(agent.getAsInt())) : NONE;
  }

  /**
   * The agent's channel.
   *
   * @param channels how many a file has
   * @return 0 or 1; empty where it is not known, and of a file that is not stereo
   */
  public OptionalInt agentChannel(int channels) {
    return roles != null && channels == 2 ? OptionalInt.of(roles.agent()) : OptionalInt.empty();
  }

  /**
   * The names of a file's channels, in its order: {@code Agent} and {@code Customer} where that is
   * known.
   *
   * @param channels how many it has, 1 or more
   */
  public List<String> names(int channels) {
    OptionalInt agent = agentChannel(channels);
    if (agent.isPresent()) {
      return agent.getAsInt() == 0 ? List.of("Agent", "Customer") : List.of("Customer", "Agent");
    }
    return switch (channels) {
      case 1 -> List.of("Mono");
      case 2 -> List.of("Left", "Right");
      default -> IntStream.range(0, channels).mapToObj(channel -> "Channel " + channel).toList();
    };
  }
}
