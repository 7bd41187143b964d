// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.ClientClosedException;
import com.ximasdk.error.XimaException;
import com.ximasdk.internal.time.Futures;
import com.ximasdk.internal.time.Timing;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;

/** Carries calls to one tenant over the JDK's HTTP client. Safe for use by several threads. */
public final class Transport implements AutoCloseable {
  private final Wiring wiring;
  private final Set<CallScope.Abortable> live = ConcurrentHashMap.newKeySet();

  /** A transport; closing it ends its HTTP client, if that is its own, and its timing. */
  public Transport(Wiring wiring) {
    this.wiring = wiring;
  }

  /** What completes futures; it has room for several tasks at once. */
  public Executor executor() {
    return wiring.executor();
  }

  /** The clocks and the timer of this transport. */
  public Timing timing() {
    return wiring.timing();
  }

  /**
   * Carries a call; the future fails with a {@link XimaException}, and cancelling it ends the call
   * and its connection.
   */
  public <T> CompletableFuture<T> sendAsync(ApiCall<T> call) {
    if (!isOpen()) {
      return CompletableFuture.failedFuture(closed(call.operation()));
    }
    Call<T> run = new Call<>(wiring, call, live);
    CompletableFuture<T> result = run.start();
    if (!isOpen()) {
      run.abort(closed(call.operation()));
    }
    return result;
  }

  /**
   * Opens a WebSocket at the tenant; the future fails with a {@link XimaException} that shows
   * nothing of the address, which holds the authentication key.
   */
  public CompletableFuture<WebSocket> openSocket(SocketCall call, WebSocket.Listener listener) {
    return isOpen()
        ? new SocketOpening(wiring, call, live).start(listener)
        : CompletableFuture.failedFuture(closed(call.operation()));
  }

  /**
   * Carries a call and waits for its end; an interrupt of the waiting thread cancels it.
   *
   * @throws XimaException if it fails
   */
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
          notSent(operation), "the waiting thread was interrupted; the call was cancelled.", e);
    } catch (ExecutionException e) {
      Throwable cause = Futures.unwrapped(e);
      if (cause instanceof XimaException failure) {
        // It came about on a thread of the engine, whose stack tells the caller nothing.
        failure.fillInStackTrace();
        throw failure;
      }
      throw new IllegalStateException(operation + " failed in a way that was not foreseen", cause);
    }
  }

  private boolean isOpen() {
    return wiring.carrier().http().isOpen();
  }

  private static ClientClosedException closed(String operation) {
    return new ClientClosedException(notSent(operation));
  }

  private static CallSummary notSent(String operation) {
    return new CallSummary(operation, OptionalInt.empty(), 0, Duration.ZERO, "");
  }

  /** Ends all calls and open bodies with {@link ClientClosedException}, then the threads. */
  @Override
  public void close() {
    Runnable end = wiring.carrier().http().close();
    if (end == null) {
      return;
    }
    ClientClosedException reason = new ClientClosedException(CallSummary.NONE);
    List.copyOf(live).forEach(running -> running.abort(reason));
    wiring.carrier().timing().close();
    end.run();
  }
}
