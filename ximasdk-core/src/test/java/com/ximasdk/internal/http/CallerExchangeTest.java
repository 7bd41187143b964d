// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A blocking exchange can be ended from outside, and no interrupt is lost or left behind. */
@Timeout(120)
class CallerExchangeTest {
  private final CallerExchange<String> exchange = new CallerExchange<>();
  private final List<String> told = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();

  @AfterEach
  void leaveNoInterrupt() {
    Thread.interrupted();
  }

  @Test
  void anAnswerIsToldOnTheThreadThatWaits() throws IOException {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(new MockResponse(200, okhttp3.Headers.of(), "yes"));

      begin(HttpClient.newHttpClient(), server.url("/").uri());
    }
    assertThat(told).containsExactly("yes");
  }

  @Test
  void cancellingEndsItAndLeavesNoInterrupt() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(
          new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
      Thread canceller =
          new Thread(
              () -> {
                try {
                  server.takeRequest();
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
                exchange.cancel();
              });
      canceller.start();

      begin(HttpClient.newHttpClient(), server.url("/").uri());
      canceller.join();
    }
    assertThat(told).containsExactly("InterruptedException");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void cancelledBeforeItBeginsItSendsNothing() {
    exchange.cancel();

    begin(new Client(() -> new IOException("sent")), URI.create("http://127.0.0.1/"));

    assertThat(told).containsExactly(CancellationException.class.getSimpleName());
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void anInterruptFromOutsideIsToldToNobodyAndStaysSet() throws Exception {
    Thread.currentThread().interrupt();

    begin(HttpClient.newHttpClient(), URI.create("http://127.0.0.1:9/"));

    assertThat(told).isEmpty();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void anInterruptFromOutsideStaysSetAlsoWhereItIsCancelledRightAfter() {
    begin(
        new Client(
            () -> {
              exchange.cancel();
              return new InterruptedException();
            }),
        URI.create("http://127.0.0.1/"));

    assertThat(told).isEmpty();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void anInterruptThatIsSetAlreadyIsNotTakenForThatOfCancelling() {
    begin(
        new Client(
            () -> {
              Thread.currentThread().interrupt();
              exchange.cancel();
              Thread.interrupted();
              return new InterruptedException();
            }),
        URI.create("http://127.0.0.1/"));

    assertThat(told).isEmpty();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void cancelledWhenItIsOverAlreadyItLeavesNoInterrupt() {
    begin(
        new Client(
            () -> {
              exchange.cancel();
              return new IOException("broken");
            }),
        URI.create("http://127.0.0.1/"));

    assertThat(told).containsExactly("IOException");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void whatThePlatformWrapsIsToldAsItWas() {
    SSLHandshakeException original = new SSLHandshakeException("expired");

    begin(
        new Client(() -> new SSLHandshakeException("expired").initCause(original)),
        URI.create("http://127.0.0.1/"));

    assertThat(told).containsExactly("SSLHandshakeException");
    assertThat(failures).containsExactly(original);
  }

  private void begin(HttpClient client, URI uri) {
    exchange.begin(
        client, HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString(), this::ended);
  }

  private void ended(@Nullable HttpResponse<String> answer, @Nullable Throwable failure) {
    if (failure != null) {
      failures.add(failure);
    }
    Object what = failure == null ? "nothing" : failure.getClass().getSimpleName();
    told.add(answer == null ? what.toString() : answer.body());
  }

  /** Sends nothing, and fails. */
  private static final class Client extends PlatformClient {
    private final Supplier<Throwable> send;

    Client(Supplier<Throwable> send) {
      this.send = send;
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
        throws IOException, InterruptedException {
      Throwable failure = send.get();
      if (failure instanceof InterruptedException interrupted) {
        throw interrupted;
      }
      if (failure instanceof IOException broken) {
        throw broken;
      }
      throw new IllegalStateException(failure);
    }
  }
}
