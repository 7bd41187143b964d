// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.error.LocalStorageException;
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
import org.junit.jupiter.api.Test;

class EgressLedgerTest {
  private static final Duration FIVE_DAYS = Duration.ofDays(5);

  private final CheckpointStore store = CheckpointStores.inMemory();
  private final SetClock clock = new SetClock();

  private EgressLedger ledger(EgressLimits limits) {
    return EgressLedger.in(store, "egress/acme", limits, clock);
  }

  @Test
  void bytesCountForFiveDaysAndAtMostAnHourLonger() {
    EgressLedger ledger = ledger(EgressLimits.DEFAULTS);
    ledger.record(100);
    clock.forward(Duration.ofDays(2));
    ledger.record(20);
    ledger.record(3);
    assertThat(ledger.bytesOfFiveDays()).isEqualTo(123);
    clock.forward(Duration.ofDays(3));
    assertThat(ledger.bytesOfFiveDays()).isEqualTo(123);
    clock.forward(Duration.ofHours(1));
    assertThat(ledger.bytesOfFiveDays()).isEqualTo(23);
    assertThat(ledger(EgressLimits.DEFAULTS).bytesOfFiveDays()).isEqualTo(23);
    clock.forward(Duration.ofDays(2));
    assertThat(ledger.bytesOfFiveDays()).isZero();
  }

  @Test
  void aClockThatJumpsLosesNoBytes() {
    EgressLedger ledger = ledger(EgressLimits.DEFAULTS);
    ledger.record(100);
    clock.forward(Duration.ofDays(4_000));
    ledger.record(20);
    assertThat(ledger.bytesOfFiveDays()).isEqualTo(20);
    clock.forward(Duration.ofDays(-4_000));
    assertThat(ledger.bytesOfFiveDays()).isEqualTo(120);
    ledger.record(3);
    assertThat(ledger.bytesOfFiveDays()).isEqualTo(123);
    clock.forward(FIVE_DAYS.plusHours(1));
    assertThat(ledger.bytesOfFiveDays()).isZero();
  }

  @Test
  void aClockThatIsSetBackForAWhileLosesNoBytes() {
    EgressLedger ledger = ledger(EgressLimits.DEFAULTS);
    ledger.record(100);
    clock.forward(Duration.ofDays(-9_000));
    assertThat(ledger.bytesOfFiveDays()).isEqualTo(100);
    ledger.record(20);
    ledger.record(3);
    assertThat(ledger.bytesOfFiveDays()).isEqualTo(123);
    clock.forward(Duration.ofDays(9_000));
    assertThat(ledger.bytesOfFiveDays()).isEqualTo(100);
    ledger.record(4);
    assertThat(ledger.bytesOfFiveDays()).isEqualTo(104);
    clock.forward(FIVE_DAYS.plusHours(1));
    assertThat(ledger.bytesOfFiveDays()).isZero();
  }

  @Test
  void aFullBudgetOfAClockThatWasAheadIsOverInFiveDays() {
    EgressLedger ledger = ledger(EgressLimits.DEFAULTS.withBudget(1_000));
    clock.forward(Duration.ofDays(4_000));
    ledger.record(1_000);
    clock.forward(Duration.ofDays(-4_000));
    assertThat(ledger.waitBefore(1)).isEqualTo(FIVE_DAYS.plusHours(1));
    clock.forward(Duration.ofDays(3));
    assertThat(ledger.waitBefore(1)).isEqualTo(Duration.ofDays(2).plusHours(1));
    clock.forward(Duration.ofDays(2).plusHours(1));
    assertThat(ledger.waitBefore(1)).isZero();
    ledger.record(1);
    assertThat(ledger.bytesOfFiveDays()).isEqualTo(1);
  }

  @Test
  void hoursOfAClockThatWasAheadForLongTakeNoRoomOfOthers() {
    EgressLedger ledger = ledger(EgressLimits.DEFAULTS);
    clock.forward(Duration.ofDays(4_000));
    recordEachHour(ledger, 400);
    clock.forward(Duration.ofDays(-4_000));
    recordEachHour(ledger, 300);
    assertThat(ledger.bytesOfFiveDays()).isEqualTo(120);
    assertThat(keys()).hasSizeBetween(121, 245);
  }

