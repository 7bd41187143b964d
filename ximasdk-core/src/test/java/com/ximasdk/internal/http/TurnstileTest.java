// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.call.RateGate;
import com.ximasdk.internal.time.SystemTiming;
import com.ximasdk.internal.time.VirtualTime;
import com.ximasdk.internal.time.Workers;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class TurnstileTest {
  private static final URI TENANT = URI.create("https://one.xima.cloud");
  private static final Duration INTERVAL = Duration.ofSeconds(3);
  private static final RateGate FREE = new Answers(List.of());

  private final VirtualTime time = new VirtualTime();
  private final List<Duration> sentAt = new ArrayList<>();

  /** A gate that gives its answers in order, and then each turn at once. */
  private static class Answers implements RateGate {
    private final List<Duration> answers;
    final List<String> told = new ArrayList<>();
    int asked;

    Answers(List<Duration> answers) {
      this.answers = answers;
    }

    @Override
    public Duration tryTake(URI tenant, Duration interval) {
      return asked < answers.size() ? answers.get(asked++) : Duration.ZERO;
    }

    @Override
    public void answered(URI tenant) {
      told.add("answered");
    }

    @Override
    public void unused(URI tenant) {
      told.add("unused");
    }

    @Override
    public void notBefore(URI tenant, Duration wait) {
      told.add("not before " + wait);
    }
  }

  private Turnstile turnstile(RateGate gate) {
    return new Turnstile(gate, TENANT, time, new Workers(new SameThread()));
  }

  private CompletableFuture<Turn> take(Turnstile turnstile) {
    return turnstile.take(INTERVAL, wait -> {});
  }

  @Test
  void aTurnThatWasAskedForAnIntervalAgoIsPast() {
    RateGate stopped =
        new Answers(List.of()) {
          @Override
          public Duration tryTake(URI tenant, Duration interval) {
            time.pass(asked++ == 0 ? INTERVAL : Duration.ofMillis(20));
            return Duration.ZERO;
          }
        };
    Turnstile turnstile = turnstile(stopped);
    assertThat(take(turnstile).join().takeOff()).isFalse();
    CompletableFuture<Turn> another = take(turnstile);
    time.pass(INTERVAL);
    assertThat(another.join().takeOff()).isTrue();
  }

  @Test
  void aTurnThatIsPastIsGivenUpOnce() {
    Answers gate =
        new Answers(List.of()) {
          @Override
          public Duration tryTake(URI tenant, Duration interval) {
            time.pass(INTERVAL);
            return Duration.ZERO;
          }
        };
    assertThat(take(turnstile(gate)).join().takeOff()).isFalse();
    assertThat(gate.told).containsExactly("unused");
    time.pass(Duration.ofMinutes(1));
    assertThat(gate.told).containsExactly("unused");
  }

  @Test
  void aTurnWhoseCallEndsBeforeItIsUsedIsGivenUpAfterItsInterval() {
    Answers gate = new Answers(List.of());
    take(turnstile(gate)).join();
    time.pass(INTERVAL.minusMillis(1));
    assertThat(gate.told).isEmpty();
    time.pass(Duration.ofMillis(1));
    assertThat(gate.told).containsExactly("unused");
  }

  @Test
  void aTurnThatIsUsedIsNotGivenUp() {
    Answers gate = new Answers(List.of());
    Turn turn = take(turnstile(gate)).join();
    assertThat(turn.takeOff()).isTrue();
    time.pass(Duration.ofMinutes(1));
    turn.answered();
    assertThat(gate.told).containsExactly("answered");
  }

  /** A gate that is slow to give its first turn, and wants each other call to wait. */
  private static final class SlowGate implements RateGate {
    final CountDownLatch asked = new CountDownLatch(1);
    final CountDownLatch mayGive = new CountDownLatch(1);
    final CountDownLatch askedAgain = new CountDownLatch(1);
    final CountDownLatch mayRefuse = new CountDownLatch(1);
    private final AtomicInteger calls = new AtomicInteger();

    @Override
    public Duration tryTake(URI tenant, Duration interval) {
      if (calls.getAndIncrement() > 0) {
        askedAgain.countDown();
        await(mayRefuse);
        return INTERVAL;
      }
      asked.countDown();
      await(mayGive);
      return Duration.ZERO;
    }

    private static void await(CountDownLatch latch) {
      boolean isInterrupted = false;
      while (true) {
        try {
          latch.await();
          break;
        } catch (InterruptedException e) {
          isInterrupted = true;
        }
      }
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void answered(URI tenant) {}
  }

  @Test
  void aTurnThatIsGivenAfterItsCallWasCancelledGoesToTheNextOne() throws Exception {
    SlowGate slow = new SlowGate();
    slow.mayRefuse.countDown();
    try (Workers workers = new Workers()) {
      Turnstile turnstile = new Turnstile(slow, TENANT, time, workers);
      CompletableFuture<Turn> cancelled = take(turnstile);
      slow.asked.await();
      cancelled.cancel(true);
      CompletableFuture<Turn> next = take(turnstile);
      slow.mayGive.countDown();
      assertThat(next.get(60, TimeUnit.SECONDS).takeOff()).isTrue();
    }
  }

  @Test
  void aTurnOfACancelledCallGoesToTheOneForWhomTheGateIsBeingAsked() throws Exception {
    SlowGate slow = new SlowGate();
    try (Workers workers = new Workers()) {
      Turnstile turnstile = new Turnstile(slow, TENANT, time, workers);
      CompletableFuture<Turn> cancelled = take(turnstile);
      slow.asked.await();
      cancelled.cancel(true);
      CompletableFuture<Turn> next = take(turnstile);
      slow.askedAgain.await();
      slow.mayGive.countDown();
      try {
        assertThat(next.get(60, TimeUnit.SECONDS).takeOff()).isTrue();
      } finally {
        slow.mayRefuse.countDown();
      }
    }
  }

  @Test
  void aTurnThatNobodyWantsAnyMoreIsGivenUp() {
    List<CompletableFuture<Turn>> calls = new ArrayList<>();
    Answers gate =
        new Answers(List.of()) {
          @Override
          public Duration tryTake(URI tenant, Duration interval) {
            calls.forEach(call -> call.cancel(true));
            return asked++ == 0 ? INTERVAL : Duration.ZERO;
          }
        };
    calls.add(take(turnstile(gate)));
    time.pass(INTERVAL);
    assertThat(gate.told).containsExactly("unused");
  }

  @ParameterizedTest(name = "bodies of {0} s, {1} at once")
  @CsvSource({"0, 1", "1.5, 1", "0, 8", "1.5, 8", "4.5, 8"})
  void requestsComeAtTheFullPaceHoweverLongTheirBodiesLast(double body, int atOnce) {
    Turnstile turnstile = turnstile(FREE);
    AtomicInteger left = new AtomicInteger(16);
    IntStream.range(0, atOnce)
        .forEach(i -> download(turnstile, left, Duration.ofMillis((long) (body * 1000))));

    time.pass(Duration.ofMinutes(5));

    assertThat(sentAt)
        .hasSize(16)
        .isEqualTo(IntStream.range(0, 16).mapToObj(INTERVAL::multipliedBy).toList());
  }

  /** Takes a turn, gets the headers at once and the body later, and goes on with the next. */
  private void download(Turnstile turnstile, AtomicInteger left, Duration body) {
    if (left.getAndDecrement() <= 0) {
      return;
    }
    var unused =
        take(turnstile)
            .thenAccept(
                turn -> {
                  sentAt.add(Duration.ofNanos(time.nanoTime()));
                  turn.answered();
                  time.after(body, () -> download(turnstile, left, body));
                });
  }

  @Test
  void aRequestThatIsSentLateCountsFromWhenItIsSent() {
    Turnstile turnstile = turnstile(FREE);
    Turn first = take(turnstile).join();
    time.pass(Duration.ofSeconds(2));
    assertThat(first.takeOff()).isTrue();

    CompletableFuture<Turn> next = take(turnstile);
    time.pass(Duration.ofMillis(2_999));
    assertThat(next).isNotDone();
    time.pass(Duration.ofMillis(1));

    assertThat(next).isCompleted();
  }

  @Test
  void aTurnIsPastWhenItsIntervalIsOver() {
    Turnstile turnstile = turnstile(FREE);
    Turn first = take(turnstile).join();
    CompletableFuture<Turn> next = take(turnstile);
    time.pass(INTERVAL);

    assertThat(next).isCompleted();
    assertThat(first.takeOff()).isFalse();
    assertThat(next.join().takeOff()).isTrue();
  }

  @Test
  void whereThereIsNoIntervalNoTurnIsPast() {
    Turnstile turnstile = turnstile(FREE);
    Turn first = turnstile.take(Duration.ZERO, wait -> {}).join();
    Turn second = turnstile.take(Duration.ZERO, wait -> {}).join();
    time.pass(INTERVAL);

    assertThat(first.takeOff()).isTrue();
    assertThat(second.takeOff()).isTrue();
  }

  @Test
  void whatTheTenantAskedOneCallForHoldsForAll() {
    Answers gate = new Answers(List.of());
    Turnstile turnstile = turnstile(gate);
    Turn first = take(turnstile).join();
    first.answered();
    first.notBefore(Duration.ofSeconds(20));

    CompletableFuture<Turn> second = take(turnstile);
    time.pass(Duration.ofMillis(19_999));
    assertThat(second).isNotDone();
    time.pass(Duration.ofMillis(1));

    assertThat(second).isCompleted();
    assertThat(gate.told).containsExactly("answered", "not before PT20S");
  }

  @Test
  void aTenantThatErrsDoesNotStopEverythingForLong() {
    Turnstile turnstile = turnstile(FREE);
    take(turnstile).join().notBefore(Duration.ofDays(365));

    CompletableFuture<Turn> next = take(turnstile);
    time.pass(Duration.ofMinutes(5));

    assertThat(next).isCompleted();
  }

  @Test
  void tenThousandCancelledCallsLeaveNoTraceAndCostNoTurn() {
    Answers closed = new Answers(List.of(Duration.ofHours(1)));
    Turnstile turnstile = turnstile(closed);
    List<CompletableFuture<Turn>> calls =
        IntStream.range(0, 10_000).mapToObj(i -> take(turnstile)).toList();

    calls.forEach(call -> call.cancel(true));

    assertThat(turnstile.waiting()).isZero();
    assertThat(time.waiting()).isZero();
    assertThat(take(turnstile)).isCompleted();
    assertThat(closed.asked).isEqualTo(1);
  }

  @Test
  void anEndlessWaitIsAskedAboutAgain() {
    Turnstile turnstile =
        turnstile(new Answers(List.of(ChronoUnit.FOREVER.getDuration(), Duration.ofDays(400))));
    CompletableFuture<Turn> call = take(turnstile);

    time.pass(Duration.ofSeconds(20));

    assertThat(call).isCompleted();
  }

  @Test
  void anIntervalWithoutEndIsCounted() {
    Turnstile turnstile = turnstile(FREE);
    Duration forever = ChronoUnit.FOREVER.getDuration();
    turnstile.take(forever, wait -> {}).join().answered();

    CompletableFuture<Turn> next = turnstile.take(forever, wait -> {});
    time.pass(Duration.ofDays(1000));

    assertThat(next).isNotDone();
  }

  @Test
  void aGateThatDoesNotReturnHoldsUpOnlyTheCallThatAsks() throws Exception {
    CountDownLatch stuck = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    AtomicInteger questions = new AtomicInteger();
    RateGate gate =
        new Answers(List.of()) {
          @Override
          public Duration tryTake(URI tenant, Duration interval) {
            if (questions.getAndIncrement() == 0) {
              try {
                stuck.await();
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
            }
            return Duration.ZERO;
          }
        };
    try (Workers workers = new Workers();
        SystemTiming timing = new SystemTiming(Clock.systemUTC(), workers)) {
      Turnstile turnstile = new Turnstile(gate, TENANT, timing, workers);
      CompletableFuture<Turn> first = take(turnstile);
      CompletableFuture<Turn> second = take(turnstile);

      second.get(60, TimeUnit.SECONDS);
      assertThat(first).isNotDone();
      first.cancel(true);

      assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }
}
