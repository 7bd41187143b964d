// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import com.ximasdk.internal.time.Durations;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A gate within one process. */
final class ProcessRateGate implements RateGate {
  /**
   * The limit holds for the tenant, whoever asks, so the clients of a process must know of each
   * other.
   */
  static final RateGate SHARED = new ProcessRateGate(System::nanoTime);

  private final LongSupplier nanoTime;
  private final ConcurrentMap<URI, Turns> tenants = new ConcurrentHashMap<>();

  ProcessRateGate(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  @Override
  public Duration tryTake(URI tenant, Duration interval) {
    long[] wait = {0};
    tenants.compute(
        tenant,
        (key, turns) -> {
          long now = nanoTime.getAsLong();
          Turns.Step step =
              turns == null
                  ? new Turns.Step(Turns.first(now, 0), 0)
                  : turns.take(now, Durations.nanos(interval), 0);
          wait[0] = step.pause();
          return step.turns();
        });
    return Duration.ofNanos(wait[0]);
  }

  @Override
  public void answered(URI tenant) {
    tenants.compute(tenant, (key, turns) -> later(turns, 0));
  }

  @Override
  public void notBefore(URI tenant, Duration wait) {
    tenants.compute(tenant, (key, turns) -> later(turns, Durations.nanos(wait)));
  }

  private Turns later(@Nullable Turns turns, long hold) {
    long now = nanoTime.getAsLong();
    return (turns == null ? Turns.first(now, 0) : turns).answered(now, hold, true);
  }
}
