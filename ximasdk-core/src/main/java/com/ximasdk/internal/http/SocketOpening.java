// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.TimeLimitException.Phase;
import com.ximasdk.error.XimaException;
import com.ximasdk.internal.time.Durations;
import com.ximasdk.internal.time.Futures;
import com.ximasdk.internal.time.Timing;
import com.ximasdk.settings.AuthenticationKey;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The opening of one WebSocket. Its address holds the authentication key, so nothing that the
 * platform says of the address gets out.
 */
final class SocketOpening implements CallScope.Abortable {
  private final Wiring wiring;
  private final SocketCall call;
  private final Set<CallScope.Abortable> live;
  private final CompletableFuture<WebSocket> result = new CompletableFuture<>();
  private final long startedAt;
  private volatile CompletableFuture<WebSocket> handshake = new CompletableFuture<>();

  SocketOpening(Wiring wiring, SocketCall call, Set<CallScope.Abortable> live) {
    this.wiring = wiring;
    this.call = call;
    this.live = live;
    this.startedAt = wiring.timing().nanoTime();
  }

  CompletableFuture<WebSocket> start(WebSocket.Listener listener) {
    live.add(this);
    Timing.Wait limit = wiring.timing().after(call.total(), () -> abort(limitReached()));
    CompletableFuture<AuthenticationKey> asked = wiring.key().current();
    var unusedEnd =
        result.whenComplete(
            (socket, failure) -> {
              limit.end();
              live.remove(this);
              if (failure != null) {
                asked.cancel(true);
                handshake.cancel(true);
              }
            });
    var unusedKey =
        asked.whenComplete(
            (key, failure) -> {
              if (failure != null) {
                result.completeExceptionally(translated(failure, Redactor.OF_NOTHING));
              } else {
                shakeHands(key, listener);
              }
            });
    return result;
  }

  private void shakeHands(AuthenticationKey key, WebSocket.Listener listener) {
    CompletableFuture<WebSocket> opening;
    try {
      WebSocket.Builder builder = wiring.http().newWebSocketBuilder();
      wiring
          .engine()
          .credentials()
          .ifPresent(proxy -> builder.header(ProxyCredentials.HEADER, proxy.header()));
      opening =
          builder
              .connectTimeout(Durations.clamped(wiring.limits().connect()))
              .buildAsync(address(key), listener);
    } catch (Throwable e) {
      opening = CompletableFuture.failedFuture(e);
    }
    handshake = opening;
    if (result.isDone()) {
      opening.cancel(true);
    }
    var unused =
        opening.whenComplete(
            (socket, failure) -> {
              if (failure != null) {
                result.completeExceptionally(translated(failure, new Redactor(key)));
              } else if (!result.complete(socket)) {
                socket.abort();
              }
            });
  }

  private XimaException limitReached() {
    return TransportFailures.limit(
        Phase.TOTAL, wiring.limits().withTotal(call.total()), summary(OptionalInt.empty()), null);
  }

  private URI address(AuthenticationKey key) {
    return URI.create(
        "%s%s?id=%s&auth_token=%s"
            .formatted(
                wiring.origin().toString().replaceFirst("^http", "ws"),
                call.path(),
                ApiCall.encoded(call.id()),
                ApiCall.encoded(key.reveal())));
  }

  private XimaException translated(Throwable reported, Redactor redactor) {
    Throwable failure = Futures.unwrapped(reported);
    for (Throwable next = failure; next != null; next = next.getCause()) {
      if (next instanceof WebSocketHandshakeException handshake
          && handshake.getResponse() != null) {
        return refused(handshake.getResponse().statusCode());
      }
    }
    return TransportFailures.of(
        withoutAddress(failure),
        false,
        wiring.origin(),
        wiring.limits(),
        summary(OptionalInt.empty()),
        redactor);
  }

  private XimaException refused(int status) {
    CallSummary summary = summary(OptionalInt.of(status));
    return status >= 300 && status < 400
        ? StatusFailures.redirect(status, summary, Optional.empty(), text -> text)
        : StatusFailures.of(status, summary, Optional.empty());
  }

  /** What the platform finds wrong with an address repeats the address. */
  private static Throwable withoutAddress(Throwable failure) {
    return failure instanceof IllegalArgumentException
        ? new IllegalStateException("the address of the WebSocket is not one")
        : failure;
  }

  private CallSummary summary(OptionalInt status) {
    return CallSummary.of(call.operation())
        .withStatus(status)
        .withAttempts(1, Duration.ofNanos(wiring.timing().nanoTime() - startedAt));
  }

  @Override
  public void abort(@Nullable Throwable reason) {
    XimaException known =
        reason instanceof XimaException already
            ? already
            : new CallInterruptedException(
                summary(OptionalInt.empty()), "the opening was ended.", null);
    result.completeExceptionally(known);
  }
}
