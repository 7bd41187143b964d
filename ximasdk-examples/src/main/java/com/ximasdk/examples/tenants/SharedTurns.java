// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each tenant's turn to one of several processes. db-scheduler keeps in a database who has
 * which turn, and gives it to another process when that one sends no sign of life any more.
 */
final class SharedTurns implements Turns {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.examples");

  /** A tenant whose settings this process does not have is left to the others. */
  private static final Duration NOT_OURS = Duration.ofSeconds(10);

  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(3);

  /**
   * The scheduler counts a process as dead after four intervals without a sign of life, looks for
   * dead ones every second interval, and asks for what is due every second.
   */
  private static final int SIGNS_OF_LIFE_IN_TAKEOVER = 7;

  private static final int MISSED_SIGNS_OF_LIFE = 4;

  private final Map<String, ImportedTenant> tenants;
  private final TurnFactory factory;
  private final TurnPace pace;
  private final TenantBoard board;
  private final boolean once;
  private final Executor executor;
  private final CustomTask<Void> task;
  private final DatabaseWatch database;
  private final Scheduler scheduler;
  private final Set<TenantTurn> running = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private volatile boolean stopping;

  /**
   * Turns that have not begun.
   *
   * @param connections to the database with the scheduler's table
   * @param tenants those that this process can import, by name
   * @param takeover within how long another process goes on with what a dead one had
   * @param threads how many tenants this process imports at the same time
   */
  SharedTurns(
      DataSource connections,
      Map<String, ImportedTenant> tenants,
      TurnFactory factory,
      TurnPace pace,
      TenantBoard board,
      boolean once,
      Duration takeover,
      int threads,
      Executor executor) {
    this.tenants = Map.copyOf(tenants);
    this.factory = factory;
    this.pace = pace;
    this.board = board;
    this.once = once;
    this.executor = executor;
    this.task =
        Tasks.custom(once ? "import-tenants-once" : "import-tenants", Void.class)
            .onDeadExecutionRevive()
            .execute((instance, context) -> execute(instance));
    this.database = new DatabaseWatch(board::told);
    this.scheduler =
        Scheduler.create(connections, task)
            .tableName(TurnTable.NAME)
            .threads(threads)
            .pollingInterval(POLL)
            .pollUsingLockAndFetch(0.5, 1.0)
            .heartbeatInterval(takeover.dividedBy(SIGNS_OF_LIFE_IN_TAKEOVER))
            .missedHeartbeatsLimit(MISSED_SIGNS_OF_LIFE)
            .shutdownMaxWait(PATIENCE_AT_STOP)
            .addSchedulerListener(this.database)
            .build();
  }

  @Override
  public CompletableFuture<Void> begin() {
    for (String name : tenants.keySet()) {
      scheduler.scheduleIfNotExists(task.instance(name), Instant.now());
    }
    scheduler.start();
    if (once) {
      lookWhetherAllIsDone();
    }
    return ended;
  }

  private CompletionHandler<Void> execute(TaskInstance<Void> instance) {
    ImportedTenant tenant = tenants.get(instance.getId());
    if (tenant == null) {
      return after(NOT_OURS);
    }
    long begun = System.nanoTime();
    TenantTurn turn = factory.turn(tenant);
    running.add(turn);
    TurnEnd end;
    try {
      if (stopping) {
        return after(Duration.ZERO);
      }
      end = turn.run().get();
    } catch (InterruptedException e) {
      turn.stop();
      Thread.currentThread().interrupt();
      return after(Duration.ZERO);
    } catch (java.util.concurrent.ExecutionException e) {
      end = TurnEnd.failed(e);
    } finally {
      running.remove(turn);
    }
    if (stopping) {
      // Another process goes on at once.
      return after(Duration.ZERO);
    }
    board.ended(tenant, end);
    int inARow = end.failure().isPresent() ? failures.merge(tenant.name(), 1, Integer::sum) : 0;
    if (inARow == 0) {
      failures.remove(tenant.name());
    }
    if (once && !end.hasMore()) {
      return (complete, operations) -> unlessTakenOver(operations::remove);
    }
    return after(pace.wait(end, inARow, Duration.ofNanos(System.nanoTime() - begun)));
  }

  private static CompletionHandler<Void> after(Duration wait) {
    return (complete, operations) ->
        unlessTakenOver(() -> operations.reschedule(complete, Instant.now().plus(wait)));
  }

  /** Of a process that was taken for dead, the turn is somebody else's now. */
  private static void unlessTakenOver(Runnable change) {
    try {
      change.run();
    } catch (ExecutionException takenOver) {
      LOG.debug("Another process goes on with the turn.", takenOver);
    }
  }

  /** Others may have turns that this process takes over if they die. */
  private void lookWhetherAllIsDone() {
    if (stopping) {
      return;
    }
    try {
      boolean anyLeft =
          scheduler
              .getScheduledExecutionsForTask(
                  task.getName(), Void.class, ScheduledExecutionsFilter.all())
              .stream()
              .map(execution -> execution.getTaskInstance().getId())
              .anyMatch(tenants::containsKey);
      if (!anyLeft) {
        ended.complete(null);
        return;
      }
    } catch (RuntimeException e) {
      LOG.debug("The database does not say whether all is done; it is asked again.", e);
      database.isAway();
    }
    CompletableFuture.delayedExecutor(POLL.toMillis(), TimeUnit.MILLISECONDS, executor)
        .execute(this::lookWhetherAllIsDone);
  }

  @Override
  public CompletableFuture<Void> stop() {
    stopping = true;
    running.forEach(TenantTurn::stop);
    return CompletableFuture.runAsync(scheduler::stop, executor)
        .whenComplete((done, failure) -> ended.complete(null));
  }
}