  private void recordEachHour(EgressLedger ledger, int hours) {
    for (int hour = 0; hour < hours; hour++) {
      ledger.bytesOfFiveDays();
      ledger.record(1);
      clock.forward(Duration.ofHours(1));
    }
  }

  private List<String> keys() {
    List<String> keys = new ArrayList<>();
    store.read("egress/acme", (key, value) -> keys.add(key));
    return keys;
  }

  @Test
  void aPaceOfAClockThatWasAheadIsWaitedForOnce() {
    EgressLedger ledger = ledger(EgressLimits.DEFAULTS.withBudget(1_000));
    ledger.record(801);
    clock.forward(Duration.ofDays(4));
    ledger.record(1);
    clock.forward(Duration.ofDays(-4));
    Duration wait = ledger.waitBefore(10);
    assertThat(wait).isBetween(Duration.ofHours(5), Duration.ofHours(7));
    clock.forward(wait);
    assertThat(ledger.waitBefore(10)).isZero();
  }

  @Test
  void aStopOfAClockThatWasAheadIsOverAfterTheLongest() {
    EgressLedger ledger = ledger(EgressLimits.DEFAULTS);
    clock.forward(Duration.ofDays(4_000));
    ledger.capReached();
    clock.forward(Duration.ofDays(-4_000));
    assertThat(ledger.waitBefore(1)).isEqualTo(Duration.ofHours(24));
    clock.forward(Duration.ofHours(20));
    assertThat(ledger.waitBefore(1)).isEqualTo(Duration.ofHours(4));
    clock.forward(Duration.ofHours(4));
    assertThat(ledger.waitBefore(1)).isZero();
    assertThat(ledger.stoppedUntil()).isEmpty();
  }

  @Test
  void olderHoursAreDropped() {
    EgressLedger ledger = ledger(EgressLimits.DEFAULTS);
    recordEachHour(ledger, 500);
    assertThat(keys()).hasSizeBetween(121, 245);
    assertThat(ledger.bytesOfFiveDays()).isEqualTo(120);
  }

  @Test
  void belowTheBudgetNothingWaits() {
    EgressLedger ledger = ledger(EgressLimits.DEFAULTS.withBudget(1_000));
    assertThat(ledger.waitBefore(0)).isZero();
    ledger.record(799);
    assertThat(ledger.waitBefore(100)).isZero();
    assertThat(ledger(EgressLimits.DEFAULTS).waitBefore(1L << 40)).isZero();
  }

  @Test
  void fromFourFifthsOnWhatIsLeftHasToLastUntilEnoughIsOld() {
    EgressLedger ledger = ledger(EgressLimits.DEFAULTS.withBudget(1_000));
    ledger.record(800);
    // The rest is 200; until the hour of the 800 is old, 121 hours, 20 of 10 bytes fit in.
    assertThat(ledger.waitBefore(10)).isZero();
    ledger.record(1);
    assertThat(ledger.waitBefore(10)).isBetween(Duration.ofHours(6), Duration.ofHours(7));
    ledger.record(150);
    assertThat(ledger.waitBefore(10)).isGreaterThan(Duration.ofHours(24));
  }

  @Test
  void aFullBudgetWaitsUntilThereIsRoomForTheNextOne() {
    EgressLedger ledger = ledger(EgressLimits.DEFAULTS.withBudget(1_000));
    ledger.record(400);
    clock.forward(Duration.ofDays(1));
    ledger.record(600);
    assertThat(ledger.waitBefore(100)).isEqualTo(FIVE_DAYS.plusHours(1).minusDays(1));
    assertThat(ledger.waitBefore(500)).isEqualTo(FIVE_DAYS.plusHours(1));
    clock.forward(FIVE_DAYS.plusHours(1).minusDays(1));
    assertThat(ledger.waitBefore(100)).isZero();
  }

