// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.internal.time.Durations;
import com.ximasdk.recording.RecordingKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of a recording that is not dealt with.
 *
 * @param recordingKey its key
 * @param start its start in epoch milliseconds, or {@link DoneRecording#NO_START}
 * @param standing how it stands
 * @param kind why it is to be handed out, the first time
 * @param attempts how often it was handed out
 * @param since when it came to stand so
 * @param pause how long it waits from then on; zero unless it waits
 * @param looks how often it was looked at and not ready
 * @param reason why it waits or is parked; for people
 * @param before what it was acknowledged as before, of one that is handed out again
 */
record OpenRecording(
    RecordingKey recordingKey,
    long start,
    Standing standing,
    DeliveryKind kind,
    int attempts,
    Instant since,
    Duration pause,
    int looks,
    String reason,
    Optional<DoneRecording> before) {
  /** How a recording stands that is not dealt with. */
  enum Standing {
    /** It was handed out; what became of it is not known. */
    HANDED_OUT,
    /** It was put back. */
    PUT_BACK,
    /** The tenant has not finished it. */
    NOT_READY,
    /** It waits for somebody to say what to do. */
    PARKED
  }

  /** The reason is for people, and a line of theirs. */
  private static final int LONGEST_REASON = 1000;

  OpenRecording {
    since = Instants.clamped(since);
    pause = Durations.clamped(pause);
    if (reason.length() > LONGEST_REASON) {
      reason = reason.substring(0, LONGEST_REASON) + "…";
    }
  }

  OpenRecording handedOut(Instant now) {
    return with(Standing.HANDED_OUT, attempts + 1, now, Duration.ZERO, "");
  }

  OpenRecording putBack(Instant now, Duration wait, String why) {
    return with(Standing.PUT_BACK, attempts, now, wait, why);
  }

  OpenRecording parked(Instant now, String why) {
    return with(Standing.PARKED, attempts, now, Duration.ZERO, why);
  }

  /** The recording itself differs from what was acknowledged, whatever was told of it before. */
  OpenRecording changed() {
    return new OpenRecording(
        recordingKey,
        start,
        standing,
        DeliveryKind.CHANGED,
        attempts,
        since,
        pause,
        looks,
        reason,
        before);
  }

  private OpenRecording with(Standing to, int howOften, Instant now, Duration waits, String why) {
    // What was counted of one that was not ready, or until it was found, says nothing of later.
    int counted = standing == Standing.NOT_READY || to == Standing.HANDED_OUT ? 0 : looks;
    return new OpenRecording(
        recordingKey, start, to, kind, howOften, now, waits, counted, why, before);
  }

  /** One that was looked at once more, stands as it did, and waits from now on. */
  OpenRecording lookedAt(Instant now, Duration wait) {
    Duration sinceThen = Duration.between(since, now);
    Duration longerPause = (sinceThen.isNegative() ? Duration.ZERO : sinceThen).plus(wait);
    return new OpenRecording(
        recordingKey,
        start,
        standing,
        kind,
        attempts,
        since,
        longerPause,
        looks + 1,
        reason,
        before);
  }

  /** Whether it comes by itself, in time. */
  boolean waits() {
    return standing != Standing.PARKED;
  }

  /** It stands so since a time that the clock, which was set back, has not come to. */
  boolean isAheadOf(Instant now) {
    return waits() && since.isAfter(now);
  }

  /** The same with a wait that begins now, once more and no longer. */
  OpenRecording countedFrom(Instant now) {
    Duration wait = isUnfinished() ? RecordingJudge.wait(looks) : pause;
    return new OpenRecording(
        recordingKey, start, standing, kind, attempts, now, wait, looks, reason, before);
  }

  boolean isUnfinished() {
    return standing == Standing.NOT_READY;
  }

  /** Whether one that is not finished is still waited for. */
  boolean isWaitedFor(Instant now, Duration limit) {
    return Duration.between(since, now).compareTo(limit) < 0;
  }

  boolean hasStart() {
    return start != DoneRecording.NO_START;
  }

  /**
   * How long it still waits, zero if it is due. As long as the clock shows a time before {@link
   * #since}, nothing of the wait passes: see {@link #countedFrom}.
   */
  Duration left(Instant now) {
    Duration left = Duration.between(now, Instants.plus(since, pause));
    return left.isNegative() ? Duration.ZERO : Durations.shorter(left, pause);
  }
}
