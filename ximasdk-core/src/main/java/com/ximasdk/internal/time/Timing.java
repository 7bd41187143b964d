// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import java.time.Duration;
import java.time.Instant;

/**
 * The time, and the one way to wait without a thread. Tests bring their own, so that none of them
 * has to wait. Safe for use by several threads.
 */
public interface Timing {
  /** A time that only grows, for measuring spans, in nanoseconds. */
  long nanoTime();

  /** The time of day. */
  Instant now();

  /**
   * After a wait, hands a task to the executor; whatever the task does, it holds up nobody else's
   * wait. Once the timing is closed nothing is handed over: whoever closed it has ended what the
   * task would have watched.
   *
   * @param wait any length; what is negative counts as zero, and no wait is too long
   * @return ends the wait
   */
  Wait after(Duration wait, Runnable task);

  /**
   * The same for a limit that is hardly ever reached: from two seconds on it may come late by up to
   * a thirty-second part of itself, and then costs less.
   */
  default Wait limit(Duration wait, Runnable task) {
    return after(wait, task);
  }

  /** A task that waits. */
  interface Wait {
    /** Takes the task back. When this returns, it runs already or will never run. */
    void end();
  }
}
