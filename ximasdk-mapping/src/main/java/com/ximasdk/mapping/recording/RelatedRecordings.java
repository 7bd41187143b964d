// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.CallSpan;
import com.ximasdk.recording.Recording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The recordings of one call, ordered by their start.
 *
 * <p>Recordings are related if they have the same Call ID, which is the Call Key. Nothing else
 * relates them: if Xima CCaaS breaks a call up into several Call IDs, they cannot be related (Xima
 * CCaaS Integration Guide, "Known limitations"). A recording without a Call Key stands alone.
 *
 * <p>Instances are immutable and safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class RelatedRecordings {
  /** Those without a start come last; equal starts are ordered by key, never by chance. */
  private static final Comparator<Recording> BY_START =
      Comparator.comparing((Recording recording) -> recording.startTime().orElse(Instant.MAX))
          .thenComparing(recording -> recording.recordingKey().map(key -> key.text()).orElse(""));

  private final @Nullable CallKey callKey;
  private final List<Recording> recordings;
  private final Recording last;
  private final @Nullable CallTimes callKeyTimes;
  private final @Nullable CallSpan span;

  RelatedRecordings(@Nullable CallKey callKey, List<Recording> recordings) {
    this.callKey = callKey;
    this.recordings =
        recordings.size() == 1
            ? List.copyOf(recordings)
            : recordings.stream().sorted(BY_START).toList();
    this.last = lastWithStart(this.recordings);
    CallSpan told = callKey == null ? null : CallSpan.of(callKey).orElse(null);
    this.callKeyTimes =
        told == null ? null : CallTimes.of(told.start(), told.end(), CallTimesSource.CALL_KEY);
    this.span = told == null || !isBorneOut(told, this.recordings) ? null : told;
  }

  private static Recording lastWithStart(List<Recording> recordings) {
    for (int i = recordings.size() - 1; i > 0; i--) {
      if (recordings.get(i).startTime().isPresent()) {
        return recordings.get(i);
      }
    }
    return recordings.get(0);
  }

  /** One recording that the span does not hold makes it a number that means something else. */
  private static boolean isBorneOut(CallSpan span, List<Recording> recordings) {
    for (Recording recording : recordings) {
      Instant start = recording.startTime().orElse(null);
      if (start != null && !span.contains(start)) {
        return false;
      }
    }
    return true;
  }

  /** The times in the Call Key, plausible or not; null if there are none. */
  @Nullable CallTimes callKeyTimes() {
    return callKeyTimes;
  }

  /**
   * Groups recordings by their call.
   *
   * @param recordings the recordings, in any order
   * @return one group a call and one a recording without a Call Key, ordered by their first start
   */
  public static List<RelatedRecordings> group(Collection<Recording> recordings) {
    List<RelatedRecordings> groups = new ArrayList<>();
    for (Recording recording : recordings) {
      if (recording.callKey().isEmpty()) {
        groups.add(new RelatedRecordings(null, List.of(recording)));
      }
    }
    byCallKey(recordings)
        .forEach((key, related) -> groups.add(new RelatedRecordings(key, related)));
    groups.sort(Comparator.comparing(RelatedRecordings::first, BY_START));
    return List.copyOf(groups);
  }

  /** The recordings that have a Call Key; the calls in the order in which they come first. */
  static Map<CallKey, List<Recording>> byCallKey(Collection<Recording> recordings) {
    Map<CallKey, List<Recording>> calls = new LinkedHashMap<>();
    for (Recording recording : recordings) {
      CallKey key = recording.callKey().orElse(null);
      if (key != null) {
        // Most calls have one.
        List<Recording> alone = List.of(recording);
        List<Recording> before = calls.putIfAbsent(key, alone);
        if (before != null) {
          calls.put(key, joined(before, recording));
        }
      }
    }
    return calls;
  }

  private static List<Recording> joined(List<Recording> before, Recording recording) {
    List<Recording> several = before.size() == 1 ? new ArrayList<>(before) : before;
    several.add(recording);
    return several;
  }

  /** {@return the Call Key, which is Encore's Call ID; empty for a recording that stands alone} */
  public Optional<CallKey> callKey() {
    return Optional.ofNullable(callKey);
  }

  /**
   * {@return the recordings, ordered by start; those without a start come last; unmodifiable, never
   * empty}
   */
  public List<Recording> recordings() {
    return recordings;
  }

  /** {@return the first recording by start} */
  public Recording first() {
    return recordings.get(0);
  }

  /** {@return the last recording by start; one without a start only if none has one} */
  public Recording last() {
    return last;
  }

  /**
   * The span of the call, as its key tells it (INFERRED). Recordings of the call start in it, so it
   * says how far around a window recordings are to be listed for the call to be whole.
   *
   * @return the span; empty if the key tells none, if a recording of the call starts outside of it,
   *     and for a recording that stands alone
   */
  public Optional<CallSpan> span() {
    return Optional.ofNullable(span);
  }

  /**
   * Whether the call may have recordings that started before a time.
   *
   * @param from the time from which on all recordings are known
   * @return false if the call began at that time or later, and for a recording that stands alone;
   *     true if the call's span is not known
   */
  public boolean mayBeginBefore(Instant from) {
    return callKey != null && (span == null || span.start().isBefore(from));
  }

  /**
   * Whether the call may have recordings that start at a time or later.
   *
   * @param to the time before which all recordings are known
   * @return false if the call ended before that time, and for a recording that stands alone; true
   *     if the call's span is not known
   */
  public boolean mayGoOnAt(Instant to) {
    return callKey != null && (span == null || !span.end().isBefore(to));
  }

  /**
   * Whether the call may have recordings beside these.
   *
   * @param from the start of the window in which all recordings are known
   * @param to its end, which is not part of it
   * @return true if it may begin before that window, or go on at its end or later
   */
  public boolean mayGrow(Instant from, Instant to) {
    return mayBeginBefore(from) || mayGoOnAt(to);
  }

  @Override
  public String toString() {
    return "RelatedRecordings[callKey=" + callKey + ", recordings=" + recordings + "]";
  }
}
