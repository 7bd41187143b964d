// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Recordings whose wait is over, as many as one list of the tenant's covers.
 *
 * @param span their starts; empty if none is due
 * @param prints which they are
 * @param untilNext how long until another one is due
 */
record DueRecordings(Optional<StartSpan> span, Set<RecordingPrint> prints, Duration untilNext) {
  private static final Duration NEVER = Duration.ofDays(365);

  /**
   * Those that are due, the earliest starts first.
   *
   * @param before only what starts before this
   * @param standingSince only what has stood as it does since then or longer
   * @param longest the longest span of starts
   * @param except what is not looked at
   */
  static DueRecordings of(
      FeedPosition position,
      Instant now,
      Instant before,
      Instant standingSince,
      Duration longest,
      Predicate<RecordingPrint> except) {
    List<Map.Entry<RecordingPrint, OpenRecording>> due = new ArrayList<>();
    Duration untilNext = NEVER;
    for (Map.Entry<RecordingPrint, OpenRecording> entry : position.open().entrySet()) {
      OpenRecording open = entry.getValue();
      // One without a start has no place in the list; it is met in the rounds.
      if (open.waits()
          && open.hasStart()
          && start(entry).isBefore(before)
          && !open.since().isAfter(standingSince)
          && !except.test(entry.getKey())) {
        Duration left = open.left(now);
        if (left.isZero()) {
          due.add(entry);
        } else if (left.compareTo(untilNext) < 0) {
          untilNext = left;
        }
      }
    }
    if (due.isEmpty()) {
      return new DueRecordings(Optional.empty(), Set.of(), untilNext);
    }
    due.sort(Comparator.comparing(DueRecordings::start));
    Instant first = start(due.get(0));
    Instant end = Instants.plus(first, longest);
    Set<RecordingPrint> prints = new LinkedHashSet<>();
    Instant last = first;
    for (Map.Entry<RecordingPrint, OpenRecording> entry : due) {
      if (start(entry).isBefore(end)) {
        prints.add(entry.getKey());
        last = start(entry);
      }
    }
    return new DueRecordings(
        Optional.of(new StartSpan(first, last.plusMillis(1))), prints, untilNext);
  }

  private static Instant start(Map.Entry<RecordingPrint, OpenRecording> entry) {
    return Instant.ofEpochMilli(entry.getValue().start());
  }
}
