// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.pacing.RateGate;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets the calls of one client through the tenant's rate gate, first come, first served. Only the
 * first in the row asks the gate; a call that is cancelled leaves the row and costs no turn.
 */
final class Turnstile {
  private record Waiter(CompletableFuture<Void> turn, Consumer<Duration> onWait) {}

  private final RateGate gate;
  private final URI tenant;
  private final Duration interval;
  private final Timing timing;
  private final Deque<Waiter> row = new ArrayDeque<>();
  private boolean asking;

  Turnstile(RateGate gate, URI tenant, Duration interval, Timing timing) {
    this.gate = gate;
    this.tenant = tenant;
    this.interval = interval;
    this.timing = timing;
  }

  Duration interval() {
    return interval;
  }

  /**
   * Joins the row.
   *
   * @param onWait is told each time the gate has to be waited for
   * @return done when the request may be sent
   */
  CompletableFuture<Void> take(Consumer<Duration> onWait) {
    CompletableFuture<Void> turn = new CompletableFuture<>();
    synchronized (row) {
      row.add(new Waiter(turn, onWait));
      if (asking) {
        return turn;
      }
      asking = true;
    }
    ask();
    return turn;
  }

  void answered() {
    gate.answered(tenant);
  }

  private void ask() {
    while (true) {
      Waiter first = firstWaiting();
      if (first == null) {
        return;
      }
      Duration wait;
      try {
        wait = gate.tryTake(tenant, interval);
      } catch (RuntimeException e) {
        leave(first);
        first.turn().completeExceptionally(e);
        continue;
      }
      if (!wait.isZero()) {
        first.onWait().accept(wait);
        timing.after(wait.toNanos(), this::ask);
        return;
      }
      leave(first);
      first.turn().complete(null);
    }
  }

  private @Nullable Waiter firstWaiting() {
    synchronized (row) {
      while (!row.isEmpty() && row.getFirst().turn().isDone()) {
        row.removeFirst();
      }
      if (row.isEmpty()) {
        asking = false;
        return null;
      }
      return row.getFirst();
    }
  }

  private void leave(Waiter waiter) {
    synchronized (row) {
      row.remove(waiter);
    }
  }
}
