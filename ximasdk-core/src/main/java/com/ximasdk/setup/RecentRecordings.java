// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

import com.ximasdk.recording.RecordedUser;
import com.ximasdk.recording.Recording;
import com.ximasdk.roster.Agent;
import com.ximasdk.roster.AgentDirectory;
import com.ximasdk.roster.AgentType;
import com.ximasdk.settings.RecordingSettings;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is kept of the recordings that a tenant lists: who was recorded, and one to look into. */
final class RecentRecordings {
  /** What is shorter may be a click. */
  private static final Duration SHORTEST_SAMPLE = Duration.ofSeconds(2);

  private final RecordingSettings settings;
  private final Map<String, Agent> agents;
  private final AgentDirectory directory;
  private final Map<String, String> byExtension = new TreeMap<>();
  private long count;
  private long withoutUser;
  private @Nullable Recording sample;
  private boolean isSampleOfKnownType;

  RecentRecordings(
      RecordingSettings settings, Map<String, Agent> agents, AgentDirectory directory) {
    this.settings = settings;
    this.agents = agents;
    this.directory = directory;
  }

  void add(Recording recording) {
    count++;
    RecordedUser user = RecordedUser.of(recording, directory);
    if (user.extension().isEmpty()) {
      withoutUser++;
    } else {
      byExtension.putIfAbsent(user.extension(), user.loginId());
    }
    if (recording.recordingKey().isPresent()
        && settings.extensions().contains(user.extension())
        && settings.readyStatuses().isReady(recording)) {
      consider(recording, user.extension());
    }
  }

  /** The shortest is asked for, of an agent of whom the number of channels is known. */
  private void consider(Recording recording, String extension) {
    Agent agent = agents.get(extension);
    boolean isKnown = agent != null && agent.type().known() != AgentType.Known.OTHER;
    Recording best = sample;
    if (best == null
        || (isKnown && !isSampleOfKnownType)
        || (isKnown == isSampleOfKnownType && cost(recording).compareTo(cost(best)) < 0)) {
      sample = recording;
      isSampleOfKnownType = isKnown;
    }
  }

  private static Duration cost(Recording recording) {
    Duration length = recording.duration().orElse(Duration.ofDays(1));
    return length.compareTo(SHORTEST_SAMPLE) < 0 ? Duration.ofDays(1) : length;
  }

  long count() {
    return count;
  }

  /** How many do not say by whom they were recorded. */
  long withoutUser() {
    return withoutUser;
  }

  /** Who was recorded: the login id by the extension. */
  Map<String, String> byExtension() {
    return Collections.unmodifiableMap(byExtension);
  }

  /** One to look into; empty if none is ready, of a listed extension, and has a key. */
  Optional<Recording> sample() {
    return Optional.ofNullable(sample);
  }

  /** The extension that a recording is of. */
  String user(Recording recording) {
    return RecordedUser.of(recording, directory).extension();
  }
}
