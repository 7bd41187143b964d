// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.call.CallOptions;
import com.ximasdk.call.DownloadCheck;
import com.ximasdk.call.DownloadProgress;
import com.ximasdk.call.Downloaded;
import com.ximasdk.internal.time.Timing;
import com.ximasdk.recording.CallDirection;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.Recording;
import com.ximasdk.recording.RecordingKey;
import com.ximasdk.recording.RecordingQuery;
import com.ximasdk.recording.RecordingStatus;
import com.ximasdk.recording.Recordings;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A tenant's list of recordings, as a test has written it. */
final class ScriptedTenant implements Recordings {
  /** When a recording is listed first. */
  private record Shown(Recording recording, Instant from) {}

  private final Timing timing;
  private final Map<String, List<Shown>> recordings = new LinkedHashMap<>();
  private final Deque<RuntimeException> failures = new ArrayDeque<>();
  private final List<RecordingQuery> asked = new ArrayList<>();

  ScriptedTenant(Timing timing) {
    this.timing = timing;
  }

  /** Adds a recording, or a later state of it. */
  ScriptedTenant has(Recording recording) {
    return has(recording, Instant.MIN);
  }

  synchronized ScriptedTenant has(Recording recording, Instant listedFrom) {
    recordings
        .computeIfAbsent(
            recording.recordingKey().map(RecordingKey::text).orElse("none " + recordings.size()),
            key -> new ArrayList<>())
        .add(new Shown(recording, listedFrom));
    return this;
  }

  synchronized void hasNoMore(String key) {
    recordings.remove(key);
  }

  /** Has the next list fail. */
  synchronized void failsNext(RuntimeException failure) {
    failures.add(failure);
  }

  synchronized void clearFailures() {
    failures.clear();
  }

  synchronized List<RecordingQuery> asked() {
    return List.copyOf(asked);
  }

  static Recording recording(String key, String call, Instant start) {
    return Recording.builder()
        .recordingKey(new RecordingKey(key))
        .callKey(new CallKey(call))
        .startTime(start)
        .duration(Duration.ofSeconds(30))
        .size(1000L)
        .status(RecordingStatus.SAVED)
        .callDirection(new CallDirection("INBOUND"))
        .agent("Ann(253)")
        .build();
  }

  @Override
  public synchronized CompletableFuture<Long> listAsync(
      RecordingQuery query, Consumer<? super Recording> each, CallOptions options) {
    asked.add(query);
    RuntimeException failure = failures.poll();
    if (failure != null) {
      return CompletableFuture.failedFuture(failure);
    }
    List<Recording> listed = listed(query);
    listed.forEach(each);
    return CompletableFuture.completedFuture((long) listed.size());
  }

  private List<Recording> listed(RecordingQuery query) {
    List<Recording> listed = new ArrayList<>();
    for (List<Shown> states : recordings.values()) {
      Recording latest = null;
      for (Shown state : states) {
        latest = state.from().isAfter(timing.now()) ? latest : state.recording();
      }
      if (latest != null
          && latest
              .startTime()
              .map(start -> !start.isBefore(query.from()) && start.isBefore(query.to()))
              .orElse(true)) {
        listed.add(latest);
      }
    }
    listed.sort(Comparator.comparing(recording -> recording.startTime().orElse(Instant.MIN)));
    return listed;
  }

  @Override
  public Stream<Recording> list(RecordingQuery query, CallOptions options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletableFuture<List<Recording>> listAsync(RecordingQuery query, CallOptions options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public InputStream openAudio(RecordingKey recording, CallOptions options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletableFuture<InputStream> openAudioAsync(
      RecordingKey recording, CallOptions options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Downloaded download(
      RecordingKey recording,
      Path target,
      DownloadCheck check,
      DownloadProgress progress,
      CallOptions options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletableFuture<Downloaded> downloadAsync(
      RecordingKey recording,
      Path target,
      DownloadCheck check,
      DownloadProgress progress,
      CallOptions options) {
    throw new UnsupportedOperationException();
  }
}
