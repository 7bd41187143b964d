// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The recordings that a tenant has now. Safe for several threads. */
final class RecordingStore {
  private final List<SimulatedRecording> recordings = new ArrayList<>();
  private final Map<String, SimulatedRecording> byKey = new HashMap<>();

  RecordingStore(List<SimulatedRecording> recordings) {
    recordings.forEach(this::add);
  }

  synchronized void add(SimulatedRecording recording) {
    recordings.add(recording);
    byKey.putIfAbsent(recording.recordingKey(), recording);
  }

  synchronized boolean remove(String recordingKey) {
    byKey.remove(recordingKey);
    return recordings.removeIf(one -> one.recordingKey().equals(recordingKey));
  }

  /** Those that the Service User may see, in the order they were added. */
  synchronized List<SimulatedRecording> assigned() {
    return recordings.stream().filter(SimulatedRecording::isAssigned).toList();
  }

  synchronized Optional<SimulatedRecording> byKey(String recordingKey) {
    return Optional.ofNullable(byKey.get(recordingKey));
  }

  /** By start. */
  synchronized List<SimulatedRecording> ofCall(String callKey) {
    return recordings.stream()
        .filter(one -> one.callKey().equals(callKey))
        .sorted(Comparator.comparing(SimulatedRecording::start))
        .toList();
  }
}