  @Test
  void whoeverWaitsAsToldNeverPassesTheBudget() {
    long budget = 1_000_000;
    EgressLedger ledger = ledger(EgressLimits.DEFAULTS.withBudget(budget));
    Instant end = clock.instant().plus(Duration.ofDays(12));
    int taken = 0;
    while (clock.instant().isBefore(end)) {
      Duration wait = ledger.waitBefore(1_000);
      if (wait.isZero()) {
        ledger.record(1_000);
        taken++;
      }
      clock.forward(wait.isZero() ? Duration.ofSeconds(3) : wait);
      assertThat(ledger.bytesOfFiveDays()).isLessThanOrEqualTo(budget);
    }
    assertThat(taken).isGreaterThan(1_900);
  }

  @Test
  void theCapStopsAudioForLongerEachTimeUntilSomeIsHad() {
    EgressLedger ledger = ledger(EgressLimits.DEFAULTS);
    assertThat(ledger.stoppedUntil()).isEmpty();
    for (int hours : new int[] {6, 12, 24, 24}) {
      Instant until = clock.instant().plus(Duration.ofHours(hours));
      assertThat(ledger.capReached()).isEqualTo(until);
      clock.forward(Duration.ofMinutes(1));
      assertThat(ledger.capReached()).as("told by two requests").isEqualTo(until);
      assertThat(ledger(EgressLimits.DEFAULTS).stoppedUntil()).contains(until);
      assertThat(ledger.waitBefore(1)).isEqualTo(Duration.ofHours(hours).minusMinutes(1));
      clock.forward(Duration.ofHours(hours));
      assertThat(ledger.stoppedUntil()).isEmpty();
      assertThat(ledger.waitBefore(1)).isZero();
    }
    ledger.record(1);
    assertThat(ledger.capReached()).isEqualTo(clock.instant().plus(Duration.ofHours(6)));
  }

  @Test
  void aClockThatIsSetBackProlongsNoStopPastTheLongest() {
    EgressLedger ledger = ledger(EgressLimits.DEFAULTS);
    ledger.capReached();
    clock.forward(Duration.ofDays(-100));
    assertThat(ledger.stoppedUntil()).contains(clock.instant().plus(Duration.ofHours(24)));
  }

  @Test
  void severalProcessesKeepOneAccount() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        EgressLedger ledger = ledger(EgressLimits.DEFAULTS);
        all.add(
            threads.submit(
                () -> {
                  for (int n = 0; n < 200; n++) {
                    ledger.record(1);
                  }
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(ledger(EgressLimits.DEFAULTS).bytesOfFiveDays()).isEqualTo(400);
  }

  @Test
  void whoeverIsTheSlowerOneAHundredTimesLosesNoBytes() {
    EgressLedger other = ledger(EgressLimits.DEFAULTS);
    AtomicInteger faster = new AtomicInteger(100);
    CheckpointStore contended =
        Interference.around(
            CheckpointStore.class,
            store,
            (method, real) -> {
              if (method.equals("commit") && faster.getAndDecrement() > 0) {
                other.record(1);
              }
              return real.call();
            });
    EgressLedger.in(contended, "egress/acme", EgressLimits.DEFAULTS, clock).record(1_000);
    assertThat(other.bytesOfFiveDays()).isEqualTo(1_100);
  }

  @Test
  void anotherCheckpointIsRefused() {
    store.commit("egress/acme", 0, CheckpointChanges.put("position", "x"));
    assertThatThrownBy(() -> ledger(EgressLimits.DEFAULTS).record(1))
        .isInstanceOf(LocalStorageException.class)
        .hasMessageContaining("'position' = 'x', which is no entry of a ledger");
  }

  @Test
  void limitsThatMakeNoSenseAreRefused() {
    EgressLimits limits = EgressLimits.DEFAULTS;
    assertThatIllegalArgumentException().isThrownBy(() -> limits.withBudget(0));
    assertThatIllegalArgumentException().isThrownBy(() -> limits.withSlowFrom(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> limits.withStops(Duration.ofHours(2), Duration.ofHours(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> ledger(limits).record(-1));
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
