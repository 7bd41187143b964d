// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.internal.time.Timing;
import com.ximasdk.internal.time.Workers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what may run a caller's code: on the caller's executor, if there is one; on a worker where
 * that one takes nothing, or does not get to it.
 */
final class Deliveries implements Executor {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.http");

  /** An executor may lose what it took, or be full for ever. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Optional<Executor> executor;
  private final Timing timing;
  private final Workers workers;

  Deliveries(Optional<Executor> executor, Timing timing, Workers workers) {
    this.executor = executor;
    this.timing = timing;
    this.workers = workers;
  }

  /** Whether the caller's executor has been told to end. */
  boolean isShutDown() {
    return executor
        .filter(given -> given instanceof ExecutorService service && service.isShutdown())
        .isPresent();
  }

  @Override
  public void execute(Runnable task) {
    if (executor.isEmpty()) {
      workers.execute(task);
      return;
    }
    Once once = new Once(task);
    Timing.Wait patience = timing.after(PATIENCE, once);
    once.runsInstead(patience);
    workers.execute(() -> handOver(executor.get(), once));
  }

  private static void handOver(Executor executor, Once task) {
    try {
      executor.execute(task);
    } catch (Throwable refused) {
      LOG.debug("The executor takes no task; a worker runs it.", refused);
      task.run();
    }
  }

  private static final class Once implements Runnable {
    private final Runnable task;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile Timing.Wait patience = () -> {};

    Once(Runnable task) {
      this.task = task;
    }

    void runsInstead(Timing.Wait wait) {
      patience = wait;
      if (begun.get()) {
        wait.end();
      }
    }

    @Override
    public void run() {
      if (begun.compareAndSet(false, true)) {
        patience.end();
        task.run();
      }
    }
  }
}
