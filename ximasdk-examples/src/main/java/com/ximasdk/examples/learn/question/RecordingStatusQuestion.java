// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.examples.learn.question.AudioEvidence.Heard;
import com.ximasdk.examples.learn.sample.Vocabulary;
import com.ximasdk.recording.ReadyStatuses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which statuses recordings have, and which of them are those of a finished one. */
final class RecordingStatusQuestion implements Question {
  /** What says in English that something is done. */
  private static final Set<String> DONE =
      Set.of(
          "saved",
          "complete",
          "completed",
          "finished",
          "done",
          "ready",
          "available",
          "stored",
          "archived",
          "closed",
          "ok");

  @Override
  public String id() {
    return "recording-status";
  }

  @Override
  public String asks() {
    return "Which statuses do recordings have, and which say that one is finished?";
  }

  @Override
  public String byDefault() {
    return "SAVED is finished, and one without a status";
  }

  @Override
  public String setting() {
    return "recording.readyStatuses";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (JsonNode row : evidence.recordings().rows()) {
      String status = row.path("status").asText("");
      if (!status.isBlank()) {
        counts.merge(status, 1, Integer::sum);
      }
    }
    if (counts.isEmpty()) {
      return Learned.of("No recording has a status.");
    }
    String heard = heard(evidence);
    List<String> told = new ArrayList<>();
    List<String> finished = new ArrayList<>();
    int unclear = 0;
    for (Map.Entry<String, Integer> status : counts.entrySet()) {
      boolean known = Vocabulary.ENUMERATION.knows(status.getKey());
      told.add(
          (known ? status.getKey() : "one that is not repeated here")
              + " ("
              + status.getValue()
              + ")");
      boolean done = DONE.contains(status.getKey().strip().toLowerCase(Locale.ROOT));
      if (done) {
        finished.add(status.getKey());
      } else if (!known) {
        unclear++;
      }
    }
    String finding = "Seen: " + Words.list(told) + ".";
    if (!heard.isEmpty() && Vocabulary.ENUMERATION.knows(heard)) {
      finding += " A recording with " + heard + " has its audio.";
    }
    if (unclear > 0) {
      finding += " Which of the others are finished is not to be seen.";
    }
    Learned found = Learned.of(finding);
    ReadyStatuses given = evidence.recordingSettings().readyStatuses();
    boolean asIsSet = finished.stream().allMatch(status -> isReady(given, status));
    if (asIsSet || finished.isEmpty()) {
      return found;
    }
    List<String> statuses = new ArrayList<>(given.texts());
    finished.stream().filter(status -> !isReady(given, status)).forEach(statuses::add);
    return found.suggesting(setting(), statuses);
  }

  private static boolean isReady(ReadyStatuses given, String status) {
    return given.texts().stream().anyMatch(text -> text.strip().equalsIgnoreCase(status.strip()));
  }

  private static String heard(Evidence evidence) throws InterruptedException {
    try {
      Heard heard = evidence.audio().audio();
      return heard.recording().path("status").asText("");
    } catch (NotSeenException e) {
      return "";
    }
  }
}
