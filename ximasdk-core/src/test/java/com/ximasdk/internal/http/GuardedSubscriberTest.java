// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.error.TimeLimitException.Phase;
import com.ximasdk.internal.time.VirtualTime;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Only a sender that is waited for and sends nothing has stalled. */
class GuardedSubscriberTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Duration ALMOST = LIMIT.minusMillis(1);

  private final VirtualTime time = new VirtualTime();
  private final Reader reader = new Reader();
  private final Connection connection = new Connection();
  private final GuardedSubscriber<String> guarded = new GuardedSubscriber<>(reader, LIMIT, time);

  @Test
  void aSlowButSteadyBodyIsNoStall() {
    guarded.onSubscribe(connection);
    for (int i = 0; i < 100; i++) {
      reader.request();
      time.pass(ALMOST);
      arrive();
    }
    guarded.onComplete();

    assertThat(reader.told).hasSize(101).endsWith("complete");
    assertThat(connection.ended).isFalse();
  }

  @Test
  void aBodyThatStopsIsEndedAtTheLimit() {
    guarded.onSubscribe(connection);
    reader.request();
    time.pass(ALMOST);
    arrive();
    reader.request();
    time.pass(ALMOST);
    assertThat(reader.told).containsExactly("bytes");

    time.pass(Duration.ofMillis(1));

    assertThat(reader.told).containsExactly("bytes", "error");
    assertThat(guarded.abortedFor())
        .isInstanceOfSatisfying(
            LimitReached.class, limit -> assertThat(limit.phase()).isEqualTo(Phase.IDLE_BODY));
    assertThat(connection.ended).isTrue();
  }

  @Test
  void aReaderThatAsksForNothingMayTakeItsTime() {
    guarded.onSubscribe(connection);
    reader.request();
    arrive();

    time.pass(LIMIT.multipliedBy(10));

    assertThat(reader.told).containsExactly("bytes");
    assertThat(connection.ended).isFalse();
  }

  @Test
  void nothingIsLeftWaitingAfterTheEnd() {
    guarded.onSubscribe(connection);
    reader.request();
    assertThat(time.waiting()).isEqualTo(1);

    guarded.onComplete();

    assertThat(time.waiting()).isZero();
  }

  @Test
  void aReaderThatMustNotBeInterruptedIsToldAtTheEndOfTheDelivery() {
    guarded.onSubscribe(connection);
    List<String> order = reader.told;
    reader.whileDelivering =
        () -> {
          guarded.abort(new IllegalStateException("ended"), () -> order.add("afterwards"));
          order.add("still at it");
        };
    arrive();

    assertThat(order).containsExactly("still at it", "bytes", "error", "afterwards");
  }

  @Test
  void aReaderThatCanBeEndedAtAnyMomentIsEndedAtOnceAndBeforeTheConnection() {
    AbortableReader abortable = new AbortableReader();
    GuardedSubscriber<String> immediate = new GuardedSubscriber<>(abortable, LIMIT, time);
    immediate.onSubscribe(connection);
    List<String> order = abortable.told;
    abortable.whileDelivering =
        () -> {
          immediate.abort(new IllegalStateException("ended"), () -> order.add("afterwards"));
          order.add("still at it");
        };
    immediate.onNext(List.of(ByteBuffer.allocate(1)));
    immediate.onComplete();

    assertThat(order).containsExactly("abort", "afterwards", "still at it", "bytes");
    assertThat(connection.ended).isTrue();
    assertThat(time.waiting()).isZero();
  }

  @Test
  void aReaderThatStillChecksWhatItHasIsEndedAfterTheLastByteToo() {
    AbortableReader abortable = new AbortableReader();
    GuardedSubscriber<String> immediate = new GuardedSubscriber<>(abortable, LIMIT, time);
    immediate.onSubscribe(connection);
    immediate.onComplete();

    immediate.abort(new IllegalStateException("ended"));

    assertThat(abortable.told).containsExactly("complete", "abort");
  }

  private void arrive() {
    guarded.onNext(List.of(ByteBuffer.allocate(1)));
  }

  private static final class Connection implements Subscription {
    boolean ended;

    @Override
    public void request(long n) {}

    @Override
    public void cancel() {
      ended = true;
    }
  }

  private static final class AbortableReader extends Reader implements CallScope.Abortable {
    @Override
    public void abort(Throwable reason) {
      told.add("abort");
    }
  }

  private static class Reader implements BodySubscriber<String> {
    final List<String> told = new ArrayList<>();
    Runnable whileDelivering = () -> {};
    private @Nullable Subscription subscription;

    void request() {
      if (subscription != null) {
        subscription.request(1);
      }
    }

    @Override
    public CompletionStage<String> getBody() {
      return new CompletableFuture<>();
    }

    @Override
    public void onSubscribe(Subscription incoming) {
      subscription = incoming;
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
      whileDelivering.run();
      told.add("bytes");
    }

    @Override
    public void onError(Throwable throwable) {
      told.add("error");
    }

    @Override
    public void onComplete() {
      told.add("complete");
    }
  }
}
