// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import com.ximasdk.internal.time.Timing;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Carries a client's calls, and lets what had to wait run only when the test says so. So a limit is
 * reached once the test is ready for it, on however slow a machine.
 *
 * <p>What the thread that made this starts has not waited: its calls begin at once.
 */
final class WaitsInHand implements Executor, AutoCloseable {
  private static final int ALL = 1_000_000;

  private final Thread caller = Thread.currentThread();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Semaphore allowed = new Semaphore(0);

  @Override
  public void execute(Runnable task) {
    boolean waited = task instanceof Timing.Wait && !Thread.currentThread().equals(caller);
    threads.execute(waited ? () -> runWhenAllowed(task) : task);
  }

  private void runWhenAllowed(Runnable task) {
    try {
      allowed.acquire();
    } catch (InterruptedException testEnded) {
      return;
    }
    task.run();
  }

  /** Lets one that waits run, now or as soon as its wait is over. */
  void letOneRun() {
    allowed.release();
  }

  /** Lets all run from now on. */
  void letAllRun() {
    allowed.release(ALL);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
