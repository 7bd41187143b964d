// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A channel of a recording as a file of its own.
 *
 * @param role {@code agent}, {@code customer}, {@code mono} of what has one channel, or {@code
 *     channel-0} and so on where nobody has said who that is
 * @param file named by the recording and the role, so that those of several recordings can share a
 *     directory
 */
record SpeechTrack(String role, Path file) {
  private static final String SUFFIX = ".wav";

  static SpeechTrack of(Path recording, Path directory, int channel, int channels, KnownRoles who) {
    String role = role(channel, channels, who.agentChannel(channels));
    return new SpeechTrack(role, directory.resolve(name(recording) + "-" + role + SUFFIX));
  }

  private static String role(int channel, int channels, OptionalInt agent) {
    if (channels == 1) {
      return "mono";
    }
    if (agent.isEmpty()) {
      return "channel-" + channel;
    }
    return channel == agent.getAsInt() ? "agent" : "customer";
  }

  private static String name(Path recording) {
    String name = Objects.requireNonNullElse(recording.getFileName(), recording).toString();
    return name.length() > SUFFIX.length() && name.toLowerCase(Locale.ROOT).endsWith(SUFFIX)
        ? name.substring(0, name.length() - SUFFIX.length())
        : name;
  }
}
