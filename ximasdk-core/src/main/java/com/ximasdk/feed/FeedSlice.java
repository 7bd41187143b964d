// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.recording.CallSpan;
import com.ximasdk.recording.Recording;
import java.io.Closeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the tenant lists in a span of starts, and around it as far as the calls of the span reach.
 * For one thread at a time; but any may close it.
 */
final class FeedSlice implements Closeable {
  private final ListedRecordings listed = new ListedRecordings();
  private final StartSpan span;
  private StartSpan known;
  private StartSpan calls;
  private int inSpan;
  private int mainEnd;
  private int earlierEnd;
  private @Nullable Instant latest;

  /**
   * A slice of which nothing is listed yet.
   *
   * @param span the starts that are gone through
   * @param known the starts that are asked for at first
   */
  FeedSlice(StartSpan span, StartSpan known) {
    this.span = span;
    this.known = known;
    this.calls = known;
  }

  StartSpan span() {
    return span;
  }

  /** The starts that were asked for. */
  StartSpan known() {
    return known;
  }

  ListedRecordings listed() {
    return listed;
  }

  /** How many recordings start in the span. */
  int inSpan() {
    return inSpan;
  }

  /** The latest start that was seen; null if there was none. */
  @Nullable Instant latest() {
    return latest;
  }

  /** Takes a recording of the starts that are asked for at first. */
  void add(Recording recording) {
    listed.add(recording);
    Instant start = recording.startTime().orElse(null);
    if (start != null) {
      latest = latest == null ? start : Instants.later(latest, start);
    }
    if (start == null || span.contains(start)) {
      inSpan++;
      CallSpan.of(recording)
          .ifPresent(
              call ->
                  calls =
                      calls.widenedTo(
                          // Its end is an instant at which a recording can begin.
                          new StartSpan(call.start(), call.end().plusMillis(1))));
    }
  }

  /** What is to be asked for further, before what is known; empty if nothing is. */
  StartSpan earlier() {
    mainEnd = listed.size();
    return new StartSpan(calls.from(), known.from());
  }

  /** What is to be asked for further, behind what is known; empty if nothing is. */
  StartSpan later() {
    earlierEnd = listed.size();
    return new StartSpan(known.to(), calls.to());
  }

  /** All was asked for. */
  void isListed() {
    known = calls;
  }

  /** Takes a recording of the starts that were asked for further. */
  void addFurther(Recording recording) {
    if (recording.startTime().isPresent()) {
      listed.add(recording);
    }
  }

  /** The place of a recording in the list, by its place in the order of starts. */
  int index(int place) {
    int earlier = earlierEnd - mainEnd;
    if (place < earlier) {
      return mainEnd + place;
    }
    return place < earlierEnd ? place - earlier : place;
  }

  @Override
  public void close() {
    listed.close();
  }
}
