// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The faults in force, and how often each still befalls a request. Safe for several threads. */
final class FaultScript {
  private final List<Running> faults = new ArrayList<>();

  synchronized void add(ScriptedFault fault) {
    faults.add(new Running(fault, new AtomicInteger(fault.count().orElse(Integer.MAX_VALUE))));
  }

  synchronized void clear() {
    faults.clear();
  }

  /** The faults that are in force, each with how often it still befalls a request. */
  synchronized List<ScriptedFault> left() {
    return faults.stream()
        .filter(running -> running.left().get() > 0)
        .map(
            running ->
                running.fault().count().isPresent()
                    ? running.fault().times(running.left().get())
                    : running.fault())
        .toList();
  }

  synchronized void replace(List<ScriptedFault> others) {
    clear();
    others.forEach(this::add);
  }

  /** The first fault that fits; it has befallen once more then. */
  synchronized Optional<ScriptedFault> next(Operation operation, String path) {
    for (Running running : faults) {
      if (running.left().get() > 0 && fits(running.fault(), operation, path)) {
        if (running.fault().count().isPresent()) {
          running.left().decrementAndGet();
        }
        return Optional.of(running.fault());
      }
    }
    return Optional.empty();
  }

  private static boolean fits(ScriptedFault fault, Operation operation, String path) {
    boolean spared = fault.fault() == Fault.AUDIO_V1_ABSENT && !path.startsWith("/rest/api/v1/");
    return !spared && fault.fits(operation, path);
  }

  private record Running(ScriptedFault fault, AtomicInteger left) {}
}
