// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** A time that passes only when a test says so, on the test's own thread. */
public final class VirtualTime implements Timing {
  /** When it begins. */
  public static final Instant START = Instant.parse("2026-11-02T08:00:00Z");

  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparing(Task::at).thenComparing(Task::number));
  private static final int MOST_AT_ONCE = 100_000;
  private Instant now = START;
  private long numbers;

  private record Task(Instant at, long number, Runnable work, AtomicBoolean cancelled) {}

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public long nanoTime() {
    return Duration.between(START, now).toNanos();
  }

  @Override
  public Wait after(Duration wait, Runnable work) {
    AtomicBoolean cancelled = new AtomicBoolean();
    tasks.add(new Task(now.plus(wait), numbers++, work, cancelled));
    return () -> cancelled.set(true);
  }

  /** Lets so much time pass, and all happen that falls due in it. */
  public void pass(Duration span) {
    Instant end = now.plus(span);
    int atOnce = 0;
    while (!tasks.isEmpty() && !tasks.peek().at().isAfter(end)) {
      Task next = tasks.remove();
      atOnce = next.at().equals(now) ? atOnce + 1 : 0;
      if (atOnce > MOST_AT_ONCE) {
        throw new AssertionError("At " + now + " there is ever more to do, and no time passes.");
      }
      now = next.at();
      if (!next.cancelled().get()) {
        next.work().run();
      }
    }
    now = end;
  }

  /** How many tasks wait. */
  public long waiting() {
    return tasks.stream().filter(task -> !task.cancelled().get()).count();
  }
}
