// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.ClientClosedException;
import com.ximasdk.error.XimaException;
import com.ximasdk.event.XimaListener;
import com.ximasdk.pacing.RateGate;
import com.ximasdk.settings.AuthenticationKey;
import com.ximasdk.settings.PendingWaits;
import com.ximasdk.settings.RetryLimits;
import com.ximasdk.settings.TimeLimits;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries calls over the JDK's HTTP client. */
public final class HttpTransport implements Transport, AutoCloseable {
  private final Timing timing;
  private final Executor executor;
  private final boolean ownsHttp;
  private final Set<CallScope.Abortable> live = ConcurrentHashMap.newKeySet();

  private final Wiring wiring;

  // Dropped when closed: up to JDK 20 that is the only way to end an HTTP client's thread.
  private final AtomicReference<@Nullable HttpClient> http;

  /**
   * A transport.
   *
   * @param http never follows redirects
   * @param ownsHttp whether closing ends the HTTP client
   * @param timing its timer is shut down by {@link #close}
   */
  public HttpTransport(
      HttpClient http,
      boolean ownsHttp,
      URI origin,
      Supplier<AuthenticationKey> key,
      TimeLimits limits,
      RetryLimits retries,
      PendingWaits pendingWaits,
      XimaListener listener,
      Timing timing,
      RateGate gate,
      Duration audioInterval,
      Executor executor) {
    this.timing = timing;
    this.executor = executor;
    this.ownsHttp = ownsHttp;
    AtomicReference<@Nullable HttpClient> holder = new AtomicReference<>(http);
    this.http = holder;
    this.wiring =
        new Wiring(
            () -> open(holder),
            origin,
            key,
            limits,
            retries,
            pendingWaits,
            new Events(listener),
            timing,
            new Turnstile(gate, origin, audioInterval, timing),
            executor,
            () -> ThreadLocalRandom.current().nextDouble());
  }

  @Override
  public Executor executor() {
    return executor;
  }

  @Override
  public Timing timing() {
    return timing;
  }

  @Override
  public <T> CompletableFuture<T> sendAsync(ApiCall<T> call) {
    if (http.get() == null) {
      return CompletableFuture.failedFuture(closed(call));
    }
    Call<T> run = new Call<>(wiring, call, live);
    CompletableFuture<T> result = run.start();
    if (http.get() == null) {
      run.abort(closed(call));
    }
    return result;
  }

  @Override
  public CompletableFuture<WebSocket> openSocket(SocketCall call, WebSocket.Listener listener) {
    Wiring open = wiring;
    return open == null
        ? CompletableFuture.failedFuture(
            new ClientClosedException(
                new CallSummary(call.operation(), OptionalInt.empty(), 0, Duration.ZERO, "")))
        : new SocketOpening(open, call, live).start(listener);
  }

  @Override
  public <T> T send(ApiCall<T> call) {
    return await(call.operation(), sendAsync(call));
  }

  /**
   * Waits for a call.
   *
   * @throws XimaException if it fails, with the stack of the thread that waits
   */
  public static <T> T await(String operation, CompletableFuture<T> result) {
    try {
      return result.get();
    } catch (InterruptedException e) {
      result.cancel(true);
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(
          new CallSummary(operation, OptionalInt.empty(), 0, Duration.ZERO, ""),
          "the waiting thread was interrupted; the call was cancelled.",
          e);
    } catch (ExecutionException e) {
      Throwable cause = AsyncFailure.unwrapped(e);
      if (cause instanceof XimaException failure) {
        // It came about on a thread of the engine, whose stack tells the caller nothing.
        failure.fillInStackTrace();
        throw failure;
      }
      throw new IllegalStateException(operation + " failed in a way that was not foreseen", cause);
    }
  }

  private static HttpClient open(AtomicReference<@Nullable HttpClient> holder) {
    HttpClient client = holder.get();
    if (client == null) {
      throw new ClientClosedException(CallSummary.NONE);
    }
    return client;
  }

  private static ClientClosedException closed(ApiCall<?> call) {
    return new ClientClosedException(
        new CallSummary(call.operation(), OptionalInt.empty(), 0, Duration.ZERO, ""));
  }

  /** Ends all calls and open bodies with {@link ClientClosedException}, then the threads. */
  @Override
  public void close() {
    HttpClient open = http.getAndSet(null);
    if (open == null) {
      return;
    }
    ClientClosedException reason = new ClientClosedException(CallSummary.NONE);
    List.copyOf(live).forEach(running -> running.abort(reason));
    timing.timer().shutdownNow();
    if (ownsHttp) {
      HttpClients.end(open);
    }
  }
}
