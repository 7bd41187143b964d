// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

import com.ximasdk.XimaClient;
import com.ximasdk.error.AccessRefusedException;
import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.error.UnreadableResponseException;
import com.ximasdk.error.XimaException;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingQuery;
import com.ximasdk.roster.Agent;
import com.ximasdk.roster.AgentDirectory;
import com.ximasdk.roster.AgentType;
import com.ximasdk.roster.Party.Side;
import com.ximasdk.settings.RecordingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether recordings can be imported: list, roster, extensions, audio. */
final class RecordingChecks {
  private static final Duration LOOKED_BACK = Duration.ofDays(7);

  private final RecordingSettings settings;
  private final XimaClient client;

  /** Asks for audio once, whatever comes of it. */
  private final XimaClient once;

  private final Clock clock;
  private final ScratchFiles files;

  private Map<String, Agent> agents = new LinkedHashMap<>();
  private AgentDirectory directory = AgentDirectory.EMPTY;
  private @Nullable RecentRecordings recent;

  RecordingChecks(
      RecordingSettings settings,
      XimaClient client,
      XimaClient once,
      Clock clock,
      ScratchFiles files) {
    this.settings = settings;
    this.client = client;
    this.once = once;
    this.clock = clock;
    this.files = files;
  }

  Verdict agents() {
    try {
      List<Agent> roster = client.roster().agents();
      directory = AgentDirectory.of(roster);
      List<String> doubles = new ArrayList<>();
      for (Agent agent : roster) {
        String extension = agent.party().extension(Side.AGENT);
        Agent first = extension.isEmpty() ? null : agents.putIfAbsent(extension, agent);
        if (first != null && !first.equals(agent)) {
          doubles.add(first.agent() + " and " + agent.agent());
        }
      }
      if (!doubles.isEmpty()) {
        return Verdict.warning(
            "These agents have one extension: " + Names.plain(doubles) + ".",
            Remedies.DOUBLE_EXTENSION);
      }
      return Verdict.ok("The roster can be read: " + Names.count(roster.size(), "agent") + ".");
    } catch (CallInterruptedException e) {
      throw e;
    } catch (XimaException e) {
      return Verdict.of(e, Remedies.ROSTER_ACCESS, Remedies.URL);
    }
  }

  /** After {@link #agents()}, whatever came of it. */
  Verdict recordings() {
    RecentRecordings found = new RecentRecordings(settings, agents, directory);
    Instant now = clock.instant();
    try (Stream<Recording> listed =
        client.recordings().list(RecordingQuery.between(now.minus(LOOKED_BACK), now))) {
      listed.forEach(found::add);
    } catch (CallInterruptedException e) {
      throw e;
    } catch (XimaException e) {
      return Verdict.of(e, Remedies.LISTING_ACCESS, Remedies.URL);
    }
    recent = found;
    return found.count() == 0
        ? Verdict.warning(
            "Recordings can be listed, but the last 7 days have none.", Remedies.RECORD_USERS)
        : Verdict.ok(
            "The last 7 days have "
                + Names.count(found.count(), "recording")
                + " of "
                + Names.count(found.byExtension().size(), "extension")
                + (found.withoutUser() == 0
                    ? "."
                    : "; " + found.withoutUser() + " do not say whose they are."));
  }

  /** After {@link #recordings()} and {@link #agents()} were allowed. */
  Verdict extensions() {
    List<String> listed = settings.extensions();
    List<String> nobodys =
        listed.stream().filter(extension -> !agents.containsKey(extension)).toList();
    List<String> unlisted = new ArrayList<>();
    recent()
        .byExtension()
        .forEach(
            (extension, loginId) -> {
              if (!listed.contains(extension)) {
                unlisted.add(loginId);
              }
            });
    List<String> sentences = new ArrayList<>();
    if (recent().count() > 0 && recent().byExtension().isEmpty()) {
      sentences.add("No recording of the last 7 days says whose it is.");
    }
    if (!nobodys.isEmpty()) {
      sentences.add("Listed, but no agent's: " + Names.plain(nobodys) + ".");
    }
    if (!unlisted.isEmpty()) {
      sentences.add("Recorded, but not listed: " + Names.plain(unlisted) + ".");
    }
    if (!nobodys.isEmpty()) {
      return Verdict.failed(
          String.join(" ", sentences),
          unlisted.isEmpty() ? Remedies.EXTENSIONS : Remedies.EXTENSIONS + " " + Remedies.NEW_USER);
    }
    return sentences.isEmpty()
        ? Verdict.ok(
            listed.size() == 1
                ? "The listed extension is an agent's; nobody else was recorded."
                : "All " + listed.size() + " listed are agents'; nobody else was recorded.")
        : Verdict.warning(String.join(" ", sentences), Remedies.NEW_USER);
  }

  /** After {@link #recordings()} and {@link #agents()} were allowed. */
  Verdict audioFormat(AudioCheck check) {
    Optional<Recording> sample = recent().sample();
    if (sample.isEmpty()) {
      return Verdict.skipped(
          "No recording of the last 7 days is ready, has a key, and is of a listed extension.",
          Remedies.RECORD_USERS);
    }
    try {
      Path file = files.file("sample.wav");
      once.recordings().download(sample.get().recordingKey().orElseThrow(), file);
      return judged(check, file, recent().user(sample.get()));
    } catch (CallInterruptedException e) {
      throw e;
    } catch (AccessRefusedException e) {
      // The list is allowed; it is this one recording that is not.
      return Verdict.failed(Verdict.sentence(e), Remedies.AUDIO_ACCESS);
    } catch (UnreadableResponseException e) {
      return Verdict.failed(Verdict.sentence(e), Remedies.AUDIO_FORMAT);
    } catch (XimaException e) {
      return Verdict.of(e, Remedies.AUDIO_ACCESS, Remedies.AUDIO_ABSENT);
    }
  }

  private Verdict judged(AudioCheck check, Path file, String extension) {
    SampledAudio audio;
    try {
      audio = check.examine(file);
    } catch (IOException e) {
      return Verdict.failed(Verdict.sentence(e), Remedies.AUDIO_FORMAT);
    }
    Agent agent = agents.get(extension);
    String of = "A recording of extension " + extension + " is ";
    if (!audio.isWholeG711()) {
      return Verdict.failed(
          of + audio.description() + ". Expected whole G.711 WAV.", Remedies.AUDIO_FORMAT);
    }
    int expected = agent == null ? audio.channels() : channels(agent.type(), audio.channels());
    return agent == null || audio.channels() == expected
        ? Verdict.ok(of + audio.description() + ".")
        : Verdict.warning(
            of
                + audio.description()
                + ". Expected "
                + (expected == 1 ? "mono" : "stereo")
                + " for an agent of the type "
                + agent.type().text()
                + ".",
            Remedies.CHANNELS);
  }

  private static int channels(AgentType type, int otherwise) {
    return switch (type.known()) {
      case UC -> 1;
      case XIMA -> 2;
      case OTHER -> otherwise;
    };
  }

  private RecentRecordings recent() {
    if (recent == null) {
      throw new IllegalStateException("recordings were not listed");
    }
    return recent;
  }
}
