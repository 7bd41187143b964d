// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import dev.failsafe.spi.Scheduler;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Lets Failsafe wait on a {@link Timing}. */
public record TimedScheduler(Timing timing) implements Scheduler {
  @Override
  public ScheduledFuture<?> schedule(Callable<?> task, long delay, TimeUnit unit) {
    Scheduled scheduled = new Scheduled();
    Timing.Wait wait =
        timing.after(Duration.of(delay, unit.toChronoUnit()), () -> scheduled.run(task));
    var unused =
        scheduled.whenComplete(
            (done, failure) -> {
              if (scheduled.isCancelled()) {
                wait.end();
              }
            });
    return scheduled;
  }

  private static final class Scheduled extends CompletableFuture<Void>
      implements ScheduledFuture<Void> {
    void run(Callable<?> task) {
      try {
        task.call();
        complete(null);
      } catch (Throwable failure) {
        completeExceptionally(failure);
        throw new IllegalStateException("a step of a call failed outside its result", failure);
      }
    }

    /** Nobody sorts these futures. */
    @Override
    public long getDelay(TimeUnit unit) {
      return 0;
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }
}
