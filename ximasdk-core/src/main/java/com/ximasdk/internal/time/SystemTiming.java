// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import com.ximasdk.internal.text.ForeignFailure;
import com.ximasdk.internal.text.ForeignLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The system's time, and a timer of one daemon thread that runs no task itself.
 *
 * <p>Limits of two seconds or more end together, so that those of a call, which hardly any call
 * reaches, wake no thread.
 */
public final class SystemTiming implements Timing, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SystemTiming.class);
  private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(1);

  private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(2);

  private static final int PARTS = 32;

  private final Clock clock;
  private final Executor workers;
  private final long longNanos;
  private final long began = System.nanoTime();

  /** The long limits by when they end, in nanoseconds from the beginning. */
  private final Map<Long, Sheaf<Waiting>> sheaves = new ConcurrentHashMap<>();

  private final ScheduledThreadPoolExecutor timer;

  /**
   * Starts the timer.
   *
   * @param clock the time of day
   * @param workers are handed the tasks: {@link Workers}, which take every task and run it
   *     elsewhere
   */
  public SystemTiming(Clock clock, Executor workers) {
    this(clock, workers, LONG_NANOS);
  }

  /**
   * Starts the timer.
   *
   * @param longNanos from here on limits end together
   */
  SystemTiming(Clock clock, Executor workers, long longNanos) {
    this.longNanos = longNanos;
    this.clock = clock;
    this.workers = workers;
    this.timer = new ScheduledThreadPoolExecutor(1, new DaemonThreads("ximasdk-timer"));
    timer.setRemoveOnCancelPolicy(true);
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    timer.setKeepAliveTime(10, TimeUnit.SECONDS);
    timer.allowCoreThreadTimeOut(true);
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  /** The caller's clock says it; where it fails, the system's does. */
  @Override
  public Instant now() {
    try {
      Instant now = clock.instant();
      if (now != null) {
        return now;
      }
      ForeignLog.write(() -> LOG.warn("The clock gives no time; the system's is taken."));
    } catch (Throwable failure) {
      ForeignLog.write(
          () ->
              LOG.warn(
                  "The clock failed; the system's time is taken.", ForeignFailure.of(failure)));
    }
    return Clock.systemUTC().instant();
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

  @Override
  public Wait limit(Duration wait, Runnable task) {
    long nanos = Durations.nanos(wait);
    if (nanos < longNanos) {
      return after(wait, task);
    }
    Waiting waiting = new Waiting(task);
    bundle(waiting, nanos);
    return waiting;
  }

  private void schedule(Waiting waiting, long nanos) {
    try {
      waiting.in(timer.schedule(() -> handOver(waiting), nanos, TimeUnit.NANOSECONDS));
    } catch (RejectedExecutionException closed) {
      waiting.end();
    }
  }

  private void bundle(Waiting waiting, long nanos) {
    long step = Math.max(1, Long.highestOneBit(nanos) / PARTS);
    long now = System.nanoTime() - began;
    long end = (now + nanos + step - 1) / step * step;
    try {
      Sheaf<Waiting> sheaf = sheaves.computeIfAbsent(end, moment -> sheaf(moment, moment - now));
      waiting.in(sheaf);
      sheaf.add(waiting);
      if (timer.isShutdown()) {
        waiting.end();
      }
    } catch (RejectedExecutionException closed) {
      waiting.end();
    }
  }

  private Sheaf<Waiting> sheaf(Long moment, long nanos) {
    Sheaf<Waiting> sheaf = new Sheaf<>(this::handOver);
    var unused =
        timer.schedule(
            () -> {
              sheaves.remove(moment);
              sheaf.open();
            },
            nanos,
            TimeUnit.NANOSECONDS);
    return sheaf;
  }

  /** Where there is no thread for a task, the timer goes on and the task has its turn later. */
  private void handOver(Waiting waiting) {
    try {
      workers.execute(waiting);
    } catch (Throwable noThread) {
      ForeignLog.write(
          () -> LOG.error("There is no thread for a task; it is tried again.", noThread));
      schedule(waiting, Durations.nanos(BEFORE_ANOTHER_TRY));
    }
  }

  /** Hands nothing over any more, and ends the timer's thread. */
  @Override
  public void close() {
    timer.shutdownNow();
    sheaves.clear();
  }

  private static final class Waiting implements Wait, Runnable {
    private final Runnable task;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile @Nullable Future<?> scheduled;
    private volatile @Nullable Sheaf<Waiting> sheaf;

    Waiting(Runnable task) {
      this.task = task;
    }

    void in(Future<?> future) {
      scheduled = future;
      if (over.get()) {
        future.cancel(false);
      }
    }

    void in(Sheaf<Waiting> bundle) {
      sheaf = bundle;
    }

    @Override
    public void run() {
      if (over.compareAndSet(false, true)) {
        try {
          task.run();
        } catch (Throwable failure) {
          ForeignLog.write(() -> LOG.error("A task failed after its wait.", failure));
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
      Sheaf<Waiting> bundle = sheaf;
      if (bundle != null) {
        bundle.remove(this);
      }
    }
  }
}
