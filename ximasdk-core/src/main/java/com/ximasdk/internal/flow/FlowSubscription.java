// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.flow;

import com.ximasdk.internal.text.ForeignFailure;
import com.ximasdk.internal.text.ForeignLog;
import com.ximasdk.internal.time.Timing;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes events from a source and calls one subscriber, one event at a time, in rounds that an
 * executor runs.
 *
 * <p>Whatever is thrown harms this subscription alone, and is logged. A subscriber that throws gets
 * nothing more. An executor that takes no round is asked again at the next event, and after a
 * second. A source that fails is read again then, and after ten failures in a row the subscriber is
 * told of it as an error.
 */
final class FlowSubscription<T> implements Flow.Subscription {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.flow");
  private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(1);
  private static final int MOST_FAILURES = 10;
  private static final Timing.Wait NONE = () -> {};

  private static final int IDLE = 0;
  private static final int RUNNING = 1;
  private static final int AGAIN = 2;

  private final EventSource<T> source;
  private final Executor executor;
  private final Timing timing;
  private final AtomicLong demand = new AtomicLong();

  /** Whoever takes it from IDLE delivers, so only one does; AGAIN asks that one to go on. */
  private final AtomicInteger round = new AtomicInteger(IDLE);

  /** Null once it is over. Whoever sets it to null ended it; only the deliverer tells so. */
  private final AtomicReference<Flow.@Nullable Subscriber<? super T>> subscriber;

  private final AtomicReference<Timing.Wait> anotherTry = new AtomicReference<>(NONE);
  private volatile boolean badDemand;

  /** Whether the executor took no round when it was last asked. */
  private volatile boolean refused;

  /** Taken from the source and not yet asked for; only the deliverer touches it. */
  private @Nullable T held;

  /** How often in a row the source failed; only the deliverer touches it. */
  private int failures;

  FlowSubscription(
      Flow.Subscriber<? super T> subscriber,
      EventSource<T> source,
      Executor executor,
      Timing timing) {
    this.subscriber = new AtomicReference<>(subscriber);
    this.source = source;
    this.executor = executor;
    this.timing = timing;
  }

  void start() {
    // The round is held while the subscriber is greeted: no event may overtake the greeting.
    round.set(RUNNING);
    Flow.Subscriber<? super T> greeted = subscriber.get();
    if (greeted != null) {
      call("onSubscribe", greeted, to -> to.onSubscribe(this));
    }
    if (subscriber.get() != null) {
      source.onSignal(this::signal);
      handOver();
    }
  }

  @Override
  public void request(long n) {
    if (n <= 0) {
      badDemand = true;
    } else {
      demand.accumulateAndGet(n, (a, b) -> a + b < 0 ? Long.MAX_VALUE : a + b);
    }
    signal();
  }

  @Override
  public void cancel() {
    var unused = end();
  }

  /** Whether this was the end; false if it was over before, as by a cancellation meanwhile. */
  private boolean end() {
    if (subscriber.getAndSet(null) == null) {
      return false;
    }
    try {
      anotherTry.getAndSet(NONE).end();
      source.close();
    } catch (Throwable bug) {
      ForeignLog.write(() -> LOG.error("The events of a subscriber could not be closed.", bug));
    }
    return true;
  }

  private void signal() {
    if (subscriber.get() != null && round.getAndUpdate(r -> r == IDLE ? RUNNING : AGAIN) == IDLE) {
      handOver();
    }
  }

  /** Has the executor run the round, which is this caller's alone. */
  private void handOver() {
    Turn turn = null;
    try {
      turn = new Turn();
      executor.execute(turn);
    } catch (Throwable noThread) {
      if (turn == null || turn.claim()) {
        round.set(IDLE);
        boolean first = !refused;
        refused = true;
        tryLater();
        if (first) {
          ForeignLog.write(
              () ->
                  LOG.warn(
                      "The executor takes no task, so a subscriber waits for its events. It is"
                          + " asked again at the next event, and every {} ms.",
                      BEFORE_ANOTHER_TRY.toMillis(),
                      ForeignFailure.of(noThread)));
        }
      }
    }
  }

