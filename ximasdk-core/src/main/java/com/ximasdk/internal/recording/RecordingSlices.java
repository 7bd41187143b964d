// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts a window into slices and puts the tenant's answers together again: in order, without
 * repeats.
 *
 * <p>Whatever a tenant's window tests (start, end, or any part of a recording), the slices that
 * return a recording are neighbours. So it is enough to remember the answer before.
 */
final class RecordingSlices {
  /** A window to ask the tenant for. */
  record Window(Instant from, Instant to) {}

  private static final Comparator<Recording> BY_START =
      Comparator.comparing(recording -> recording.startTime().orElse(Instant.MIN));

  private final RecordingQuery query;
  private Instant sliceStart;
  private Set<Object> answerBefore = Set.of();
  private List<Recording> later = List.of();

  RecordingSlices(RecordingQuery query) {
    this.query = query;
    this.sliceStart = query.from();
  }

  boolean hasNext() {
    return sliceStart.isBefore(query.to());
  }

  /** The window to ask for next. */
  Window next() {
    return new Window(sliceStart, plus(sliceEnd(), query.overlap()));
  }

  private Instant sliceEnd() {
    Instant end = plus(sliceStart, query.slice());
    return end.isBefore(query.to()) ? end : query.to();
  }

  private static Instant plus(Instant instant, Duration length) {
    Duration room = Duration.between(instant, Instant.MAX);
    return length.compareTo(room) < 0 ? instant.plus(length) : Instant.MAX;
  }

  /**
   * Takes the answer for {@link #next} and goes on to the next slice; gives what is certain to come
   * next, sorted.
   */
  List<Recording> take(List<Recording> answer) {
    Instant end = sliceEnd();
    List<Recording> ready = new ArrayList<>();
    List<Recording> waiting = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (Recording recording : later) {
      place(recording, end, ready, waiting);
    }
    for (Recording recording : answer) {
      boolean first = seen.add(identity(recording));
      if (first && !answerBefore.contains(identity(recording)) && inWindow(recording)) {
        place(recording, end, ready, waiting);
      }
    }
    answerBefore = seen;
    later = waiting;
    sliceStart = end;
    ready.sort(BY_START);
    return ready;
  }

  private static void place(
      Recording recording, Instant end, List<Recording> ready, List<Recording> waiting) {
    boolean inLaterSlice =
        recording.startTime().isPresent() && !recording.startTime().get().isBefore(end);
    (inLaterSlice ? waiting : ready).add(recording);
  }

  private boolean inWindow(Recording recording) {
    return recording
        .startTime()
        .map(start -> !start.isBefore(query.from()) && start.isBefore(query.to()))
        .orElse(true);
  }

  private static Object identity(Recording recording) {
    return recording.recordingKey().isPresent() ? recording.recordingKey().get() : recording;
  }
}
