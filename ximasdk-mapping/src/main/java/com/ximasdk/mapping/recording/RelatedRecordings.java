// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.recording.CallKey;
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
 */
public final class RelatedRecordings {
  /** Those without a start come last; equal starts are ordered by key, never by chance. */
  private static final Comparator<Recording> BY_START =
      Comparator.comparing((Recording recording) -> recording.startTime().orElse(Instant.MAX))
          .thenComparing(recording -> recording.recordingKey().map(key -> key.text()).orElse(""));

  private final @Nullable CallKey callKey;
  private final List<Recording> recordings;

  private RelatedRecordings(@Nullable CallKey callKey, List<Recording> recordings) {
    this.callKey = callKey;
    this.recordings = recordings.stream().sorted(BY_START).toList();
  }

  /**
   * Groups recordings by their call.
   *
   * @param recordings the recordings, in any order
   * @return one group a call and one a recording without a Call Key, ordered by their first start
   */
  public static List<RelatedRecordings> group(Collection<Recording> recordings) {
    Map<CallKey, List<Recording>> calls = new LinkedHashMap<>();
    List<RelatedRecordings> groups = new ArrayList<>();
    for (Recording recording : recordings) {
      Optional<CallKey> key = recording.callKey();
      if (key.isPresent()) {
        calls.computeIfAbsent(key.get(), call -> new ArrayList<>()).add(recording);
      } else {
        groups.add(new RelatedRecordings(null, List.of(recording)));
      }
    }
    calls.forEach((key, related) -> groups.add(new RelatedRecordings(key, related)));
    groups.sort(Comparator.comparing(RelatedRecordings::first, BY_START));
    return List.copyOf(groups);
  }

  /** The Call Key, which is Encore's Call ID; empty for a recording that stands alone. */
  public Optional<CallKey> callKey() {
    return Optional.ofNullable(callKey);
  }

  /** The recordings, ordered by start; those without a start come last. Never empty. */
  public List<Recording> recordings() {
    return recordings;
  }

  /** The first recording by start. */
  public Recording first() {
    return recordings.get(0);
  }

  /** The last recording by start; one without a start only if none has one. */
  public Recording last() {
    Recording last = recordings.get(0);
    for (Recording recording : recordings) {
      if (recording.startTime().isPresent()) {
        last = recording;
      }
    }
    return last;
  }

  @Override
  public String toString() {
    return "RelatedRecordings[callKey=" + callKey + ", recordings=" + recordings + "]";
  }
}
