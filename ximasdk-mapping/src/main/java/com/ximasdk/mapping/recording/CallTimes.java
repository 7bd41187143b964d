// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.recording.CallSpan;
import com.ximasdk.recording.Recording;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a call started and ended, and where that is known from. A call need not start and end with
 * its recording (Xima CCaaS Integration Guide, "Appendix 1: Glossary", call start/end time).
 *
 * <p>Instances are immutable and safe for use by several threads.
 */
public final class CallTimes {
  private final @Nullable Instant start;
  private final @Nullable Instant end;
  private final CallTimesSource source;

  private CallTimes(@Nullable Instant start, @Nullable Instant end, CallTimesSource source) {
    this.start = start;
    this.end = end;
    this.source = source;
  }

  /**
   * The times of a recording's call.
   *
   * <p>Each comes from the details. What the details leave blank comes from the end of the Call
   * Key, if the recording starts in that {@linkplain CallSpan span}. Else it comes from the
   * recording. If a time of the details does not fit to the other one that is found so, the details
   * are left aside.
   *
   * @param recording the recording
   * @param details the details of its call, if there are any
   * @return the times
   */
  public static CallTimes of(Recording recording, @Nullable CallDetails details) {
    CallTimes known = fromCallKey(recording).orElseGet(() -> fromRecording(recording));
    if (details == null) {
      return known;
    }
    Instant start = details.startTime().orElse(null);
    Instant end = details.endTime().orElse(null);
    if (start != null && end != null) {
      return new CallTimes(start, end, CallTimesSource.REPORT);
    }
    CallTimes mixed =
        new CallTimes(
            start == null ? known.start : start, end == null ? known.end : end, known.source);
    return mixed.endsBeforeItsStart() ? known : mixed;
  }

  /** The start of the call. */
  public Optional<Instant> start() {
    return Optional.ofNullable(start);
  }

  /** The end of the call. */
  public Optional<Instant> end() {
    return Optional.ofNullable(end);
  }

  /** Where the times are known from; the less trustworthy source if there were two. */
  public CallTimesSource source() {
    return source;
  }

  /** Two are equal if both times and the source are. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CallTimes times
        && Objects.equals(start, times.start)
        && Objects.equals(end, times.end)
        && source == times.source;
  }

  @Override
  public int hashCode() {
    return Objects.hash(start, end, source);
  }

  @Override
  public String toString() {
    return "CallTimes[start=" + start + ", end=" + end + ", source=" + source + "]";
  }

  private static Optional<CallTimes> fromCallKey(Recording recording) {
    return CallSpan.of(recording)
        .map(span -> new CallTimes(span.start(), span.end(), CallTimesSource.CALL_KEY));
  }

  private static CallTimes fromRecording(Recording recording) {
    Instant start = recording.startTime().orElse(null);
    Instant end = start == null ? null : recording.duration().map(start::plus).orElse(null);
    return new CallTimes(start, end, CallTimesSource.RECORDING);
  }

  private boolean endsBeforeItsStart() {
    return start != null && end != null && end.isBefore(start);
  }
}
