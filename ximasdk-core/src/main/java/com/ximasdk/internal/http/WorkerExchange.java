// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An exchange for which a worker waits. Cancelling interrupts it: nobody else interrupts a worker,
 * so none of a caller's interrupts is lost or taken for another.
 */
final class WorkerExchange<B> implements Exchange<B> {
  private final Executor workers;
  private final Runnable over;
  private @Nullable Thread worker;
  private boolean isCancelled;

  /**
   * An exchange that has not begun.
   *
   * @param over run once when no worker waits for it any more
   */
  WorkerExchange(Executor workers, Runnable over) {
    this.workers = workers;
    this.over = over;
  }

  @Override
  public void begin(
      HttpClient client,
      HttpRequest request,
      BodyHandler<B> handler,
      BiConsumer<@Nullable HttpResponse<B>, @Nullable Throwable> end) {
    try {
      workers.execute(() -> send(client, request, handler, end));
    } catch (Throwable noThread) {
      over.run();
      throw noThread;
    }
  }

  private void send(
      HttpClient client,
      HttpRequest request,
      BodyHandler<B> handler,
      BiConsumer<@Nullable HttpResponse<B>, @Nullable Throwable> end) {
    HttpResponse<B> answer = null;
    Throwable failure = null;
    try {
      takeOver();
      answer = client.send(request, handler);
    } catch (IOException reported) {
      // The platform wraps what failed for the sake of this thread's stack, in a kind of its own.
      failure = reported.getCause() == null ? reported : reported.getCause();
    } catch (Throwable ended) {
      failure = ended;
    }
    giveUp();
    over.run();
    end.accept(answer, failure);
  }

  private synchronized void takeOver() {
    if (isCancelled) {
      throw new CancellationException();
    }
    worker = Thread.currentThread();
  }

  /** From here on nobody interrupts this thread for this exchange. */
  private synchronized void giveUp() {
    worker = null;
    // It may have come when the answer was there already.
    Thread.interrupted();
  }

  @Override
  public synchronized void cancel() {
    isCancelled = true;
    if (worker != null) {
      worker.interrupt();
    }
  }
}
