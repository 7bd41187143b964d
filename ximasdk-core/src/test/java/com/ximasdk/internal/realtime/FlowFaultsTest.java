// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.internal.flow.EventSource;
import com.ximasdk.internal.flow.FlowDelivery;
import com.ximasdk.internal.text.HostileLog;
import com.ximasdk.internal.time.VirtualTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Executors, subscribers, logs and sources that throw whatever can be thrown. */
class FlowFaultsTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final VirtualTime time = new VirtualTime();
  private final Events events = new Events();
  private final FaultyExecutor executor = new FaultyExecutor();
  private final Told told = new Told();

  static Stream<Supplier<Throwable>> everyKind() {
    return Stream.of(
        () -> new RejectedExecutionException("the queue is full"),
        () -> new IllegalStateException("the pool is being resized"),
        () -> new OutOfMemoryError("unable to create native thread"),
        () -> new AssertionError("once"),
        () -> new Throwable("neither an exception nor an error"));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void anExecutorThatTookNoTaskIsAskedAgainAtTheNextEvent(Supplier<Throwable> kind) {
    subscribe();
    executor.refusal = kind;
    events.come("lost?");
    executor.refusal = null;

    events.come("next");

    assertThat(told.signals).containsExactly("lost?", "next");
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void anExecutorThatTookNoTaskIsAskedAgainEverySecond(Supplier<Throwable> kind) {
    executor.refusal = kind;
    subscribe();
    events.come("last");
    time.pass(Duration.ofHours(1));
    assertThat(told.signals).isEmpty();
    executor.refusal = null;

    time.pass(SECOND);

    assertThat(told.signals).containsExactly("last");
    assertThat(time.waiting()).isZero();
  }

  @Test
  void theEndComesLateToASubscriberWhoseExecutorTookNoTaskAndIsNotLost() {
    subscribe();
    executor.refusal = OutOfMemoryError::new;
    events.end();
    executor.refusal = null;

    time.pass(SECOND);

    assertThat(told.signals).containsExactly("complete");
    assertThat(time.waiting()).isZero();
  }

  @Test
  void aTaskThatIsRunAlthoughItWasRefusedRunsNoSecondRound() {
    subscribe();
    executor.keepsWhatItRefuses = true;
    executor.refusal = IllegalStateException::new;
    events.come("event");

    executor.kept.forEach(Runnable::run);
    assertThat(told.signals).isEmpty();

    executor.refusal = null;
    time.pass(SECOND);
    assertThat(told.signals).containsExactly("event");
  }

  @Test
  void anExecutorThatThrowsWhenItHasRunATaskDeliversOnce() {
    executor.runsWhatItRefuses = true;
    executor.refusal = IllegalStateException::new;
    subscribe();

    events.come("event");
    time.pass(SECOND);

    assertThat(told.signals).containsExactly("event");
    assertThat(time.waiting()).isZero();
  }

  @Test
  void aCancelledSubscriptionWaitsForNothing() {
    executor.refusal = RejectedExecutionException::new;
    subscribe();
    assertThat(time.waiting()).isOne();

    told.subscription().cancel();

    assertThat(time.waiting()).isZero();
    assertThat(events.closed).isTrue();
    executor.refusal = null;
    time.pass(SECOND);
    assertThat(told.signals).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void aSubscriberThatThrowsWhenItIsGreetedLeavesNothingBehind(Supplier<Throwable> kind) {
    told.failure = kind;
    told.failsIn = "onSubscribe";

    subscribe();
    told.failure = null;
    events.come("event");

    assertThat(events.closed).isTrue();
    assertThat(told.signals).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void aSubscriberThatThrowsGetsNothingMore(Supplier<Throwable> kind) {
    subscribe();
    told.failure = kind;
    told.failsIn = "onNext";
    events.come("event");
    told.failure = null;

    events.come("next");
    events.end();
    told.subscription().request(1);

    assertThat(told.signals).isEmpty();
    assertThat(events.closed).isTrue();
    assertThat(executor.thrown).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void whatASubscriberThrowsAtTheEndHarmsNobody(Supplier<Throwable> kind) {
    told.failure = kind;
    told.failsIn = "onComplete";
    subscribe();

    events.end();

    assertThat(executor.thrown).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void whatASubscriberThrowsWhenItIsToldOfAnErrorHarmsNobody(Supplier<Throwable> kind) {
    told.failure = kind;
    told.failsIn = "onError";
    subscribe();

    told.subscription().request(-1);

    assertThat(executor.thrown).isEmpty();
    assertThat(events.closed).isTrue();
  }

  @Test
  void whatASubscriberThrowsIsLoggedByItsKind() {
    try (HostileLog log = new HostileLog("com.ximasdk.flow")) {
      subscribe();
      told.failure = IllegalStateException::new;
      told.failsIn = "onNext";
      events.come("event");

      assertThat(log.entries()).singleElement().asString().contains("onNext", "no more events");
    }
  }

  @Test
  void aLogThatFailsHoldsUpNoEvent() {
    try (HostileLog log = new HostileLog("com.ximasdk.flow")) {
      executor.refusal = IllegalStateException::new;
      subscribe();
      events.come("event");
      time.pass(Duration.ofMinutes(1));
      executor.refusal = null;
      time.pass(SECOND);

      assertThat(told.signals).containsExactly("event");
      assertThat(log.entries()).singleElement().asString().contains("takes no task");
    }
  }

  @Test
  void eventsThatCannotBeReadAreReadAgain() {
    subscribe();
    events.failures = 3;
    events.come("event");
    assertThat(told.signals).isEmpty();

    time.pass(Duration.ofSeconds(3));

    assertThat(told.signals).containsExactly("event");
  }

  @Test
  void eventsThatCanNeverBeReadEndWithAnError() {
    subscribe();
    events.failures = Integer.MAX_VALUE;

    events.come("event");
    time.pass(Duration.ofMinutes(1));

    assertThat(told.signals).containsExactly("error");
    assertThat(told.error)
        .hasMessageContainingAll("10 times", "Subscribe again")
        .hasRootCauseInstanceOf(OutOfMemoryError.class);
    assertThat(events.closed).isTrue();
    assertThat(time.waiting()).isZero();
  }

  private void subscribe() {
    new FlowDelivery<String>(() -> events, executor, time).subscribe(told);
  }

  @SuppressWarnings("unchecked")
  private static <X extends Throwable> void throwing(Throwable any) throws X {
    throw (X) any;
  }

  private static final class FaultyExecutor implements Executor {
    final List<Runnable> kept = new ArrayList<>();
    final List<Throwable> thrown = new ArrayList<>();
    boolean keepsWhatItRefuses;
    boolean runsWhatItRefuses;
    @Nullable Supplier<Throwable> refusal;

    @Override
    public void execute(Runnable task) {
      Supplier<Throwable> failure = refusal;
      if (keepsWhatItRefuses) {
        kept.add(task);
      }
      if (failure == null || runsWhatItRefuses) {
        try {
          task.run();
        } catch (Throwable reached) {
          thrown.add(reached);
        }
      }
      if (failure != null) {
        FlowFaultsTest.<RuntimeException>throwing(failure.get());
      }
    }
  }

  private static final class Events implements EventSource<String> {
    private final Deque<String> waiting = new ArrayDeque<>();
    private Runnable signal = () -> {};
    private boolean ended;
    boolean closed;
    int failures;

    void come(String event) {
      waiting.add(event);
      signal.run();
    }

    void end() {
      ended = true;
      signal.run();
    }

    @Override
    public @Nullable String poll() {
      if (failures > 0) {
        failures--;
        throw new OutOfMemoryError("heap");
      }
      return waiting.poll();
    }

    @Override
    public boolean ended() {
      return ended || closed;
    }

    @Override
    public void onSignal(Runnable newSignal) {
      signal = newSignal;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private static final class Told implements Flow.Subscriber<String> {
    final List<String> signals = new ArrayList<>();
    @Nullable Throwable error;
    @Nullable Supplier<Throwable> failure;
    String failsIn = "";
    private Flow.@Nullable Subscription subscription;

    Flow.Subscription subscription() {
      if (subscription == null) {
        throw new AssertionError("not greeted");
      }
      return subscription;
    }

    private void failIn(String signal) {
      Supplier<Throwable> thrown = failure;
      if (thrown != null && failsIn.equals(signal)) {
        FlowFaultsTest.<RuntimeException>throwing(thrown.get());
      }
    }

    @Override
    public void onSubscribe(Flow.Subscription incoming) {
      subscription = incoming;
      failIn("onSubscribe");
      incoming.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String event) {
      failIn("onNext");
      signals.add(event);
    }

    @Override
    public void onError(Throwable reported) {
      failIn("onError");
      error = reported;
      signals.add("error");
    }

    @Override
    public void onComplete() {
      failIn("onComplete");
      signals.add("complete");
    }
  }
}
