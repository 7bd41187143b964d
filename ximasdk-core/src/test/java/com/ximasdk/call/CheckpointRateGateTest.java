// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.checkpoint.CheckpointChanges;
import com.ximasdk.checkpoint.CheckpointStore;
import com.ximasdk.checkpoint.CheckpointStores;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.LocalStorageException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** A gate that processes share through a store: also with one that has stopped in the middle. */
class CheckpointRateGateTest {
  private static final URI TENANT = URI.create("https://one.xima.cloud");
  private static final Duration THREE_SECONDS = Duration.ofSeconds(3);

  private final CountedStore store = new CountedStore();
  private final SetClock clock = new SetClock();

  private RateGate gate() {
    return RateGate.inStore(store, clock);
  }

  @Test
  void aTurnWithoutAnAnswerKeepsTheOthersOffForLongerThanItsRequestMayWait() {
    RateGate stopped = gate();
    RateGate other = gate();
    assertThat(stopped.tryTake(TENANT, THREE_SECONDS)).isZero();
    assertThat(other.tryTake(TENANT, THREE_SECONDS)).isEqualTo(THREE_SECONDS);
    clock.forward(THREE_SECONDS);
    for (int half = 0; half < 2 * (65 - 3); half++) {
      assertThat(other.tryTake(TENANT, THREE_SECONDS)).isEqualTo(Duration.ofMillis(500));
      clock.forward(Duration.ofMillis(500));
    }
    assertThat(other.tryTake(TENANT, THREE_SECONDS)).isZero();
  }

  @Test
  void anAnsweredTurnKeepsTheOthersOffForAnInterval() {
    RateGate one = gate();
    RateGate other = gate();
    one.tryTake(TENANT, THREE_SECONDS);
    clock.forward(Duration.ofSeconds(10));
    assertThat(other.tryTake(TENANT, THREE_SECONDS)).isEqualTo(Duration.ofMillis(500));
    one.answered(TENANT);
    clock.forward(Duration.ofMillis(500));
    assertThat(other.tryTake(TENANT, THREE_SECONDS)).isEqualTo(Duration.ofMillis(2_500));
    clock.forward(Duration.ofMillis(2_500));
    assertThat(other.tryTake(TENANT, THREE_SECONDS)).isZero();
    assertThat(one.tryTake(TENANT, THREE_SECONDS)).isEqualTo(THREE_SECONDS);
  }

  @Test
  void anAnswerThatComesAfterItsClaimEndsNoClaimOfAnother() {
    RateGate late = gate();
    RateGate other = gate();
    late.tryTake(TENANT, THREE_SECONDS);
    clock.forward(Duration.ofSeconds(65));
    assertThat(other.tryTake(TENANT, THREE_SECONDS)).isZero();
    late.answered(TENANT);
    clock.forward(Duration.ofSeconds(10));
    assertThat(late.tryTake(TENANT, THREE_SECONDS)).isPositive();
    assertThat(gate().tryTake(TENANT, THREE_SECONDS)).isPositive();
    other.answered(TENANT);
    clock.forward(THREE_SECONDS);
    assertThat(gate().tryTake(TENANT, THREE_SECONDS)).isZero();
  }

  @Test
  void aWaitThatATenantAsksForInAnAnswerThatIsLateEndsNoClaimOfAnother() {
    RateGate late = gate();
    late.tryTake(TENANT, THREE_SECONDS);
    clock.forward(Duration.ofSeconds(65));
    assertThat(gate().tryTake(TENANT, THREE_SECONDS)).isZero();
    late.notBefore(TENANT, Duration.ofSeconds(4));
    clock.forward(Duration.ofSeconds(4));
    assertThat(late.tryTake(TENANT, THREE_SECONDS)).isPositive();
  }

  @Test
  void aTurnThatIsNotUsedKeepsTheOthersOffForAnInterval() {
    RateGate unused = gate();
    unused.tryTake(TENANT, THREE_SECONDS);
    unused.unused(TENANT);
    clock.forward(THREE_SECONDS);
    assertThat(gate().tryTake(TENANT, THREE_SECONDS)).isZero();
    unused.unused(TENANT);
    clock.forward(THREE_SECONDS);
    assertThat(gate().tryTake(TENANT, THREE_SECONDS)).as("the turn of another").isPositive();
  }

  @Test
  void aTurnWhoseCommitFailedButWasKeptHoldsUpItsOwnProcessForAnInterval() {
    RateGate gate = gate();
    store.losesAnswers = true;
    assertThatThrownBy(() -> gate.tryTake(TENANT, THREE_SECONDS))
        .isInstanceOf(LocalStorageException.class);
    store.losesAnswers = false;
    assertThat(gate.tryTake(TENANT, THREE_SECONDS)).isEqualTo(THREE_SECONDS);
    clock.forward(THREE_SECONDS);
    assertThat(gate().tryTake(TENANT, THREE_SECONDS)).as("another process").isPositive();
    assertThat(gate.tryTake(TENANT, THREE_SECONDS)).isZero();
    clock.forward(THREE_SECONDS);
    assertThat(gate.tryTake(TENANT, THREE_SECONDS)).as("a turn that is in use").isPositive();
  }

