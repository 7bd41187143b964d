// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.feed.Judgement.Verdict;
import com.ximasdk.feed.OpenRecording.Standing;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.recording.RecordingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is done with a recording that the tenant lists, by what is known of it. Changes
 * nothing.
 *
 * @param span the starts that are gone through
 * @param now the time of day
 * @param hadItsTurn whether a recording is out, or is not to be handed out a second time
 */
record RecordingJudge(
    FeedPosition position,
    FeedSettings settings,
    FeedWants wants,
    StartSpan span,
    Instant now,
    Predicate<RecordingPrint> hadItsTurn) {
  private static final GrowingWait LOOKS =
      new GrowingWait(Duration.ofMinutes(1), Duration.ofHours(1));

  /**
   * Decides on one recording.
   *
   * @param callSize how many recordings of its call are known
   */
  Judgement judge(Recording recording, RecordingKey key, RecordingPrint print, int callSize) {
    OpenRecording open = position.open(print);
    if (open != null && open.standing() == Standing.PARKED) {
      return Judgement.of(Verdict.PARKED);
    }
    String extension = wants.extensionOf(recording);
    if (!wants.isForAll() && extension.isEmpty()) {
      return Judgement.of(isInSpan(recording) ? Verdict.WITHOUT_EXTENSION : Verdict.OUTSIDE);
    }
    if (!wants.lists(extension)) {
      return Judgement.of(isInSpan(recording) ? Verdict.UNLISTED_EXTENSION : Verdict.OUTSIDE);
    }
    if (hadItsTurn.test(print)) {
      return Judgement.of(Verdict.WAITS);
    }
    if (open != null) {
      return again(recording, open);
    }
    DoneRecording done = position.done(print);
    if (done != null) {
      return correction(recording, key, done, callSize);
    }
    return first(recording, key, extension);
  }

  private boolean isInSpan(Recording recording) {
    return recording.startTime().map(span::contains).orElse(true);
  }

  private Judgement again(Recording recording, OpenRecording open) {
    if (open.isUnfinished()) {
      boolean isWaitedFor =
          settings.window().isPresent() || open.isWaitedFor(now, settings.notReadyLimit());
      return settings.ready().isReady(recording) || !isWaitedFor
          ? new Judgement(Verdict.HAND_OUT, open)
          : new Judgement(
              Verdict.NOT_READY,
              open.left(now).isZero() ? open.lookedAt(now, wait(open.looks() + 1)) : null);
    }
    // Within a window nothing is waited for: who goes through it again wants all of it.
    boolean isDue = settings.window().isPresent() || open.left(now).isZero();
    return isDue
        ? new Judgement(Verdict.HAND_OUT, hasChanged(recording, open) ? open.changed() : open)
        : Judgement.of(Verdict.WAITS);
  }

  /** Whether more is to be told of it than that its call grew. */
  private static boolean hasChanged(Recording recording, OpenRecording open) {
    return open.kind() == DeliveryKind.CALL_GREW
        && open.before()
            .map(before -> before.facts() != DoneRecording.factsOf(recording))
            .orElse(false);
  }

  /** How long to wait after so many looks, from 1. */
  static Duration wait(int looks) {
    return LOOKS.after(looks);
  }

  private Judgement correction(
      Recording recording, RecordingKey key, DoneRecording done, int callSize) {
    boolean hasChanged = DoneRecording.factsOf(recording) != done.facts();
    boolean hasGrown = Math.min(callSize, DoneRecording.MOST_IN_A_CALL) > done.callSize();
    if (done.isDropped() || (!hasChanged && !hasGrown) || !settings.ready().isReady(recording)) {
      return Judgement.of(Verdict.DONE);
    }
    DeliveryKind kind = hasChanged ? DeliveryKind.CHANGED : DeliveryKind.CALL_GREW;
    return new Judgement(
        Verdict.HAND_OUT, open(recording, key, Standing.HANDED_OUT, kind, done, ""));
  }

  private Judgement first(Recording recording, RecordingKey key, String extension) {
    Instant start = recording.startTime().orElse(null);
    if (!isInSpan(recording) || (start != null && start.isBefore(firstStart(extension)))) {
      return Judgement.of(Verdict.OUTSIDE);
    }
    if (start != null && settings.window().isEmpty() && position.hasForgotten(extension, start)) {
      return Judgement.of(Verdict.DONE);
    }
    if (!settings.ready().isReady(recording)) {
      OpenRecording waits =
          open(
              recording,
              key,
              Standing.NOT_READY,
              DeliveryKind.NEW,
              null,
              "Its status is "
                  + recording.status().map(RecordingStatus::text).orElse("not readable")
                  + ".");
      return new Judgement(Verdict.NOT_READY, waits.lookedAt(now, wait(1)));
    }
    return new Judgement(
        Verdict.HAND_OUT, open(recording, key, Standing.HANDED_OUT, DeliveryKind.NEW, null, ""));
  }

  /** Where an extension begins; a feed that goes on has it from its position. */
  private Instant firstStart(String extension) {
    if (settings.window().isPresent()) {
      return wants.from(extension).orElse(Instant.MIN);
    }
    ExtensionMark mark = position.mark(wants.isForAll() ? FeedPosition.ALL : extension);
    return mark == null ? Instant.MIN : mark.from();
  }

  private OpenRecording open(
      Recording recording,
      RecordingKey key,
      Standing standing,
      DeliveryKind kind,
      @Nullable DoneRecording before,
      String reason) {
    return new OpenRecording(
        key,
        recording.startTime().map(Instant::toEpochMilli).orElse(DoneRecording.NO_START),
        standing,
        kind,
        0,
        now,
        Duration.ZERO,
        0,
        reason,
        Optional.ofNullable(before));
  }
}
