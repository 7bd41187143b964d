// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.internal.time.Timing;
import java.time.Duration;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The one wait of a watch. A new wait is set before the old one is ended, so a timer that fails
 * once leaves the watch with the one it had. Guarded by its owner.
 */
final class WakeUp {
  private final Timing timing;
  private final LongConsumer wake;
  private Timing.@Nullable Wait pending;
  private long pendingAt;
  private long pendingNumber;
  private boolean pendingIsSpare;

  /**
   * Nothing is waited for yet.
   *
   * @param wake takes the number of the wait that is over, on one of the timing's threads
   */
  WakeUp(Timing timing, LongConsumer wake) {
    this.timing = timing;
    this.wake = wake;
  }

  /** Wakes the watch at a time, or before it: an earlier wait that is under way will do. */
  void at(long time, Moment now) {
    if (pending == null || pendingIsSpare || pendingAt - time > 0) {
      set(time, now, false);
    }
  }

  /** Sees to it that there is a wait at all, until it is known how long the right one is. */
  void spare(Duration wait, Moment now) {
    if (pending == null) {
      set(now.after(wait), now, true);
    }
  }

  private void set(long time, Moment now, boolean spare) {
    long number = pendingNumber + 1;
    Timing.Wait next = timing.after(now.until(time), () -> wake.accept(number));
    Timing.Wait old = pending;
    pending = next;
    pendingAt = time;
    pendingNumber = number;
    pendingIsSpare = spare;
    if (old != null) {
      old.end();
    }
  }

  /** A wait is over. If it was the newest one, there is none until the next is set. */
  void over(long number) {
    if (number == pendingNumber) {
      pending = null;
    }
  }

  /** Ends the wait. */
  void end() {
    Timing.Wait old = pending;
    pending = null;
    if (old != null) {
      old.end();
    }
  }
}
