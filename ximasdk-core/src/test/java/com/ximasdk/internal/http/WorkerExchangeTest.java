// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An exchange for which a worker waits ends whenever it is cancelled, and leaves no interrupt. */
@Timeout(120)
class WorkerExchangeTest {
  private static final URI NOWHERE = URI.create("http://127.0.0.1/");

  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final AtomicInteger over = new AtomicInteger();
  private final WorkerExchange<String> exchange =
      new WorkerExchange<>(worker, over::incrementAndGet);
  private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();
  private volatile boolean wasInterruptLeft;

  @AfterEach
  void endWorker() {
    worker.shutdownNow();
  }

  @Test
  void anAnswerIsTold() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(new MockResponse(200, okhttp3.Headers.of(), "yes"));

      begin(HttpClient.newHttpClient(), server.url("/").uri());

      assertThat(whatIsTold()).isEqualTo("yes");
    }
    assertThat(wasInterruptLeft).isFalse();
    assertThat(over).hasValue(1);
  }

  @Test
  void cancellingEndsItAndLeavesNoInterrupt() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(
          new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
      begin(HttpClient.newHttpClient(), server.url("/").uri());
      server.takeRequest();

      exchange.cancel();

      assertThat(whatIsTold()).isInstanceOf(InterruptedException.class);
    }
    assertThat(wasInterruptLeft).isFalse();
    assertThat(over).hasValue(1);
  }

  @Test
  void cancelledBeforeItBeginsItSendsNothing() throws Exception {
    exchange.cancel();

    begin(new FailingClient(() -> new IOException("sent")), NOWHERE);

    assertThat(whatIsTold()).isInstanceOf(CancellationException.class);
    assertThat(wasInterruptLeft).isFalse();
    assertThat(over).hasValue(1);
  }

  @Test
  void cancelledWhenTheAnswerIsThereItLeavesNoInterrupt() throws Exception {
    begin(
        new FailingClient(
            () -> {
              exchange.cancel();
              return new IOException("broken");
            }),
        NOWHERE);

    assertThat(whatIsTold()).isInstanceOf(IOException.class);
    assertThat(wasInterruptLeft).isFalse();
  }

  @Test
  void cancelledAfterItsEndItInterruptsNobody() throws Exception {
    exchange.begin(
        new FailingClient(() -> new IOException("broken")),
        HttpRequest.newBuilder(NOWHERE).build(),
        BodyHandlers.ofString(),
        (answer, failure) -> {
          exchange.cancel();
          told.add(Thread.currentThread().isInterrupted());
        });

    assertThat(whatIsTold()).isEqualTo(false);
  }

  @Test
  void whatThePlatformWrapsIsToldAsItWas() throws Exception {
    SSLHandshakeException original = new SSLHandshakeException("expired");

    begin(
        new FailingClient(() -> new SSLHandshakeException("expired").initCause(original)), NOWHERE);

    assertThat(whatIsTold()).isSameAs(original);
  }

  @Test
  void itIsOverAlsoWhereThereIsNoThread() {
    WorkerExchange<String> without =
        new WorkerExchange<>(
            task -> {
              throw new OutOfMemoryError("no thread");
            },
            over::incrementAndGet);

    assertThatThrownBy(
            () ->
                without.begin(
                    HttpClient.newHttpClient(),
                    HttpRequest.newBuilder(NOWHERE).build(),
                    BodyHandlers.ofString(),
                    this::ended))
        .isInstanceOf(OutOfMemoryError.class);

    assertThat(over).hasValue(1);
    assertThat(told).isEmpty();
  }

  private void begin(HttpClient client, URI uri) {
    exchange.begin(
        client, HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString(), this::ended);
  }

  private void ended(@Nullable HttpResponse<String> answer, @Nullable Throwable failure) {
    wasInterruptLeft = Thread.currentThread().isInterrupted();
    told.add(answer != null ? answer.body() : failure == null ? "nothing" : failure);
  }

  private @Nullable Object whatIsTold() throws InterruptedException {
    return told.poll(60, TimeUnit.SECONDS);
  }

  /** Sends nothing, and fails. */
  private static final class FailingClient extends PlatformClient {
    private final Supplier<Throwable> send;

    FailingClient(Supplier<Throwable> send) {
      this.send = send;
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
        throws IOException, InterruptedException {
      Throwable failure = send.get();
      if (failure instanceof IOException broken) {
        throw broken;
      }
      throw new IllegalStateException(failure);
    }
  }
}
