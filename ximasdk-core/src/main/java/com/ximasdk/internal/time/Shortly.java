// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs each task a fixed while later, on one thread that goes when none has come for some time. The
 * tasks are short, wait for nothing and throw nothing.
 */
final class Shortly implements Executor, AutoCloseable {
  private static final long IDLE_SECONDS = 10;

  private final Duration wait;
  private final ScheduledThreadPoolExecutor thread;

  /**
   * No thread yet.
   *
   * @param name of the thread
   */
  Shortly(Duration wait, String name) {
    this.wait = wait;
    this.thread = new ScheduledThreadPoolExecutor(1, new DaemonThreads(name));
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    thread.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    thread.allowCoreThreadTimeOut(true);
  }

  @Override
  public void execute(Runnable task) {
    var unused = thread.schedule(task, wait.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Runs nothing any more. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
