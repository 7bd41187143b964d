// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** An exchange for which no thread waits. */
final class AsyncExchange<B> implements Exchange<B> {
  private @Nullable CompletableFuture<HttpResponse<B>> sent;
  private boolean isCancelled;

  @Override
  public void begin(
      HttpClient client,
      HttpRequest request,
      BodyHandler<B> handler,
      BiConsumer<@Nullable HttpResponse<B>, @Nullable Throwable> end) {
    CompletableFuture<HttpResponse<B>> answer =
        hasBeenCancelled()
            ? CompletableFuture.failedFuture(new CancellationException())
            : client.sendAsync(request, handler);
    boolean tooLate;
    synchronized (this) {
      sent = answer;
      tooLate = isCancelled;
    }
    if (tooLate) {
      answer.cancel(true);
    }
    var unused = answer.whenComplete(end);
  }

  private synchronized boolean hasBeenCancelled() {
    return isCancelled;
  }

  @Override
  public void cancel() {
    CompletableFuture<?> toCancel;
    synchronized (this) {
      isCancelled = true;
      toCancel = sent;
    }
    if (toCancel != null) {
      toCancel.cancel(true);
    }
  }
}
