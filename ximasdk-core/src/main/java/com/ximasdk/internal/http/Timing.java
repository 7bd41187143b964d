// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The time, and a timer. Tests bring their own, so that none of them has to wait. */
public interface Timing {
  /** A time that only grows, for measuring spans, in nanoseconds. */
  long nanoTime();

  /** The time of day. */
  Instant now();

  /** The timer. What it runs must not block. */
  ScheduledExecutorService timer();

  /**
   * Runs a task after a wait. Once the timer is shut down nothing is run: whoever did that has
   * ended what the task would have watched.
   */
  default Future<?> schedule(long nanos, Runnable task) {
    try {
      return timer().schedule(task, nanos, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Runs a task after a wait, as {@link #schedule}, for tasks that are never taken back. */
  default void after(long nanos, Runnable task) {
    var unused = schedule(nanos, task);
  }

  /** The system's time, and a timer of one daemon thread. */
  static Timing system(Clock clock) {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = Executors.defaultThreadFactory().newThread(task);
              thread.setName("ximasdk-timer");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return new Timing() {
      @Override
      public long nanoTime() {
        return System.nanoTime();
      }

      @Override
      public Instant now() {
        return clock.instant();
      }

      @Override
      public ScheduledExecutorService timer() {
        return timer;
      }
    };
  }
}
