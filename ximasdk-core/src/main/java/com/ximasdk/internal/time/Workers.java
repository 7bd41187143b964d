// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Threads of the library's own, as many as there is work for. They take every task, so nothing that
 * a caller's code does to one of them holds up another one's work.
 */
public final class Workers implements Executor, AutoCloseable {
  private static final long IDLE_SECONDS = 10;

  private final ThreadFactory threads = new DaemonThreads("ximasdk");
  private final ExecutorService pool;

  /** Threads that come with work and go when they have none. */
  public Workers() {
    this.pool =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            threads);
  }

  /** Other threads, of which there must always be one for a task. */
  public Workers(ExecutorService pool) {
    this.pool = pool;
  }

  /** Has a thread run a task; also once this is closed, so that no last word is lost. */
  @Override
  public void execute(Runnable task) {
    try {
      pool.execute(task);
    } catch (RejectedExecutionException closed) {
      threads.newThread(task).start();
    }
  }

  /** Has a thread find a value. Cancelling the future interrupts that thread, if it is at it. */
  public <T> CompletableFuture<T> ask(Supplier<T> question) {
    Asked<T> asked = new Asked<>(question);
    execute(asked.work);
    return asked;
  }

  /** Ends each thread as soon as it has nothing to do. */
  @Override
  public void close() {
    pool.shutdown();
  }

  private static final class Asked<T> extends CompletableFuture<T> {
    private final FutureTask<@Nullable Void> work;

    Asked(Supplier<T> question) {
      this.work = new FutureTask<>(() -> answer(question), null);
    }

    private void answer(Supplier<T> question) {
      try {
        complete(question.get());
      } catch (Throwable failure) {
        completeExceptionally(failure);
      }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean cancelled = super.cancel(mayInterruptIfRunning);
      Future<?> running = work;
      running.cancel(true);
      return cancelled;
    }
  }
}
