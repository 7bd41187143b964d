// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.feed.RecordingFeed.State;
import com.ximasdk.internal.flow.EventSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries for one subscriber, each asked of the feed when the subscriber has asked for it. What
 * fails is told to the feed's observer and tried again; only what ends the feed ends this.
 */
final class FeedSource implements EventSource<RecordingDelivery> {
  private final FeedLoop feed;
  private final Executor completer;
  private Runnable signal = () -> {};
  private @Nullable Demand demand;
  private boolean over;

  FeedSource(FeedLoop feed, Executor completer) {
    this.feed = feed;
    this.completer = completer;
  }

  @Override
  public synchronized @Nullable RecordingDelivery poll() {
    Demand waiting = demand;
    if (over || (waiting != null && !waiting.isDone())) {
      return null;
    }
    demand = null;
    if (waiting != null && !waiting.isCompletedExceptionally()) {
      Optional<RecordingDelivery> delivery = waiting.join();
      if (delivery.isPresent()) {
        return delivery.get();
      }
    }
    if (feed.state() == State.RUNNING) {
      ask();
    } else {
      over = true;
      signal.run();
    }
    return null;
  }

  private void ask() {
    Demand asked = new Demand(completer);
    demand = asked;
    var unused = asked.whenComplete((delivery, failure) -> signal.run());
    try {
      feed.demand(asked);
      feed.pumpSoon();
    } catch (RuntimeException closed) {
      over = true;
      signal.run();
    }
  }

  @Override
  public @Nullable Throwable failure() {
    return feed.endedBy();
  }

  @Override
  public synchronized boolean ended() {
    return over || (demand == null && feed.state() != State.RUNNING);
  }

  @Override
  public void onSignal(Runnable told) {
    signal = told;
  }

  @Override
  public void undelivered(RecordingDelivery delivery) {
    feed.undelivered(delivery);
  }

  @Override
  public synchronized void close() {
    over = true;
    Demand waiting = demand;
    demand = null;
    if (waiting != null && !waiting.cancel(false) && !waiting.isCompletedExceptionally()) {
      waiting.join().ifPresent(feed::undelivered);
    }
  }
}
