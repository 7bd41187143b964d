// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli.terminal;

import java.time.Duration;

/**
 * When a page is drawn: soon after a change, each second for what counts time, and never more often
 * than an eye follows. Not for use by several threads at once.
 */
final class FramePace {
  private static final long SHORTEST = Duration.ofMillis(100).toNanos();
  private static final long LONGEST = Duration.ofSeconds(1).toNanos();

  private long last;
  private boolean begun;
  private boolean changed;

  /**
   * Whether it is time for a frame.
   *
   * @param nanos a time that only goes on, as {@link System#nanoTime()}
   * @param hasChanged whether something is to be seen that is not; kept until it is drawn
   */
  boolean isDue(long nanos, boolean hasChanged) {
    changed |= hasChanged;
    return !begun || nanos - last >= (changed ? SHORTEST : LONGEST);
  }

  /**
   * A frame has been drawn. What comes next has its time from here on, so that frames that take
   * long leave as much to those who change the page.
   *
   * @param nanos the time after it
   */
  void drawn(long nanos) {
    begun = true;
    changed = false;
    last = nanos;
  }
}
