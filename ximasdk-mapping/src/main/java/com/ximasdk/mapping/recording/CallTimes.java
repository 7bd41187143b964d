// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.CallSpan;
import com.ximasdk.recording.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a call started and ended, and where that is known from. A call need not start and end with
 * its recording (Xima CCaaS Integration Guide, "Appendix 1: Glossary", call start/end time).
 *
 * <p>Instances are immutable and safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class CallTimes {
  /** Those of a call of which nothing is known. */
  static final CallTimes UNKNOWN = of(null, null, CallTimesSource.RECORDING);

  private final @Nullable Instant start;
  private final @Nullable Instant end;
  private final CallTimesSource source;
  private final @Nullable String remark;

  private CallTimes(
      @Nullable Instant start,
      @Nullable Instant end,
      CallTimesSource source,
      @Nullable String remark) {
    this.start = start;
    this.end = end;
    this.source = source;
    this.remark = remark;
  }

  /**
   * The times of a recording's call.
   *
   * <p>They come from the details, if these are plausible for the recording: the start is not after
   * the end, the two are at most {@link CallSpan#LONGEST} apart, and the recording starts between
   * them, give or take two minutes. Of the readings of a time in an hour that comes twice, those
   * count that are plausible together; of several, those nearest to the {@linkplain CallSpan span
   * in the Call Key}, without one to the duration in the details, and without that the two that are
   * nearest to each other. Where the details have one of the two times, their duration gives the
   * other.
   *
   * <p>Without details, and where theirs are not plausible, the times come from the Call Key, if
   * the recording starts in its span, else from the recording. A single time of the details without
   * a duration takes the place of one of those, if the two are plausible together. What is left
   * aside is told in {@link #remark()}.
   *
   * @param recording the recording
   * @param details the details of its call, if there are any
   * @return the times
   */
  public static CallTimes of(Recording recording, @Nullable CallDetails details) {
    CallKey key = recording.callKey().orElse(null);
    return of(recording, details, key == null ? null : of(key));
  }

  /** With the times in the Call Key, plausible for the recording or not. */
  static CallTimes of(
      Recording recording, @Nullable CallDetails details, @Nullable CallTimes callKeyTimes) {
    Instant recorded = recording.startTime().orElse(null);
    CallTimes borneOut =
        callKeyTimes != null && recorded != null && callKeyTimes.contain(recorded)
            ? callKeyTimes
            : null;
    CallTimes known = borneOut == null ? ofRecording(recorded, recording) : borneOut;
    if (details == null || (details.startTimes().isEmpty() && details.endTimes().isEmpty())) {
      return known;
    }
    ReportedTimes reported =
        new ReportedTimes(recorded, recording.duration().orElse(null), details, borneOut);
    CallTimes chosen = reported.choose(known);
    return chosen == null
        ? new CallTimes(known.start, known.end, known.source, reported.remark())
        : chosen;
  }

  /** The times in a Call Key, if there are any. */
  static @Nullable CallTimes of(CallKey key) {
    CallSpan span = CallSpan.of(key).orElse(null);
    return span == null ? null : of(span.start(), span.end(), CallTimesSource.CALL_KEY);
  }

  private static CallTimes ofRecording(@Nullable Instant start, Recording recording) {
    Duration duration = recording.duration().orElse(null);
    Instant end = start == null || duration == null ? null : start.plus(duration);
    return of(start, end, CallTimesSource.RECORDING);
  }

  private boolean contain(Instant instant) {
    return start != null && end != null && !instant.isBefore(start) && !instant.isAfter(end);
  }

  static CallTimes of(@Nullable Instant start, @Nullable Instant end, CallTimesSource source) {
    return new CallTimes(start, end, source, null);
  }

  @Nullable Instant startOrNull() {
    return start;
  }

  @Nullable Instant endOrNull() {
    return end;
  }

  /** {@return the start of the call; empty if neither details, key nor recording tell it} */
  public Optional<Instant> start() {
    return Optional.ofNullable(start);
  }

  /**
   * {@return the end of the call, not before its start; empty if neither details, key nor recording
   * tell it}
   */
  public Optional<Instant> end() {
    return Optional.ofNullable(end);
  }

  /** {@return where the times are known from; the less trustworthy source if there were two} */
  public CallTimesSource source() {
    return source;
  }

  /**
   * {@return what was found in the details and left aside, what was expected, and what to do; empty
   * if nothing was left aside}
   */
  public Optional<String> remark() {
    return Optional.ofNullable(remark);
  }

  /** Two are equal if both times, the source and the remark are. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CallTimes times
        && Objects.equals(start, times.start)
        && Objects.equals(end, times.end)
        && source == times.source
        && Objects.equals(remark, times.remark);
  }

  @Override
  public int hashCode() {
    return Objects.hash(start, end, source, remark);
  }

  @Override
  public String toString() {
    return "CallTimes[start=" + start + ", end=" + end + ", source=" + source + "]";
  }
}
