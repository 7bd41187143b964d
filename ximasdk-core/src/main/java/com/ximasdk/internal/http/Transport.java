// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import com.ximasdk.call.TimeLimits;
import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.CallbackFailedException;
import com.ximasdk.error.ClientClosedException;
import com.ximasdk.error.XimaException;
import com.ximasdk.internal.time.Carrier;
import com.ximasdk.internal.time.Futures;
import com.ximasdk.internal.time.Timing;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** Carries calls to one tenant over the JDK's HTTP client. Safe for use by several threads. */
public final class Transport implements AutoCloseable {
  private final Wiring wiring;
  private final Set<CallScope.Abortable> live = ConcurrentHashMap.newKeySet();
  private final Set<Closing> closings = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean closed = new AtomicBoolean();

  /** What is run once when the transport is closed; on a worker, since it may have to wait. */
  private final class Closing {
    private final Runnable task;
    private final AtomicBoolean begun = new AtomicBoolean();

    Closing(Runnable task) {
      this.task = task;
    }

    void run() {
      if (begun.compareAndSet(false, true)) {
        wiring.engine().workers().execute(task);
      }
    }
  }

  /** A transport; closing it ends its calls, and leaves the engine. */
  public Transport(Wiring wiring) {
    this.wiring = wiring;
  }

  /** Runs what may run a caller's code; it takes every task. */
  public Executor deliveries() {
    return wiring.engine().deliveries();
  }

  /** The clocks and the timer of this transport. */
  public Timing timing() {
    return wiring.timing();
  }

  /** The time limits of calls that have no others. */
  public TimeLimits limits() {
    return wiring.limits();
  }

  /**
   * Carries a call; the future fails with a {@link XimaException}, and cancelling it ends the call
   * and its connection.
   */
  public <T> CompletableFuture<T> sendAsync(ApiCall<T> call) {
    return start(call, wiring.engine().deliveries());
  }

  /** What long work on the services goes on. */
  public Carrier carrier() {
    return wiring.engine().carrier();
  }

  /** Runs a task when this is closed, at once if it is; what is given back takes it back. */
  public Runnable whenClosed(Runnable task) {
    Closing closing = new Closing(task);
    closings.add(closing);
    if (closed.get()) {
      closing.run();
    }
    return () -> closings.remove(closing);
  }

  /**
   * Carries a call and waits for its end; an interrupt of the waiting thread cancels it.
   *
   * @throws XimaException if it fails
   */
  public <T> T send(ApiCall<T> call) {
    // Nothing of a caller's hangs on this future; so its executor, which may be full of threads
    // that wait like this one, has no part in it.
    return await(call.operation(), start(call, Runnable::run));
  }

  private <T> CompletableFuture<T> start(ApiCall<T> call, Executor deliveries) {
    Optional<XimaException> refusal = refusal(call.operation());
    if (refusal.isPresent()) {
      return CompletableFuture.failedFuture(refusal.get());
    }
    Call<T> run = new Call<>(wiring, call, live, deliveries);
    run.enter();
    refusal(call.operation()).ifPresent(run::abort);
    return run.start();
  }

  /** Why nothing can be sent any more. */
  private Optional<XimaException> refusal(String operation) {
    if (!isOpen()) {
      return Optional.of(new ClientClosedException(CallSummary.of(operation)));
    }
    return wiring.engine().deliveries().isShutDown()
        ? Optional.of(
            new CallbackFailedException(
                CallSummary.of(operation),
                "the executor that the client was given is shut down. Close the client before its"
                    + " executor.",
                null))
        : Optional.empty();
  }

  /**
   * Opens a WebSocket at the tenant; the future fails with a {@link XimaException} that shows
   * nothing of the address, which holds the authentication key.
   */
  public CompletableFuture<WebSocket> openSocket(SocketCall call, WebSocket.Listener listener) {
    Optional<XimaException> refusal = refusal(call.operation());
    if (refusal.isPresent()) {
      return CompletableFuture.failedFuture(refusal.get());
    }
    SocketOpening opening = new SocketOpening(wiring, call, live);
    CompletableFuture<WebSocket> socket = opening.start(listener);
    refusal(call.operation()).ifPresent(opening::abort);
    return socket;
  }

  /**
   * Waits for a call. Where an interrupt comes too late to end it, its result is given all the same
   * and the interrupt stays set.
   *
   * @throws XimaException if it fails, with the stack of the thread that waits
   */
  public static <T> T await(String operation, CompletableFuture<T> result) {
    try {
      return result.get();
    } catch (InterruptedException e) {
      if (result.cancel(true)) {
        Thread.currentThread().interrupt();
        throw new CallInterruptedException(
            result instanceof Summed summed ? summed.summary() : CallSummary.of(operation),
            "the waiting thread was interrupted; the call was cancelled.",
            e);
      }
      try {
        return uninterrupted(operation, result);
      } finally {
        Thread.currentThread().interrupt();
      }
    } catch (ExecutionException e) {
      throw failure(operation, e);
    }
  }

  private static <T> T uninterrupted(String operation, CompletableFuture<T> result) {
    while (true) {
      try {
        return result.get();
      } catch (InterruptedException again) {
        // The end is on its way, and the caller sets the interrupt again behind it.
      } catch (ExecutionException e) {
        throw failure(operation, e);
      }
    }
  }

  private static RuntimeException failure(String operation, ExecutionException e) {
    Throwable cause = Futures.unwrapped(e);
    if (cause instanceof XimaException failure) {
      // It came about on a thread of the engine, whose stack tells the caller nothing.
      failure.fillInStackTrace();
      return failure;
    }
    return new IllegalStateException(operation + " failed in a way that was not foreseen", cause);
  }

  private boolean isOpen() {
    return !closed.get() && wiring.engine().isOpen();
  }

  /** Ends all calls and open bodies with {@link ClientClosedException}. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      List.copyOf(live)
          .forEach(running -> running.abort(new ClientClosedException(CallSummary.NONE)));
      List.copyOf(closings).forEach(Closing::run);
      closings.clear();
    }
  }
}
