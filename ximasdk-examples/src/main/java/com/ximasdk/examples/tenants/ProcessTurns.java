// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Gives all tenants their turns in this process: all at the same time, and each one again when its
 * period is over. No thread waits for a tenant.
 */
final class ProcessTurns implements Turns {
  private final List<ImportedTenant> tenants;
  private final TurnFactory factory;
  private final TurnPace pace;
  private final TenantBoard board;
  private final boolean once;
  private final Executor executor;
  private final Map<String, TenantTurn> running = new HashMap<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private boolean stopping;
  private int atWork;

  /**
   * Turns that have not begun.
   *
   * @param once whether each tenant has one turn
   * @param executor begins turns
   */
  ProcessTurns(
      List<ImportedTenant> tenants,
      TurnFactory factory,
      TurnPace pace,
      TenantBoard board,
      boolean once,
      Executor executor) {
    this.tenants = tenants;
    this.factory = factory;
    this.pace = pace;
    this.board = board;
    this.once = once;
    this.executor = executor;
  }

  @Override
  public CompletableFuture<Void> begin() {
    synchronized (this) {
      atWork = tenants.size();
    }
    tenants.forEach(tenant -> begin(tenant, 0));
    return ended;
  }

  private void begin(ImportedTenant tenant, int failures) {
    TenantTurn turn = factory.turn(tenant);
    synchronized (this) {
      if (stopping) {
        isOut();
        return;
      }
      running.put(tenant.name(), turn);
    }
    long begun = System.nanoTime();
    var unused =
        turn.run()
            .thenAccept(
                end -> ended(tenant, end, failures, Duration.ofNanos(System.nanoTime() - begun)));
  }

  private void ended(ImportedTenant tenant, TurnEnd end, int failures, Duration taken) {
    board.ended(tenant, end);
    int inARow = end.failure().isPresent() ? failures + 1 : 0;
    Duration wait = pace.wait(end, inARow, taken);
    synchronized (this) {
      running.remove(tenant.name());
      if (stopping || (once && !end.hasMore())) {
        isOut();
        return;
      }
    }
    CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, executor)
        .execute(() -> begin(tenant, inARow));
  }

  private synchronized void isOut() {
    atWork--;
    if (atWork <= 0 || (stopping && running.isEmpty())) {
      ended.complete(null);
    }
  }

  @Override
  public CompletableFuture<Void> stop() {
    List<TenantTurn> now;
    synchronized (this) {
      stopping = true;
      now = List.copyOf(running.values());
      if (now.isEmpty()) {
        ended.complete(null);
      }
    }
    now.forEach(TenantTurn::stop);
    return ended;
  }
}
