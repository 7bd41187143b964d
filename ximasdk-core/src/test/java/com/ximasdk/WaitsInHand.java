// SPDX-License-Identifier: Apache-2.0
package com.ximasdk;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Stands between a client's timer and what it starts: what had to wait runs only when the test says
 * so. So a limit is reached once the test is ready for it, on however slow a machine.
 */
final class WaitsInHand implements AutoCloseable {
  private static final int ALL = 1_000_000;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Semaphore allowed = new Semaphore(0);

  /** For a client's builder. */
  Executor between(Executor workers) {
    return task -> {
      // What need not wait is not brought by the timer's own thread.
      if (Thread.currentThread().getName().startsWith("ximasdk-timer")) {
        threads.execute(() -> runWhenAllowed(task));
      } else {
        workers.execute(task);
      }
    };
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
