// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import com.ximasdk.internal.text.ForeignLog;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs so many tasks at a time and no more, in the order in which they came: for work that may
 * block a thread for a while, such as a write to a database, of very many who have such work.
 */
public final class FewAtATime implements Executor {
  private static final Logger LOG = LoggerFactory.getLogger(FewAtATime.class);

  private final Executor threads;
  private final int most;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int running;

  /**
   * Takes threads of somebody else's.
   *
   * @param threads run the tasks; they take each one
   * @param most how many at a time, at least one
   */
  public FewAtATime(Executor threads, int most) {
    this.threads = threads;
    this.most = most;
  }

  @Override
  public void execute(Runnable task) {
    synchronized (this) {
      if (running == most) {
        waiting.add(task);
        return;
      }
      running++;
    }
    begin(task);
  }

  private void begin(Runnable task) {
    try {
      threads.execute(() -> runOn(task));
    } catch (Throwable noThread) {
      leave();
      throw noThread;
    }
  }

  private void runOn(Runnable first) {
    Runnable task = first;
    while (task != null) {
      try {
        task.run();
      } catch (Throwable bug) {
        ForeignLog.write(() -> LOG.error("A task failed; those behind it go on.", bug));
      }
      task = next();
    }
  }

  private synchronized @Nullable Runnable next() {
    Runnable task = waiting.poll();
    if (task == null) {
      running--;
    }
    return task;
  }

  private synchronized void leave() {
    running--;
  }
}
