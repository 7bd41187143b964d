// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recording;

import com.ximasdk.internal.text.Blanks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The span of a call, as the end of its {@link CallKey} tells it.
 *
 * <p>The keys in the vendor's guide end in two groups of digits, which are the call's start and end
 * in epoch milliseconds (Xima CCaaS guide, "Requesting Recordings via API"; INFERRED from the
 * sample there). A tenant may write other keys, so a key may tell no span, and a span that a
 * recording of the call does not start in is no evidence for that recording.
 *
 * <p>Immutable.
 *
 * @param start the start of the call, to the millisecond
 * @param end the end of the call, not before its start, and at most {@link #LONGEST} after it
 * @since 0.1.0
 */
public record CallSpan(Instant start, Instant end) {
  /** The longest span that is taken for one of a call. */
  public static final Duration LONGEST = Duration.ofDays(7);

  /** Fourteen digits reach the year 5138. */
  private static final int MOST_DIGITS = 14;

  /**
   * Takes the two ends.
   *
   * @param start the start of the call
   * @param end at most {@link #LONGEST} after it; it may be the same instant
   * @throws IllegalArgumentException if the end is before the start, or more than {@link #LONGEST}
   *     after it
   */
  public CallSpan {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException(
          "A call ends at " + end + ", before its start at " + start + ".");
    }
    if (Duration.between(start, end).compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "A call lasts from " + start + " to " + end + ". Expected at most " + LONGEST + ".");
    }
  }

  /**
   * The span that ends a key: two groups of one to fourteen digits, each behind a hyphen (the first
   * may begin the key). Blanks around the key do not count.
   *
   * @param key the key of the call
   * @return the span; empty if the key does not end so, or if the span is none of a call: it ends
   *     before its start, or lasts longer than {@link #LONGEST}
   */
  public static Optional<CallSpan> of(CallKey key) {
    String text = Blanks.strip(key.text());
    int endsAt = beginOfDigits(text, text.length());
    if (endsAt == text.length() || endsAt == 0 || text.charAt(endsAt - 1) != '-') {
      return Optional.empty();
    }
    int startsAt = beginOfDigits(text, endsAt - 1);
    if (startsAt == endsAt - 1 || (startsAt > 0 && text.charAt(startsAt - 1) != '-')) {
      return Optional.empty();
    }
    if (text.length() - endsAt > MOST_DIGITS || endsAt - 1 - startsAt > MOST_DIGITS) {
      return Optional.empty();
    }
    long start = Long.parseLong(text, startsAt, endsAt - 1, 10);
    long end = Long.parseLong(text, endsAt, text.length(), 10);
    if (end < start || end - start > LONGEST.toMillis()) {
      return Optional.empty();
    }
    return Optional.of(new CallSpan(Instant.ofEpochMilli(start), Instant.ofEpochMilli(end)));
  }

  /**
   * The span of a recording's call, where the recording bears it out: it starts in the span.
   *
   * @param recording the recording
   * @return the span; empty if the recording has no start, no Call Key, or one that tells no span
   *     or another one
   */
  public static Optional<CallSpan> of(Recording recording) {
    Optional<Instant> started = recording.startTime();
    Optional<CallKey> key = recording.callKey();
    if (started.isEmpty() || key.isEmpty()) {
      return Optional.empty();
    }
    return of(key.get()).filter(span -> span.contains(started.get()));
  }

  /**
   * {@return whether an instant is in the span, its two ends included}
   *
   * @param instant of any precision
   */
  public boolean contains(Instant instant) {
    return !instant.isBefore(start) && !instant.isAfter(end);
  }

  /** {@return the time between the two ends, from zero to {@link #LONGEST}} */
  public Duration length() {
    return Duration.between(start, end);
  }

  /** Where the digits before a place begin; the place itself if there are none. */
  private static int beginOfDigits(String text, int before) {
    int at = before;
    while (at > 0 && text.charAt(at - 1) >= '0' && text.charAt(at - 1) <= '9') {
      at--;
    }
    return at;
  }
}
