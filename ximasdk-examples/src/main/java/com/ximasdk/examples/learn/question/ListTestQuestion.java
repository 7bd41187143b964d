// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.recording.RecordingQuery;
import java.time.Duration;
import java.time.Instant;

/** Whether the window of a list tests the start or the end of a recording. */
final class ListTestQuestion implements Question {
  private static final Duration SHORTEST = Duration.ofSeconds(4);
  private static final Duration BESIDE = Duration.ofSeconds(1);

  @Override
  public String id() {
    return "list-test";
  }

  @Override
  public String asks() {
    return "Does the window of a list test the start or the end of a recording?";
  }

  @Override
  public String byDefault() {
    return "either: requests overlap by two hours, and repeats are dropped";
  }

  @Override
  public String setting() {
    return "recording.listOverlap";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    RecordingEvidence recordings = evidence.recordings();
    JsonNode longest = null;
    Duration length = Duration.ZERO;
    for (JsonNode row : recordings.rows()) {
      Duration duration = Recorded.duration(row).orElse(Duration.ZERO);
      if (Recorded.start(row).isPresent() && duration.compareTo(length) > 0) {
        longest = row;
        length = duration;
      }
    }
    if (longest == null || length.compareTo(SHORTEST) < 0) {
      throw NotSeenException.nothingToSee(
          "No recording with a start time lasts %s or more.".formatted(SHORTEST));
    }
    Instant start = Recorded.start(longest).orElseThrow();
    Instant middle = start.plus(length.dividedBy(2));
    boolean byStart = has(recordings.list(start.minus(BESIDE), middle), longest);
    boolean byEnd = has(recordings.list(middle, start.plus(length).plus(BESIDE)), longest);
    Learned found = Learned.of(sentence(byStart, byEnd));
    Duration needed = length.multipliedBy(2);
    boolean isEnough =
        byStart
            || evidence
                    .recordingSettings()
                    .listLimits()
                    .map(limits -> limits.overlap())
                    .orElse(RecordingQuery.DEFAULT_OVERLAP)
                    .compareTo(length)
                > 0;
    return isEnough
        ? found
        : found.suggesting(setting(), Duration.ofHours(needed.toHours() + 1).toString());
  }

  private static boolean has(ListedWindow window, JsonNode row) {
    if (window.isRefused()) {
      throw Answers.refused(window.answer());
    }
    return window.byKey().containsKey(Recorded.key(row));
  }

  private static String sentence(boolean byStart, boolean byEnd) {
    if (byStart && byEnd) {
      return "A window lists what begins or ends in it.";
    }
    if (byStart) {
      return "A window lists what begins in it.";
    }
    return byEnd
        ? "A window lists what ends in it, so the overlap has to be longer than any recording."
        : "A window with the start alone, and one with the end alone, both lack the recording:"
            + " perhaps it lists only what lies in it as a whole.";
  }
}
