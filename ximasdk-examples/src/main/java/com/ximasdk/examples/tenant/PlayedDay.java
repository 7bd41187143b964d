// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A day of agents that passes on a floor, on a thread of its own. The floor is its lock. */
final class PlayedDay {
  private final RealtimeFloor floor;
  private final double speedUp;
  private final Deque<AgentDay.Change> left;
  private final List<RealtimeFloor.Change> done = new ArrayList<>();
  private final long begun = System.nanoTime();
  private final Thread thread = new Thread(this::play, "simulated-tenant-floor");

  PlayedDay(RealtimeFloor floor, AgentDay day, double speedUp) {
    this.floor = floor;
    this.speedUp = speedUp;
    this.left = new ArrayDeque<>(day.changes());
    thread.setDaemon(true);
  }

  /** What is due at once is so when this returns. */
  void begin() {
    synchronized (floor) {
      while (!left.isEmpty() && untilNext() <= 0) {
        change();
      }
    }
    thread.start();
  }

  /** Nothing of the day comes after this to whoever holds the floor's lock. */
  void end() {
    thread.interrupt();
  }

  /** How many of its changes have come. */
  int changes() {
    synchronized (floor) {
      return done.size();
    }
  }

  /** The changes that have come behind the first ones. */
  List<RealtimeFloor.Change> changesBehind(int first) {
    synchronized (floor) {
      return List.copyOf(done.subList(first, done.size()));
    }
  }

  private void play() {
    try {
      while (!left.isEmpty()) {
        TimeUnit.NANOSECONDS.sleep(untilNext());
        synchronized (floor) {
          if (Thread.currentThread().isInterrupted()) {
            return;
          }
          change();
        }
      }
    } catch (InterruptedException e) {
      // The day was ended.
    }
  }

  private void change() {
    done.add(floor.take(left.removeFirst()));
  }

  private long untilNext() {
    return (long) (left.getFirst().at().toNanos() / speedUp) - (System.nanoTime() - begun);
  }
}
