// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.internal.storage.Spool;
import com.ximasdk.internal.time.Workers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SpooledBodyTest {
  private final Spool spool = Spool.inMemoryUpTo(1 << 20);
  private final AtomicBoolean cancelled = new AtomicBoolean();

  @Test
  void fewBytesAreReadOnTheThreadOnWhichTheyCame() {
    SpooledBody<String> body =
        new SpooledBody<>(
            spool,
            1 << 20,
            3,
            task -> {
              throw new IllegalStateException("no thread is needed");
            },
            whole -> new Answer.Complete<>(text(whole)));
    body.onSubscribe(subscription());

    body.onNext(List.of(bytes("abc")));
    body.onComplete();

    assertThat(result(body)).isCompletedWithValue(new Answer.Complete<>("abc"));
  }

  @Test
  void aWholeBodyIsReadOnce() {
    SpooledBody<String> body = body();

    body.onNext(List.of(bytes("ab"), bytes("c")));
    body.onNext(List.of(bytes("d")));
    body.onComplete();

    assertThat(result(body)).isCompletedWithValue(new Answer.Complete<>("abcd"));
    assertThat(cancelled).isFalse();
  }

  @Test
  void moreThanTheLimitEndsTheBodyAndSaysWhatToDo() {
    SpooledBody<String> body = body();

    body.onNext(List.of(ByteBuffer.allocate(1 << 20)));
    assertThat(result(body)).isNotDone();
    body.onNext(List.of(ByteBuffer.allocate(1)));

    assertThatThrownBy(() -> result(body).join())
        .cause()
        .extracting(Faults::sentence)
        .asString()
        .contains("more than 1 MiB", "shorter window");
    assertThat(cancelled).isTrue();
    assertClosed();
  }

  @Test
  void aBodyThatBreaksOffLeavesNothing() {
    SpooledBody<String> body = body();
    IOException broken = new IOException("connection reset");

    body.onNext(List.of(bytes("ab")));
    body.onError(broken);

    assertThatThrownBy(() -> result(body).join()).cause().isSameAs(broken);
    assertClosed();
  }

  @Test
  void aBodyThatCannotBeReadLeavesNothing() {
    SpooledBody<String> body =
        new SpooledBody<>(
            spool,
            1 << 20,
            0,
            Runnable::run,
            whole -> {
              throw new IllegalStateException("no such answer");
            });
    body.onSubscribe(subscription());

    body.onComplete();

    assertThatThrownBy(() -> result(body).join()).hasMessageContaining("no such answer");
    assertClosed();
  }

  @Test
  void aBodyThatIsEndedWhileItIsReadLeavesNothing() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (Workers workers = new Workers()) {
      SpooledBody<String> body =
          new SpooledBody<>(
              spool,
              1 << 20,
              0,
              workers,
              whole -> {
                reading.countDown();
                awaitQuietly(goOn);
                return new Answer.Complete<>(text(whole));
              });
      body.onSubscribe(subscription());
      body.onNext(List.of(bytes("ab")));
      body.onComplete();
      reading.await();

      body.abort(new IllegalStateException("ended"));

      assertThatThrownBy(() -> result(body).join()).hasMessageContaining("ended");
      assertClosed();
      goOn.countDown();
    }
  }

  @Test
  void aBodyThatWasEndedBeforeItBeganAsksForNothing() {
    SpooledBody<String> body =
        new SpooledBody<>(
            spool, 1 << 20, 0, Runnable::run, whole -> new Answer.Complete<>(text(whole)));

    body.abort(new IllegalStateException("ended"));
    body.onSubscribe(subscription());

    assertThat(cancelled).isTrue();
    assertClosed();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private SpooledBody<String> body() {
    SpooledBody<String> body =
        new SpooledBody<>(
            spool, 1 << 20, 0, Runnable::run, whole -> new Answer.Complete<>(text(whole)));
    body.onSubscribe(subscription());
    return body;
  }

  private Subscription subscription() {
    return new Subscription() {
      @Override
      public void request(long n) {}

      @Override
      public void cancel() {
        cancelled.set(true);
      }
    };
  }

  private void assertClosed() {
    assertThatThrownBy(() -> spool.read(0, 1)).isInstanceOf(ClosedChannelException.class);
  }

  private static String text(Spool whole) {
    try {
      return new String(whole.stream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  private static <T> CompletableFuture<Answer<T>> result(SpooledBody<T> body) {
    return body.getBody().toCompletableFuture();
  }
}
