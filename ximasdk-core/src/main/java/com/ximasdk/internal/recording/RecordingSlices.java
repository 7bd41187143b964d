// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import com.ximasdk.internal.http.SpoolDecoder;
import com.ximasdk.internal.text.FingerprintSet;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

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

  private static final Comparator<Place> BY_START = Comparator.comparingLong(Place::start);

  private final RecordingQuery query;
  private Instant sliceStart;
  private FingerprintSet answerBefore = new FingerprintSet();
  private Queue<Place> ready = new ArrayDeque<>();
  private List<Place> later = List.of();
  private boolean forgotten;

  RecordingSlices(RecordingQuery query) {
    this.query = query;
    this.sliceStart = query.from();
  }

  /** Whether there is one more to ask for. */
  synchronized boolean hasNext() {
    return !forgotten && sliceStart.isBefore(query.to());
  }

  /** The window to ask for next. */
  Window next() {
    return new Window(sliceStart, plus(sliceEnd(), query.overlap()));
  }

  /** Reads the answer for {@link #next}; also for several attempts at a time. */
  SpoolDecoder<ListedAnswer> decoder() {
    FingerprintSet before = answerBefore;
    return body -> ListedAnswer.of(body, before, this::inWindow);
  }

  private Instant sliceEnd() {
    Instant end = plus(sliceStart, query.slice());
    return end.isBefore(query.to()) ? end : query.to();
  }

  private static Instant plus(Instant instant, Duration length) {
    // In seconds: the nanoseconds up to there are too many for a long, which is found out dearly.
    long room = Instant.MAX.getEpochSecond() - instant.getEpochSecond();
    return length.toSeconds() < room ? instant.plus(length) : Instant.MAX;
  }

  /** Takes the answer for {@link #next} and goes on to the next slice. */
  synchronized void take(ListedAnswer answer) {
    if (forgotten) {
      answer.close();
      return;
    }
    Instant end = sliceEnd();
    List<Place> certain = new ArrayList<>();
    List<Place> waiting = new ArrayList<>();
    for (List<Place> places : List.of(later, answer.takePlaces())) {
      for (Place place : places) {
        (inLaterSlice(place, end) ? waiting : certain).add(place);
      }
    }
    certain.sort(BY_START);
    FingerprintSet identities = answer.takeIdentities();
    ready = new ArrayDeque<>(certain);
    later = waiting;
    sliceStart = end;
    // Behind the last answer nothing comes that could repeat it.
    answerBefore = hasNext() ? identities : new FingerprintSet();
  }

  /**
   * Gives the next of those that are certain to come next, sorted, and forgets it: a long list gets
   * shorter while it is read. Null where there is none, until another answer is taken.
   */
  synchronized @Nullable Place poll() {
    return ready.poll();
  }

  private static boolean inLaterSlice(Place place, Instant end) {
    return place.start() != Place.WITHOUT_START
        && !Instant.ofEpochMilli(place.start()).isBefore(end);
  }

  private boolean inWindow(Recording recording) {
    Instant start = recording.startTime().orElse(null);
    return start == null || (!start.isBefore(query.from()) && start.isBefore(query.to()));
  }

  /** Lets go of the answers of which not all was read, and of those to come; from any thread. */
  synchronized void forget() {
    forgotten = true;
    ready.forEach(place -> place.answer().close());
    later.forEach(place -> place.answer().close());
    ready = new ArrayDeque<>();
    later = List.of();
  }
}
