// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.feed.Judgement.Verdict;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingStatus;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts what a round meets and does not hand out. */
final class LeftOutCount {
  private final Map<String, Integer> unlisted = new TreeMap<>();
  private final Map<String, Integer> notReady = new TreeMap<>();
  private final Set<String> seen = new TreeSet<>();
  private int withoutExtension;
  private int withoutKey;
  private int parked;
  private int done;

  void withoutKey() {
    withoutKey++;
  }

  void add(Recording recording, Verdict verdict, FeedWants wants) {
    switch (verdict) {
      case UNLISTED_EXTENSION -> unlisted.merge(wants.extensionOf(recording), 1, Integer::sum);
      case WITHOUT_EXTENSION -> withoutExtension++;
      case NOT_READY ->
          notReady.merge(recording.status().map(RecordingStatus::text).orElse(""), 1, Integer::sum);
      case PARKED -> parked++;
      case DONE -> done++;
      case HAND_OUT, WAITS, OUTSIDE -> {
        // They are handed out, were, or are none of this round's.
      }
    }
    if (verdict != Verdict.UNLISTED_EXTENSION && verdict != Verdict.WITHOUT_EXTENSION) {
      if (!wants.isForAll()) {
        seen.add(wants.extensionOf(recording));
      }
    }
  }

  /** Adds what was counted elsewhere. */
  void addAll(LeftOutCount other) {
    other.unlisted.forEach((extension, many) -> unlisted.merge(extension, many, Integer::sum));
    other.notReady.forEach((status, many) -> notReady.merge(status, many, Integer::sum));
    seen.addAll(other.seen);
    withoutExtension += other.withoutExtension;
    withoutKey += other.withoutKey;
    parked += other.parked;
    done += other.done;
  }

  int done() {
    return done;
  }

  LeftOutRecordings leftOut(FeedWants wants) {
    Set<String> notSeen = new TreeSet<>(wants.extensions().keySet());
    notSeen.removeAll(seen);
    return new LeftOutRecordings(unlisted, withoutExtension, withoutKey, notReady, parked, notSeen);
  }
}
