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

  /**
   * @param lastUse when a request was sent or answered last
   * @param hold how long after that the tenant wants none, whatever the interval
   */
  private record Turns(long lastUse, long hold) {
    long freeIn(long now, long interval) {
      return Math.max(0, Math.max(interval, hold) - (now - lastUse));
    }
  }

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
          wait[0] = turns == null ? 0 : turns.freeIn(now, Durations.nanos(interval));
          return wait[0] == 0 || turns == null ? new Turns(now, 0) : turns;
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

  /** Counts from now on, without shortening what the tenant asked for before. */
  private Turns later(@Nullable Turns turns, long hold) {
    long now = nanoTime.getAsLong();
    long heldBefore = turns == null ? 0 : turns.freeIn(now, 0);
    return new Turns(now, Math.max(heldBefore, hold));
  }
}
