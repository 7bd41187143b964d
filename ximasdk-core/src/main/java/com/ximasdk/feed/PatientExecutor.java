// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.internal.time.Carrier;
import com.ximasdk.internal.time.Timing;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** Takes every task: where there is no thread for one, it is tried again after a second. */
final class PatientExecutor implements Executor {
  private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(1);

  private final Executor executor;
  private final Timing timing;

  private PatientExecutor(Executor executor, Timing timing) {
    this.executor = executor;
    this.timing = timing;
  }

  /** The same carrier, which takes every task. */
  static Carrier on(Carrier carrier) {
    Timing timing = carrier.timing();
    return new Carrier(
        timing,
        new PatientExecutor(carrier.steps(), timing),
        new PatientExecutor(carrier.results(), timing));
  }

  @Override
  public void execute(Runnable task) {
    AtomicBoolean begun = new AtomicBoolean();
    try {
      executor.execute(
          () -> {
            if (begun.compareAndSet(false, true)) {
              task.run();
            }
          });
    } catch (Throwable noThread) {
      // One that runs a task itself may throw what the task threw: then there is nothing to repeat.
      if (!begun.compareAndSet(false, true)) {
        throw noThread;
      }
      var unused = timing.after(BEFORE_ANOTHER_TRY, () -> execute(task));
    }
  }
}
