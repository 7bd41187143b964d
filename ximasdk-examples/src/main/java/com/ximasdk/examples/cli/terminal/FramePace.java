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
   * Whether it is time for a frame; who is told so draws one.
   *
   * @param nanos a time that only goes on, as {@link System#nanoTime()}
   * @param hasChanged whether something is to be seen that is not; kept until it is drawn
   */
  boolean isDue(long nanos, boolean hasChanged) {
    changed |= hasChanged;
    long gone = nanos - last;
    if (begun && gone < (changed ? SHORTEST : LONGEST)) {
      return false;
    }
    begun = true;
    changed = false;
    last = nanos;
    return true;
  }
}
