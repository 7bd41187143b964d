// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes threads that keep no program alive, and that say whose they are. */
final class DaemonThreads implements ThreadFactory {
  private final String name;
  private final AtomicInteger made = new AtomicInteger();

  /**
   * Makes threads of one kind.
   *
   * @param name comes before the number of each
   */
  DaemonThreads(String name) {
    this.name = name;
  }

  @Override
  public Thread newThread(Runnable task) {
    Thread thread = Executors.defaultThreadFactory().newThread(task);
    thread.setName(name + "-" + made.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
