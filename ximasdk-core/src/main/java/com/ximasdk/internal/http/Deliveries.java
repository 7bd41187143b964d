// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.internal.text.ForeignFailure;
import com.ximasdk.internal.time.Timing;
import com.ximasdk.internal.time.Workers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
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
  private int handedOver;
  private @Nullable Runnable atTheEnd;

  Deliveries(Optional<Executor> executor, Timing timing, Workers workers) {
    this.executor = executor;
    this.timing = timing;
    this.workers = workers;
  }

  /** Whether the caller's executor has been told to end. */
  boolean isShutDown() {
    try {
      return executor
          .filter(given -> given instanceof ExecutorService service && service.isShutdown())
          .isPresent();
    } catch (Throwable failure) {
      // It may still take tasks, and where it does not, a worker runs them.
      return false;
    }
  }

  @Override
  public void execute(Runnable task) {
    if (executor.isEmpty() || !handsOverOneMore()) {
      workers.execute(task);
      return;
    }
    Once once = new Once(task);
    Timing.Wait patience = timing.after(PATIENCE, once);
    once.runsInstead(patience);
    workers.execute(() -> handOver(executor.get(), once));
  }

  private synchronized boolean handsOverOneMore() {
    boolean open = atTheEnd == null;
    handedOver += open ? 1 : 0;
    return open;
  }

  private void oneHasBegun() {
    Runnable afterTheLast;
    synchronized (this) {
      handedOver--;
      afterTheLast = handedOver == 0 ? atTheEnd : null;
    }
    if (afterTheLast != null) {
      afterTheLast.run();
    }
  }

  /**
   * Hands nothing over any more.
   *
   * @param afterwards ends the timer; run when all that was handed over has begun, because until
   *     then a worker may have to do it instead
   */
  void close(Runnable afterwards) {
    synchronized (this) {
      atTheEnd = afterwards;
      if (handedOver > 0) {
        return;
      }
    }
    afterwards.run();
  }

  private static void handOver(Executor executor, Once task) {
    try {
      executor.execute(task);
    } catch (Throwable refused) {
      LOG.debug("The executor takes no task; a worker runs it.", ForeignFailure.of(refused));
      task.run();
    }
  }

  private final class Once implements Runnable {
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
        oneHasBegun();
        task.run();
      }
    }
  }
}
