// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.internal.text.HostileLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The timer hands tasks over; whatever they or the executor do, it goes on. */
@Timeout(120)
class SystemTimingTest {
  private final ExecutorService executor = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    executor.shutdownNow();
  }

  @Test
  void aTaskThatBlocksHoldsUpNoOther() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch ran = new CountDownLatch(1);
    try (SystemTiming timing = new SystemTiming(Clock.systemUTC(), executor)) {
      timing.after(
          Duration.ofMillis(1),
          () -> {
            try {
              never.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
      timing.after(Duration.ofMillis(2), ran::countDown);
      assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1})
  void aTaskThatFindsNoThreadHasItsTurnLater(long millis) throws Exception {
    CountDownLatch ran = new CountDownLatch(1);
    AtomicInteger tries = new AtomicInteger();
    try (SystemTiming timing =
        new SystemTiming(
            Clock.systemUTC(),
            task -> {
              if (tries.incrementAndGet() == 1) {
                throw new OutOfMemoryError("no thread");
              }
              executor.execute(task);
            })) {
      timing.after(Duration.ofMillis(millis), ran::countDown);

      assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aClockThatFailsIsReplacedByTheSystems() {
    try (SystemTiming timing = new SystemTiming(new NoClock(), executor)) {
      assertThat(timing.now()).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
    }
  }

  @Test
  void aLogThatFailsLosesNoWaitAndNoTime() throws Exception {
    CountDownLatch ran = new CountDownLatch(1);
    AtomicInteger tries = new AtomicInteger();
    try (HostileLog log = new HostileLog(SystemTiming.class.getName());
        SystemTiming timing =
            new SystemTiming(
                Clock.systemUTC(),
                task -> {
                  if (tries.incrementAndGet() == 1) {
                    throw new OutOfMemoryError("no thread");
                  }
                  executor.execute(task);
                })) {
      timing.after(Duration.ofMillis(1), ran::countDown);

      assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(log.entries()).hasSize(1);
    }
    try (HostileLog log = new HostileLog(SystemTiming.class.getName());
        SystemTiming timing = new SystemTiming(new NoClock(), executor)) {
      assertThat(timing.now()).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
      assertThat(log.entries()).hasSize(1);
    }
  }

  @Test
  void aTaskThatFailsEndsNothing() throws Exception {
    CountDownLatch ran = new CountDownLatch(1);
    try (SystemTiming timing = new SystemTiming(Clock.systemUTC(), Runnable::run)) {
      timing.after(
          Duration.ofMillis(1),
          () -> {
            throw new AssertionError("on purpose");
          });
      timing.after(Duration.ofMillis(2), ran::countDown);
      assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aWaitThatHasEndedRunsNothingAlsoWhenItWasHandedOverAlready() throws Exception {
    BlockingQueue<Runnable> handedOver = new LinkedBlockingQueue<>();
    AtomicInteger runs = new AtomicInteger();
    try (SystemTiming timing = new SystemTiming(Clock.systemUTC(), handedOver::add)) {
      Timing.Wait wait = timing.after(Duration.ofMillis(1), runs::incrementAndGet);
      Runnable task = handedOver.poll(60, TimeUnit.SECONDS);
      wait.end();
      task.run();
    }
    assertThat(runs).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 1_000, 999_999, 20_000_000})
  void aLongLimitEndsInItsTimeAndNotBefore(long nanos) throws Exception {
    BlockingQueue<Runnable> handedOver = new LinkedBlockingQueue<>();
    AtomicInteger runs = new AtomicInteger();
    try (SystemTiming timing = bundling(handedOver::add)) {
      long begun = System.nanoTime();
      timing.limit(Duration.ofNanos(nanos), runs::incrementAndGet);
      Runnable task = handedOver.poll(60, TimeUnit.SECONDS);

      assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(nanos);
      task.run();
      assertThat(runs).hasValue(1);
    }
  }

  @Test
  void ofManyLongLimitsEachRunsOnceUnlessItHasEnded() throws Exception {
    CountDownLatch ran = new CountDownLatch(500);
    AtomicInteger late = new AtomicInteger();
    try (SystemTiming timing = bundling(executor)) {
      for (int i = 0; i < 500; i++) {
        Duration wait = Duration.ofMillis(10 + i % 7);
        timing.limit(wait.plusDays(1), late::incrementAndGet).end();
        timing.limit(wait, ran::countDown);
      }

      assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(late).hasValue(0);
  }

  private static SystemTiming bundling(Executor workers) {
    return new SystemTiming(Clock.systemUTC(), workers, 1);
  }

  @Test
  void nothingIsHandedOverAfterTheEnd() {
    BlockingQueue<Runnable> handedOver = new LinkedBlockingQueue<>();
    SystemTiming timing = new SystemTiming(Clock.systemUTC(), handedOver::add);
    timing.after(ChronoUnit.FOREVER.getDuration(), () -> {}).end();
    timing.close();
    timing.after(Duration.ZERO, () -> {}).end();
    timing.after(Duration.ofNanos(1), () -> {}).end();
    timing.limit(Duration.ofMinutes(1), () -> {}).end();
    assertThat(handedOver).isEmpty();
  }

  private static final class NoClock extends Clock {
    @Override
    public Instant instant() {
      throw new AssertionError("on purpose");
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
