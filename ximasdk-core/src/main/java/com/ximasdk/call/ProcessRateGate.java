// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/** A gate within one process. */
final class ProcessRateGate implements RateGate {
  /**
   * The limit holds for the tenant, whoever asks, so the clients of a process must know of each
   * other.
   */
  static final RateGate SHARED = new ProcessRateGate(System::nanoTime);

  private final LongSupplier nanoTime;
  private final ConcurrentMap<URI, Long> lastUse = new ConcurrentHashMap<>();

  ProcessRateGate(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  @Override
  public Duration tryTake(URI tenant, Duration interval) {
    long[] wait = {0};
    lastUse.compute(
        tenant,
        (key, last) -> {
          long now = nanoTime.getAsLong();
          wait[0] = last == null ? 0 : Math.max(0, interval.toNanos() - (now - last));
          return wait[0] == 0 || last == null ? (Long) now : last;
        });
    return Duration.ofNanos(wait[0]);
  }

  @Override
  public void answered(URI tenant) {
    lastUse.put(tenant, nanoTime.getAsLong());
  }
}
