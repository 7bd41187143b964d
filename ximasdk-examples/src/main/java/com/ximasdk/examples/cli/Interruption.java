// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Turns the end of the process that someone else asks for into an interrupt of the thread that
 * works, and waits until that thread has put its house in order.
 */
final class Interruption {
  private static final long PATIENCE_SECONDS = 5;

  private final AtomicBoolean ending = new AtomicBoolean();
  private final CountDownLatch done = new CountDownLatch(1);

  private Interruption() {}

  static Interruption ofThisThread() {
    Interruption interruption = new Interruption();
    Thread worker = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> interruption.end(worker), "interrupt-the-command"));
    return interruption;
  }

  private void end(Thread worker) {
    if (ending.getAndSet(true)) {
      return;
    }
    worker.interrupt();
    try {
      boolean orderly = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assert orderly || !orderly : "the process ends in either case";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The work is done.
   *
   * @return whether the thread is to end the process; false if that is under way already
   */
  boolean workIsDone() {
    done.countDown();
    return !ending.getAndSet(true);
  }
}
