// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;

/**
 * How requests are sent: by nobody who waits, except where that costs a thread each time.
 *
 * <p>The platform ends what nobody waits for on its common pool. Up to Java 24 that is not used on
 * one or two processors, and a new thread is made for each answer: some exchanges have a worker
 * wait there.
 */
final class Exchanges {
  /** As many threads as are rather kept than made anew. */
  private static final int MOST_WAITING = 64;

  private final Executor workers;
  private final Semaphore free;

  private Exchanges(Executor workers, int most) {
    this.workers = workers;
    this.free = new Semaphore(most);
  }

  /** By no thread that waits. */
  static Exchanges asynchronous() {
    return new Exchanges(Runnable::run, 0);
  }

  /** As is best on this machine. */
  static Exchanges on(Executor workers) {
    // What makes a thread for each task is an Executor and no more.
    boolean isPooled = new CompletableFuture<Void>().defaultExecutor() instanceof ExecutorService;
    return new Exchanges(workers, isPooled ? 0 : MOST_WAITING);
  }

  <B> Exchange<B> next() {
    return free.tryAcquire() ? new WorkerExchange<>(workers, free::release) : new AsyncExchange<>();
  }
}
