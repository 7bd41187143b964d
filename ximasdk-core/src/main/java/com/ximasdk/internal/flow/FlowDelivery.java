// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.flow;

import static java.util.Objects.requireNonNull;

import com.ximasdk.internal.time.Timing;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

/** Delivers events by the rules of {@link Flow}: each subscriber has a source of its own. */
public final class FlowDelivery<T> implements Flow.Publisher<T> {
  private final Supplier<EventSource<T>> sources;
  private final Executor executor;
  private final Timing timing;

  /**
   * A publisher whose subscribers the executor calls.
   *
   * @param timing waits before an executor that took no task is asked again
   */
  public FlowDelivery(Supplier<EventSource<T>> sources, Executor executor, Timing timing) {
    this.sources = sources;
    this.executor = executor;
    this.timing = timing;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super T> subscriber) {
    requireNonNull(subscriber, "subscriber");
    new FlowSubscription<T>(subscriber, sources.get(), executor, timing).start();
  }
}
