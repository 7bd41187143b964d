// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers events by the rules of {@link Flow}: each subscriber has a source of its own. */
final class FlowDelivery<T> implements Flow.Publisher<T> {
  private static final Logger LOG = LoggerFactory.getLogger(FlowDelivery.class);

  private final Supplier<EventSource<T>> sources;
  private final Executor executor;

  FlowDelivery(Supplier<EventSource<T>> sources, Executor executor) {
    this.sources = sources;
    this.executor = executor;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super T> subscriber) {
    requireNonNull(subscriber, "subscriber");
    new Delivery<T>(subscriber, sources.get(), executor).start();
  }

  private static final class Delivery<T> implements Flow.Subscription, Runnable {
    private static final int IDLE = 0;
    private static final int RUNNING = 1;
    private static final int AGAIN = 2;

    private final EventSource<T> source;
    private final Executor executor;
    private final AtomicLong demand = new AtomicLong();

    /** Whoever takes it from IDLE delivers, so only one does; AGAIN asks that one to go on. */
    private final AtomicInteger round = new AtomicInteger(IDLE);

    /** Taken from the source and not yet asked for; only the deliverer touches it. */
    private @Nullable T held;

    /** Null once it is over. Whoever sets it to null ended it; only the deliverer tells so. */
    private final AtomicReference<Flow.@Nullable Subscriber<? super T>> subscriber;

    private volatile boolean badDemand;

    Delivery(Flow.Subscriber<? super T> subscriber, EventSource<T> source, Executor executor) {
      this.subscriber = new AtomicReference<>(subscriber);
      this.source = source;
      this.executor = executor;
    }

    void start() {
      // The round is held while the subscriber is greeted: no event may overtake the greeting.
      round.set(RUNNING);
      Flow.Subscriber<? super T> greeted = subscriber.get();
      if (greeted != null) {
        greeted.onSubscribe(this);
      }
      source.onSignal(this::signal);
      submit();
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
      boolean first = subscriber.getAndSet(null) != null;
      source.close();
      return first;
    }

    private void signal() {
      if (round.getAndUpdate(r -> r == IDLE ? RUNNING : AGAIN) == IDLE) {
        submit();
      }
    }

    private void submit() {
      try {
        executor.execute(this);
      } catch (RejectedExecutionException closed) {
        cancel();
      }
    }

    @Override
    public void run() {
      do {
        round.set(RUNNING);
        deliver();
      } while (!round.compareAndSet(RUNNING, IDLE));
    }

    private void deliver() {
      while (true) {
        Flow.Subscriber<? super T> to = subscriber.get();
        if (to == null) {
          return;
        }
        if (badDemand) {
          if (end()) {
            to.onError(
                new IllegalArgumentException(
                    "The subscriber asked for no event at all. Ask for one or more (rule 3.9 of"
                        + " Reactive Streams)."));
          }
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
          if (ended && end()) {
            to.onComplete();
          }
          return;
        }
        if (!wanted) {
          // Only after the end, when nothing newer can take its place.
          held = event;
          return;
        }
        held = null;
        if (subscriber.get() == null) {
          return;
        }
        if (demand.get() != Long.MAX_VALUE) {
          demand.decrementAndGet();
        }
        try {
          to.onNext(event);
        } catch (RuntimeException broken) {
          LOG.error("A subscriber failed; it gets no more events.", broken);
          cancel();
          return;
        }
      }
    }
  }
}
