// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An exchange on the thread of whoever waits for it: that saves two changes of threads, each of
 * which costs about as much as a short answer.
 *
 * <p>Cancelling interrupts that thread, and takes the interrupt back before anybody else sees it.
 * An interrupt that comes from outside stays set, and nothing is told: whoever waits for the call
 * finds it and ends the call.
 */
final class CallerExchange<B> implements Exchange<B> {
  private final Thread caller = Thread.currentThread();
  private boolean isSending;
  private boolean isCancelled;
  private boolean isInterruptOurs;

  @Override
  public void begin(
      HttpClient client,
      HttpRequest request,
      BodyHandler<B> handler,
      BiConsumer<@Nullable HttpResponse<B>, @Nullable Throwable> end) {
    HttpResponse<B> answer = null;
    Throwable failure = null;
    boolean wasInterrupted = false;
    try {
      begin();
      answer = client.send(request, handler);
    } catch (InterruptedException e) {
      wasInterrupted = true;
      failure = e;
    } catch (IOException reported) {
      // The platform wraps what failed for the sake of this thread's stack, in a kind of its own.
      failure = reported.getCause() == null ? reported : reported.getCause();
    } catch (RuntimeException | Error refused) {
      failure = refused;
    }
    if (end(wasInterrupted)) {
      Thread.currentThread().interrupt();
    } else {
      end.accept(answer, failure);
    }
  }

  private synchronized void begin() {
    if (isCancelled) {
      throw new CancellationException();
    }
    isSending = true;
  }

  /**
   * Nobody interrupts from here on; whether somebody else has.
   *
   * @param wasInterrupted whether an interrupt has ended the exchange
   */
  private synchronized boolean end(boolean wasInterrupted) {
    isSending = false;
    if (!isInterruptOurs) {
      return wasInterrupted;
    }
    // Where ours is still set, it was another one that ended the exchange.
    return Thread.interrupted() && wasInterrupted;
  }

  @Override
  public synchronized void cancel() {
    isCancelled = true;
    // A thread that is interrupted already stops by itself, and that interrupt is not ours to take.
    if (isSending && !caller.isInterrupted()) {
      isInterruptOurs = true;
      caller.interrupt();
    }
  }
}
