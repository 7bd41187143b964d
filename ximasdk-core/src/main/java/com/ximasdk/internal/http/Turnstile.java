// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.internal.time.Timing;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the calls of one client through the tenant's rate gate, first come, first served. Only the
 * first in the row asks the gate; a call that is cancelled leaves the row and costs no turn.
 */
final class Turnstile {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.http");

  private record Waiter(CompletableFuture<Void> turn, Consumer<Duration> onWait) {}

  private final Wiring.Pace pace;
  private final URI tenant;
  private final Timing timing;
  private final Deque<Waiter> row = new ArrayDeque<>();
  private boolean asking;

  Turnstile(Wiring.Pace pace, URI tenant, Timing timing) {
    this.pace = pace;
    this.tenant = tenant;
    this.timing = timing;
  }

  /**
   * Joins the row; done when the request may be sent. Each time the gate has to be waited for is
   * told.
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

  /** Lets the interval count from now on. What was answered stays so, whatever the gate does. */
  void answered() {
    try {
      pace.gate().answered(tenant);
    } catch (RuntimeException e) {
      LOG.warn("The rate gate failed after an answer; the next request may come too early.", e);
    }
  }

  private void ask() {
    while (true) {
      Waiter first = firstWaiting();
      if (first == null) {
        return;
      }
      Duration wait;
      try {
        wait = pace.gate().tryTake(tenant, pace.interval());
      } catch (RuntimeException e) {
        leave(first);
        first.turn().completeExceptionally(e);
        continue;
      }
      if (!wait.isZero()) {
        first.onWait().accept(wait);
        var unused = timing.after(wait, this::ask);
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
