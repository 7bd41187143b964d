// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import dev.failsafe.spi.Scheduler;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Waits on the timer and runs on the executor, so that no attempt can hold up the timer. */
final class HandOverScheduler implements Scheduler {
  private final ScheduledExecutorService timer;
  private final Executor executor;

  HandOverScheduler(ScheduledExecutorService timer, Executor executor) {
    this.timer = timer;
    this.executor = executor;
  }

  @Override
  public ScheduledFuture<?> schedule(Callable<?> task, long delay, TimeUnit unit) {
    return timer.schedule(
        () ->
            executor.execute(
                () -> {
                  try {
                    task.call();
                  } catch (Exception e) {
                    throw new IllegalStateException(
                        "a step of a call failed outside its result", e);
                  }
                }),
        delay,
        unit);
  }
}
