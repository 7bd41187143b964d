// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a tenant has now of what comes and goes. Safe for several threads. */
final class TenantStore {
  private final List<SimulatedRecording> recordings = new ArrayList<>();
  private final Map<String, SimulatedRecording> byKey = new HashMap<>();
  private final List<SimulatedCall> calls = new ArrayList<>();
  private final Map<String, SimulatedCall> callsByKey = new HashMap<>();
  private final Map<String, SimulatedReport> reports = new HashMap<>();

  /** All of it at one instant. Immutable. */
  record Content(
      List<SimulatedRecording> recordings,
      List<SimulatedCall> calls,
      List<SimulatedReport> reports) {}

  TenantStore(TenantData data) {
    restore(new Content(data.recordings(), data.calls(), data.reports()));
  }

  synchronized Content content() {
    return new Content(List.copyOf(recordings), List.copyOf(calls), List.copyOf(reports.values()));
  }

  synchronized void restore(Content content) {
    recordings.clear();
    byKey.clear();
    calls.clear();
    callsByKey.clear();
    reports.clear();
    content.recordings().forEach(this::add);
    content.calls().forEach(this::add);
    content.reports().forEach(this::add);
  }

  synchronized void add(SimulatedRecording recording) {
    byKey.putIfAbsent(recording.recordingKey(), recording);
    recordings.add(recording);
  }

  synchronized void add(SimulatedCall call) {
    callsByKey.putIfAbsent(call.callKey(), call);
    calls.add(call);
  }

  /** One of the same id is replaced. */
  synchronized void add(SimulatedReport report) {
    reports.put(report.id(), report);
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

  /** By start. */
  synchronized List<SimulatedCall> calls() {
    return calls.stream().sorted(Comparator.comparing(SimulatedCall::start)).toList();
  }

  synchronized Optional<SimulatedCall> call(String callKey) {
    return Optional.ofNullable(callsByKey.get(callKey));
  }

  synchronized Optional<SimulatedReport> report(String id) {
    return Optional.ofNullable(reports.get(id));
  }
}
