// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.internal.flow.EventSource;
import com.ximasdk.internal.flow.FlowDelivery;
import com.ximasdk.internal.time.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A cancellation may come at any moment of a delivery; whatever comes after it is not told. */
class FlowDeliveryTest {
  private final Told told = new Told();
  private final CancellingSource source = new CancellingSource();

  @Test
  void aCancellationIsNotTakenForTheEnd() {
    source.cancelsWhenAskedForItsEnd = true;

    deliver();
    told.subscription().request(1);

    assertThat(told.signals).isEmpty();
  }

  @Test
  void anEventThatWasTakenBeforeACancellationIsNotTold() {
    source.cancelsWhenPolled = true;
    source.event = "event";

    deliver();
    told.subscription().request(1);

    assertThat(told.signals).isEmpty();
  }

  @Test
  void anEndThatCrossesACancellationIsNotTold() {
    source.cancelsWhenPolled = true;
    source.ended = true;

    deliver();

    assertThat(told.signals).isEmpty();
  }

  @Test
  void aWrongDemandAfterACancellationIsNotTold() {
    told.cancelsWhenGreeted = true;

    deliver();
    told.subscription().request(0);

    assertThat(told.signals).isEmpty();
  }

  @Test
  void theEndIsToldOnce() {
    source.ended = true;

    deliver();
    told.subscription().request(1);

    assertThat(told.signals).containsExactly("complete");
  }

  private void deliver() {
    new FlowDelivery<String>(() -> source, Runnable::run, new VirtualTime()).subscribe(told);
  }

  /** A source in whose midst the subscriber cancels. */
  private final class CancellingSource implements EventSource<String> {
    boolean cancelsWhenAskedForItsEnd;
    boolean cancelsWhenPolled;
    boolean ended;
    @Nullable String event;

    @Override
    public @Nullable String poll() {
      String next = event;
      event = null;
      if (cancelsWhenPolled) {
        told.subscription().cancel();
      }
      return next;
    }

    @Override
    public boolean ended() {
      if (cancelsWhenAskedForItsEnd) {
        told.subscription().cancel();
      }
      return ended;
    }

    @Override
    public void onSignal(Runnable signal) {}

    @Override
    public void close() {
      ended = true;
    }
  }

  private static final class Told implements Flow.Subscriber<String> {
    final List<String> signals = new ArrayList<>();
    boolean cancelsWhenGreeted;
    private Flow.@Nullable Subscription subscription;

    Flow.Subscription subscription() {
      if (subscription == null) {
        throw new AssertionError("not greeted");
      }
      return subscription;
    }

    @Override
    public void onSubscribe(Flow.Subscription incoming) {
      subscription = incoming;
      if (cancelsWhenGreeted) {
        incoming.cancel();
      }
    }

    @Override
    public void onNext(String event) {
      signals.add(event);
    }

    @Override
    public void onError(Throwable failure) {
      signals.add("error");
    }

    @Override
    public void onComplete() {
      signals.add("complete");
    }
  }
}
