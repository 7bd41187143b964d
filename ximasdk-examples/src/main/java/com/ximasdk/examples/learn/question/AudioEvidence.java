// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.examples.learn.exchange.Exchange;
import com.ximasdk.examples.learn.exchange.Request;
import com.ximasdk.examples.learn.exchange.Subject;
import com.ximasdk.examples.learn.exchange.TenantLine;
import com.ximasdk.recording.AudioPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The audio of two recordings at most, and a piece of one. */
final class AudioEvidence {
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** More than any recording whose audio is worth its part of the egress cap. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private final TenantLine line;
  private final RecordingEvidence recordings;
  private final RosterEvidence rosters;
  private final Once<List<Heard>> first = new Once<>(this::askFirst);
  private final Once<Optional<Heard>> second = new Once<>(this::askSecond);

  /**
   * An answer to a request for audio.
   *
   * @param path where it was asked for
   * @param recording what is listed of the recording
   * @param answer what came
   */
  record Heard(AudioPath path, JsonNode recording, Exchange answer) {}

  AudioEvidence(TenantLine line, RecordingEvidence recordings, RosterEvidence rosters) {
    this.line = line;
    this.recordings = recordings;
    this.rosters = rosters;
  }

  /** One recording, asked for at one path and, where it is not there, at the other. */
  List<Heard> first() throws InterruptedException {
    return first.get();
  }

  /**
   * The audio that came first.
   *
   * @throws NotSeenException if neither path had it
   */
  Heard audio() throws InterruptedException {
    List<Heard> tries = first();
    return tries.stream()
        .filter(heard -> heard.answer().isOk())
        .findFirst()
        .orElseThrow(() -> Answers.refused(tries.get(tries.size() - 1).answer()));
  }

  /** A recording of an agent of the other type; empty if there is none. */
  Optional<Heard> second() throws InterruptedException {
    return second.get();
  }

  /** The first bytes of the recording whose audio came first. */
  Exchange piece() throws InterruptedException {
    Heard heard = audio();
    return Answers.any(
        line, request(heard.path(), heard.recording()).withHeader("Range", "bytes=0-1023"));
  }

  private List<Heard> askFirst() throws InterruptedException {
    Optional<JsonNode> ofTelephone = shortest("UC");
    JsonNode recording =
        (ofTelephone.isPresent() ? ofTelephone : shortest("")).orElseThrow(AudioEvidence::nothing);
    List<Heard> tries = new ArrayList<>();
    for (AudioPath path : AudioPath.values()) {
      Heard heard = ask(path, recording);
      tries.add(heard);
      if (heard.answer().isOk()) {
        break;
      }
    }
    return tries;
  }

  private Optional<Heard> askSecond() throws InterruptedException {
    AudioPath path = audio().path();
    Optional<JsonNode> other = shortest("XIMA");
    return other.isEmpty() ? Optional.empty() : Optional.of(ask(path, other.get()));
  }

  private static NotSeenException nothing() {
    return NotSeenException.nothingToSee(
        "No recording of that day has a key and a duration of a second to an hour.");
  }

  private Heard ask(AudioPath path, JsonNode recording) throws InterruptedException {
    return new Heard(path, recording, Answers.any(line, request(path, recording)));
  }

  private static Request request(AudioPath path, JsonNode recording) {
    return Request.get(Subject.AUDIO, path.recordings())
        .with(Recorded.key(recording))
        .with("audio")
        .with("format", "wav");
  }

  /** The shortest recording of an agent of a type, of any agent for an empty one. */
  private Optional<JsonNode> shortest(String type) throws InterruptedException {
    Optional<JsonNode> shortest = Optional.empty();
    Duration length = LONGEST;
    for (JsonNode row : recordings.rows()) {
      Duration duration = Recorded.duration(row).orElse(Duration.ZERO);
      boolean fits =
          !Recorded.key(row).isEmpty()
              && duration.compareTo(SHORTEST) >= 0
              && duration.compareTo(length) < 0;
      if (fits && (type.isEmpty() || rosters.typeOf(row.path("agent").asText("")).equals(type))) {
        shortest = Optional.of(row);
        length = duration;
      }
    }
    return shortest;
  }
}
