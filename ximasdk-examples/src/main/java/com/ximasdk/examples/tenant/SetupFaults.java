// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The set-up faults that a tenant has, one after the other. Immutable. */
record SetupFaults(List<SetupFault> faults) {
  SetupFaults {
    faults = List.copyOf(faults);
  }

  TenantData data(TenantData data) {
    TenantData changed = data;
    for (SetupFault fault : faults) {
      changed = fault.data(changed);
    }
    return changed;
  }

  List<ScriptedFault> answers() {
    return faults.stream().flatMap(fault -> fault.answers().stream()).toList();
  }

  /** A time of a report's window, where it is not the one that was asked for. */
  Instant inWindow(Instant asked) {
    Instant shifted = asked;
    for (SetupFault fault : faults) {
      shifted = shifted.plus(fault.windowShift());
    }
    return shifted;
  }

  ReportContent report(ReportContent report) {
    ReportContent changed = report;
    for (SetupFault fault : faults) {
      changed = fault.report(changed);
    }
    return changed;
  }

  byte[] audio(byte[] wav) {
    byte[] changed = wav;
    for (SetupFault fault : faults) {
      changed = fault.audio(changed);
    }
    return changed;
  }

  List<Map<String, Object>> metrics(List<Map<String, Object>> metrics) {
    List<Map<String, Object>> changed = metrics;
    for (SetupFault fault : faults) {
      changed = fault.metrics(changed);
    }
    return changed;
  }

  void changeFloor(RealtimeFloor floor) {
    faults.forEach(fault -> fault.changeFloor(floor));
  }

  Duration clockSkew() {
    return faults.stream().map(SetupFault::clockSkew).reduce(Duration.ZERO, Duration::plus);
  }

  Optional<SimulatedTls> tls() {
    return faults.stream().flatMap(fault -> fault.tls().stream()).findFirst();
  }

  Map<String, Object> settings(Map<String, Object> settings) {
    Map<String, Object> changed = new LinkedHashMap<>(settings);
    faults.forEach(fault -> fault.changeSettings(changed));
    return changed;
  }
}
