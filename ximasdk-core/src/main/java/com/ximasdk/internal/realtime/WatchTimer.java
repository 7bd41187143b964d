// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import java.time.Duration;
import java.time.Instant;

/** The time, and a timer, of a watch. */
public interface WatchTimer {
  /** The time of day. */
  Instant now();

  /** A time that only grows, in nanoseconds. */
  long nanoTime();

  /**
   * Runs a task after a wait.
   *
   * @return ends the wait without running it
   */
  Runnable after(Duration wait, Runnable task);
}
