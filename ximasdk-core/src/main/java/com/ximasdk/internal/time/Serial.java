// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import com.ximasdk.internal.text.ForeignLog;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks one after the other, on whichever thread brings them. The queue stays short because
 * each kind of task is brought only when the one before is done.
 */
public final class Serial {
  private static final Logger LOG = LoggerFactory.getLogger(Serial.class);

  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();

  /** Runs a task, now or behind those that are under way. */
  public void run(Runnable task) {
    tasks.add(task);
    if (waiting.getAndIncrement() > 0) {
      return;
    }
    do {
      Runnable next = tasks.poll();
      try {
        if (next != null) {
          next.run();
        }
      } catch (Throwable bug) {
        ForeignLog.write(() -> LOG.error("A step failed; those behind it go on.", bug));
      }
    } while (waiting.decrementAndGet() > 0);
  }
}
