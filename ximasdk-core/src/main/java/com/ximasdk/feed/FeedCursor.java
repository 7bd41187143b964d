// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.feed.Judgement.Verdict;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import java.io.Closeable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through a slice in the order of starts and finds what is to be handed out. */
final class FeedCursor implements Closeable {
  private static final int MOST_OF_A_CALL = 1000;
  private static final int MOST_TOLD = 1000;
  private static final int MOST_LOOKS_AT_MISSING = 8;
  private static final Duration WAIT_FOR_UNWANTED = Duration.ofHours(1);

  private final FeedSlice slice;
  private final BitSet toHandOut = new BitSet();
  private final List<Recording> notReady = new ArrayList<>();
  private final Map<RecordingPrint, OpenRecording> changed = new LinkedHashMap<>();
  private final Set<RecordingPrint> met = new HashSet<>();
  private final Set<RecordingPrint> found = new HashSet<>();
  private final LeftOutCount count = new LeftOutCount();
  private final @Nullable Set<RecordingPrint> only;
  private int next;

  private FeedCursor(FeedSlice slice, @Nullable Set<RecordingPrint> only) {
    this.slice = slice;
    this.only = only;
  }

  /**
   * Looks through a slice once.
   *
   * @param only the recordings that are looked at; null for all
   */
  static FeedCursor over(
      FeedSlice slice, RecordingJudge judge, @Nullable Set<RecordingPrint> only) {
    FeedCursor cursor = new FeedCursor(slice, only);
    for (int place = 0; place < slice.listed().size(); place++) {
      cursor.look(place, judge);
    }
    return cursor;
  }

  private void look(int place, RecordingJudge judge) {
    Recording recording = slice.listed().get(slice.index(place));
    // What lies around the slice is counted where it is gone through.
    boolean isCounted = recording.startTime().map(slice.span()::contains).orElse(true);
    RecordingKey key = recording.recordingKey().orElse(null);
    if (key == null) {
      if (isCounted) {
        count.withoutKey();
      }
      return;
    }
    RecordingPrint print = RecordingPrint.of(key);
    if (only != null) {
      if (!only.contains(print)) {
        return;
      }
      met.add(print);
    }
    Judgement judgement = judge.judge(recording, key, print, callSize(place));
    if (isCounted) {
      count.add(recording, judgement.verdict(), judge.wants());
    }
    if (judgement.verdict() == Verdict.NOT_READY && notReady.size() < MOST_TOLD) {
      notReady.add(recording);
    }
    if (judgement.verdict() == Verdict.HAND_OUT) {
      toHandOut.set(place);
      if (only != null) {
        found.add(print);
      }
    } else if (judgement.open() != null) {
      changed.put(print, judgement.open());
    }
  }

  private int callSize(int place) {
    return slice.listed().callSize(slice.index(place));
  }

  FeedSlice slice() {
    return slice;
  }

  /**
   * What is to be kept of recordings that are not handed out. One that was to be looked at and is
   * neither handed out nor parked is looked at again later, so that it never is due for ever.
   *
   * @param limit how long one that is not finished is waited for
   */
  Map<RecordingPrint, OpenRecording> changed(FeedPosition position, Instant now, Duration limit) {
    Map<RecordingPrint, OpenRecording> all = new LinkedHashMap<>(changed);
    if (only == null) {
      return all;
    }
    for (RecordingPrint print : only) {
      OpenRecording open = position.open(print);
      if (open != null && open.waits() && !found.contains(print) && !changed.containsKey(print)) {
        all.put(print, met.contains(print) ? unwanted(open, now) : missing(open, now, limit));
      }
    }
    return all;
  }

  private static OpenRecording unwanted(OpenRecording open, Instant now) {
    return open.isUnfinished()
        ? open.lookedAt(now, WAIT_FOR_UNWANTED)
        : open.putBack(now, WAIT_FOR_UNWANTED, "Its extension is not listed now.");
  }

  private static OpenRecording missing(OpenRecording open, Instant now, Duration limit) {
    String reason = "The tenant does not list it any more.";
    Duration pause = RecordingJudge.wait(open.looks() + 1);
    if (open.isUnfinished()) {
      return open.isWaitedFor(now, limit)
          ? open.lookedAt(now, pause)
          : open.putBack(now, pause, reason);
    }
    return open.looks() < MOST_LOOKS_AT_MISSING
        ? open.putBack(now, pause, reason).lookedAt(now, pause)
        : open.parked(now, reason);
  }

  /** What of the slice is not handed out. */
  LeftOutCount count() {
    return count;
  }

  /** Whether all recordings of the slice are gone through. */
  boolean isWhole() {
    return only == null;
  }

  /** The recordings that the tenant has not finished; of very many, the first. */
  List<Recording> notReady() {
    return notReady;
  }

  /** How many there were to hand out at the beginning. */
  int size() {
    return toHandOut.cardinality();
  }

  boolean hasNext() {
    return toHandOut.nextSetBit(next) >= 0;
  }

  /** The next one; null if it is not to be handed out any more, as things stand now. */
  @Nullable HandOut next(RecordingJudge judge) {
    int place = toHandOut.nextSetBit(next);
    next = place + 1;
    int index = slice.index(place);
    Recording recording = slice.listed().get(index);
    RecordingKey key = recording.recordingKey().orElseThrow();
    RecordingPrint print = RecordingPrint.of(key);
    Judgement judgement = judge.judge(recording, key, print, callSize(place));
    OpenRecording open = judgement.open();
    if (judgement.verdict() != Verdict.HAND_OUT || open == null) {
      return null;
    }
    return new HandOut(
        print,
        open.handedOut(judge.now()),
        recording,
        slice.listed().call(index, MOST_OF_A_CALL),
        callSize(place),
        slice.known(),
        judge.settings().ready().isReady(recording));
  }

  /** The one that {@link #next} gave last comes once more: it could not be handed out. */
  void back() {
    next--;
  }

  @Override
  public void close() {
    slice.close();
  }
}
