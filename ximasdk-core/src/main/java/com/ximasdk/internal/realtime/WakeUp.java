// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.internal.time.Timing;
import java.time.Duration;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What wakes a watch: the wait for what is due, and beside it another one that is there whatever
 * becomes of the first. Each new wait is set before the old one is ended, so a timer that fails
 * leaves the watch with the wait that it had. Guarded by its owner.
 */
final class WakeUp {
  /** How long a guard waits. It is set anew when half of that is over. */
  private static final Duration GUARD = Duration.ofSeconds(20);

  private final Timing timing;
  private final LongConsumer wake;
  private @Nullable Pending due;
  private @Nullable Pending guard;
  private long numbers;

  private record Pending(long number, long at, Timing.Wait timed) {}

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
    if (due == null || due.at() - time > 0) {
      Pending old = due;
      due = set(time, now);
      end(old);
    }
  }

  /** Sees to it that the watch is woken in any case, though later. */
  void guard(Moment now) {
    if (guard == null || now.until(guard.at()).compareTo(GUARD.dividedBy(2)) < 0) {
      Pending old = guard;
      guard = set(now.after(GUARD), now);
      end(old);
    }
  }

  /** A wait is over. */
  void over(long number) {
    if (due != null && due.number() == number) {
      due = null;
    } else if (guard != null && guard.number() == number) {
      guard = null;
    }
  }

  /** Ends all waits. */
  void end() {
    Pending lastDue = due;
    Pending lastGuard = guard;
    due = null;
    guard = null;
    end(lastDue);
    end(lastGuard);
  }

  private Pending set(long time, Moment now) {
    long number = ++numbers;
    return new Pending(number, time, timing.after(now.until(time), () -> wake.accept(number)));
  }

  private static void end(@Nullable Pending pending) {
    if (pending != null) {
      pending.timed().end();
    }
  }
}