  @Test
  void anAnswerThatCannotBeKeptHoldsUpItsOwnProcessForAnInterval() {
    RateGate gate = gate();
    gate.tryTake(TENANT, THREE_SECONDS);
    store.isBroken = true;
    assertThatThrownBy(() -> gate.answered(TENANT)).isInstanceOf(LocalStorageException.class);
    store.isBroken = false;
    clock.forward(THREE_SECONDS);
    assertThat(gate().tryTake(TENANT, THREE_SECONDS)).as("another process").isPositive();
    assertThat(gate.tryTake(TENANT, THREE_SECONDS)).isZero();
  }

  @Test
  void howLongAClaimHoldsCanBeSet() {
    RateGate one = RateGate.inStore(store, clock, Duration.ofSeconds(5));
    one.tryTake(TENANT, THREE_SECONDS);
    clock.forward(Duration.ofSeconds(5));
    assertThat(gate().tryTake(TENANT, THREE_SECONDS)).isZero();
  }

  @Test
  void inAStoreOfOneProcessNobodyIsKeptOffByWhoeverWasBefore() {
    CheckpointStore own = CheckpointStores.inMemory();
    RateGate.inStore(own, clock).tryTake(TENANT, THREE_SECONDS);
    clock.forward(THREE_SECONDS);
    assertThat(RateGate.inStore(own, clock).tryTake(TENANT, THREE_SECONDS)).isZero();
  }

  @Test
  void askingBeforeTheTimeAsksNoStore() {
    RateGate gate = gate();
    gate.tryTake(TENANT, THREE_SECONDS);
    gate.answered(TENANT);
    gate.tryTake(TENANT, THREE_SECONDS);
    int calls = store.calls.get();
    for (int i = 0; i < 29; i++) {
      clock.forward(Duration.ofMillis(100));
      assertThat(gate.tryTake(TENANT, THREE_SECONDS)).isPositive();
    }
    assertThat(store.calls).hasValue(calls);
  }

  @Test
  void whatTheTenantAsksForHoldsForAll() {
    RateGate one = gate();
    one.tryTake(TENANT, THREE_SECONDS);
    one.answered(TENANT);
    one.notBefore(TENANT, Duration.ofSeconds(20));
    assertThat(gate().tryTake(TENANT, THREE_SECONDS)).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void ofThoseThatAskAtOnceOneIsGivenTheTurn() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 50; round++) {
        List<Future<Duration>> waits = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          RateGate gate = gate();
          waits.add(threads.submit(() -> gate.tryTake(TENANT, THREE_SECONDS)));
        }
        int taken = 0;
        for (Future<Duration> wait : waits) {
          taken += wait.get().isZero() ? 1 : 0;
        }
        assertThat(taken).isOne();
        clock.forward(Duration.ofSeconds(65));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aStoreThatFailsFailsTheCallThatAskedAndTheNextOneAsksAnew() {
    RateGate gate = gate();
    store.isBroken = true;
    assertThatThrownBy(() -> gate.tryTake(TENANT, THREE_SECONDS))
        .isInstanceOf(LocalStorageException.class);
    assertThatThrownBy(() -> gate.answered(TENANT)).isInstanceOf(LocalStorageException.class);
    store.isBroken = false;
    assertThat(gate.tryTake(TENANT, THREE_SECONDS)).isZero();
  }

  /** Shared, as a database is, and counted. */
  private static final class CountedStore implements CheckpointStore {
    final AtomicInteger calls = new AtomicInteger();
    volatile boolean isBroken;
    volatile boolean losesAnswers;
    private final CheckpointStore memory = CheckpointStores.inMemory();

    @Override
    public long read(String checkpoint, BiConsumer<String, String> entry) {
      count();
      return memory.read(checkpoint, entry);
    }

    @Override
    public long commit(String checkpoint, long version, CheckpointChanges changes) {
      count();
      long next = memory.commit(checkpoint, version, changes);
      if (losesAnswers) {
        throw away();
      }
      return next;
    }

    private void count() {
      calls.incrementAndGet();
      if (isBroken) {
        throw away();
      }
    }

    private static LocalStorageException away() {
      return new LocalStorageException(CallSummary.NONE, "The store is away.", null);
    }

    @Override
    public boolean isShared() {
      return true;
    }

    @Override
    public void close() {}
  }

  private static final class SetClock extends Clock {
    private volatile Instant now = Instant.parse("2026-03-01T00:00:00Z");

    void forward(Duration span) {
      now = now.plus(span);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
