// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The system's time, and a timer of one daemon thread that runs no task itself. */
public final class SystemTiming implements Timing, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SystemTiming.class);
  private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(1);

  private final Clock clock;
  private final Executor executor;
  private final ScheduledThreadPoolExecutor timer;

  /**
   * Starts the timer.
   *
   * @param clock the time of day
   * @param executor is handed the tasks; while it takes none, a thread of this timer's own does
   */
  public SystemTiming(Clock clock, Executor executor) {
    this.clock = clock;
    this.executor = executor;
    this.timer = new ScheduledThreadPoolExecutor(1, task -> daemon(task, "ximasdk-timer"));
    timer.setRemoveOnCancelPolicy(true);
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = Executors.defaultThreadFactory().newThread(task);
    thread.setName(name);
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public Wait after(Duration wait, Runnable task) {
    Waiting waiting = new Waiting(task);
    long nanos = Durations.nanos(wait);
    if (nanos == 0 && !timer.isShutdown()) {
      handOver(waiting);
    } else {
      schedule(waiting, nanos);
    }
    return waiting;
  }

  private void schedule(Waiting waiting, long nanos) {
    try {
      waiting.in(timer.schedule(() -> handOver(waiting), nanos, TimeUnit.NANOSECONDS));
    } catch (RejectedExecutionException closed) {
      waiting.end();
    }
  }

  /** Whatever the executor does, the timer goes on and the task has its turn. */
  private void handOver(Waiting waiting) {
    try {
      executor.execute(waiting);
    } catch (Throwable refused) {
      LOG.debug("The executor takes no task; a spare thread does.", refused);
      try {
        daemon(waiting, "ximasdk-spare").start();
      } catch (Throwable noThread) {
        LOG.error("There is no thread for a task; it is tried again.", noThread);
        schedule(waiting, Durations.nanos(BEFORE_ANOTHER_TRY));
      }
    }
  }

  /** Hands nothing over any more, and ends the timer's thread. */
  @Override
  public void close() {
    timer.shutdownNow();
  }

  private static final class Waiting implements Wait, Runnable {
    private final Runnable task;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile @Nullable Future<?> scheduled;

    Waiting(Runnable task) {
      this.task = task;
    }

    void in(Future<?> future) {
      scheduled = future;
      if (over.get()) {
        future.cancel(false);
      }
    }

    @Override
    public void run() {
      if (over.compareAndSet(false, true)) {
        try {
          task.run();
        } catch (Throwable failure) {
          LOG.error("A task failed after its wait.", failure);
        }
      }
    }

    @Override
    public void end() {
      over.set(true);
      Future<?> future = scheduled;
      if (future != null) {
        future.cancel(false);
      }
    }
  }
}