  private void tryLater() {
    try {
      anotherTry.getAndSet(timing.after(BEFORE_ANOTHER_TRY, this::signal)).end();
    } catch (Throwable noTimer) {
      ForeignLog.write(
          () ->
              LOG.error(
                  "A subscriber that waits for its events gets them with the next.", noTimer));
    }
  }

  /** One round as the executor has it, which may run it late, twice, or although it refused it. */
  private final class Turn implements Runnable {
    private final AtomicBoolean begun = new AtomicBoolean();

    boolean claim() {
      return begun.compareAndSet(false, true);
    }

    @Override
    public void run() {
      if (claim()) {
        refused = false;
        deliverAll();
      }
    }
  }

  private void deliverAll() {
    do {
      round.set(RUNNING);
      try {
        deliver();
        failures = 0;
      } catch (Throwable failure) {
        failed(failure);
      }
    } while (!round.compareAndSet(RUNNING, IDLE));
  }

  private void deliver() {
    while (true) {
      Flow.Subscriber<? super T> to = subscriber.get();
      if (to == null) {
        letGo();
        return;
      }
      if (badDemand) {
        fail(
            new IllegalArgumentException(
                "The subscriber asked for no event at all. Ask for one or more (rule 3.9 of"
                    + " Reactive Streams)."));
        return;
      }
      // Read before the event is: whatever came before the end is still there to poll then.
      boolean ended = source.ended();
      boolean wanted = demand.get() > 0;
      T event = held;
      if (event == null && (wanted || ended)) {
        event = source.poll();
      }
      if (event == null) {
        // A cancellation closes the source, which then looks as if it had ended.
        if (ended) {
          Throwable failure = source.failure();
          if (failure != null) {
            fail(failure);
          } else if (end()) {
            call("onComplete", to, Flow.Subscriber::onComplete);
          }
        }
        return;
      }
      if (!wanted) {
        // Only after the end, when nothing newer can take its place.
        held = event;
        return;
      }
      held = event;
      if (subscriber.get() == null) {
        letGo();
        return;
      }
      held = null;
      if (demand.get() != Long.MAX_VALUE) {
        demand.decrementAndGet();
      }
      T next = event;
      call("onNext", to, subscribed -> subscribed.onNext(next));
    }
  }

  private void letGo() {
    T reachedNobody = held;
    held = null;
    if (reachedNobody != null) {
      source.undelivered(reachedNobody);
    }
  }

  /** The source failed; what it holds is still there. */
  private void failed(Throwable failure) {
    failures++;
    if (failures == 1) {
      ForeignLog.write(
          () -> LOG.error("The events of a subscriber could not be read; tried again.", failure));
    }
    if (failures < MOST_FAILURES) {
      tryLater();
    } else {
      fail(
          new IllegalStateException(
              "The events could not be read %d times in a row. Subscribe again, which begins with a"
                      .formatted(failures)
                  + " full picture; if that fails as well, open the watch again.",
              failure));
    }
  }

  private void fail(Throwable failure) {
    Flow.Subscriber<? super T> to = subscriber.get();
    if (to != null && end()) {
      call("onError", to, subscribed -> subscribed.onError(failure));
    }
  }

  /** Calls the subscriber; one that throws is logged and gets nothing more. */
  private void call(
      String signal, Flow.Subscriber<? super T> to, Consumer<Flow.Subscriber<? super T>> telling) {
    try {
      telling.accept(to);
    } catch (Throwable broken) {
      cancel();
      ForeignLog.write(
          () ->
              LOG.error(
                  "A subscriber failed in {}; it gets no more events.",
                  signal,
                  ForeignFailure.of(broken)));
    }
  }
}
