// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.internal.flow.FlowDelivery;
import com.ximasdk.internal.text.ForeignLog;
import com.ximasdk.internal.time.Timing;
import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentEvents;
import com.ximasdk.realtime.AgentStateWatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A board, the loop that keeps it true, and the ways to subscribe. */
final class OpenWatch implements AgentStateWatch {
  private static final Logger LOG = LoggerFactory.getLogger("com.ximasdk.realtime");

  private final AgentBroadcast broadcast;
  private final Runnable end;
  private final FlowDelivery<AgentEvent> publisher;

  /**
   * A watch whose subscribers the executor calls; its end ends the loop, which ends the broadcast.
   *
   * @param timing waits before an executor that took no task is asked again
   */
  OpenWatch(AgentBroadcast broadcast, Executor executor, Timing timing, Runnable end) {
    this.broadcast = broadcast;
    this.end = end;
    this.publisher = new FlowDelivery<>(broadcast::subscribe, executor, timing);
  }

  @Override
  public AgentEvents events() {
    return new BlockingEvents(broadcast.subscribe());
  }

  @Override
  public AutoCloseable onEvent(Consumer<? super AgentEvent> subscriber) {
    Callback callback = new Callback(subscriber);
    publisher.subscribe(callback);
    return callback;
  }

  @Override
  public Flow.Publisher<AgentEvent> publisher() {
    return publisher;
  }

  @Override
  public void close() {
    end.run();
  }

  private static final class Callback implements Flow.Subscriber<AgentEvent>, AutoCloseable {
    private final Consumer<? super AgentEvent> subscriber;
    private Flow.@Nullable Subscription subscription;

    Callback(Consumer<? super AgentEvent> subscriber) {
      this.subscriber = subscriber;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(AgentEvent event) {
      subscriber.accept(event);
    }

    @Override
    public void onError(Throwable failure) {
      ForeignLog.write(() -> LOG.error("A callback gets no more events.", failure));
    }

    @Override
    public void onComplete() {
      // The watch was closed; whoever closed it knows.
    }

    @Override
    public void close() {
      if (subscription != null) {
        subscription.cancel();
      }
    }
  }
}
