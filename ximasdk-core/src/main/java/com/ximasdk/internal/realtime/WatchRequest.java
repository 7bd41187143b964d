// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.internal.time.Futures;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** The one request that a watch has under way. Used between and within its steps only. */
final class WatchRequest {
  private final WatchSteps steps;
  private long number;
  private CompletableFuture<?> sent = new CompletableFuture<>();

  WatchRequest(WatchSteps steps) {
    this.steps = steps;
  }

  /** Sends a request. Its answer counts unless it was abandoned, or another one was sent since. */
  <T> void send(
      Supplier<CompletableFuture<T>> request,
      BiFunction<T, Moment, WatchInput> answered,
      Function<Throwable, WatchInput> failed) {
    long mine = ++number;
    CompletableFuture<T> answer = sent(request);
    sent = answer;
    var unused =
        answer.whenComplete(
            (value, failure) ->
                steps.run(
                    () -> {
                      if (mine == number) {
                        // What was answered is not kept until the next request.
                        sent = new CompletableFuture<>();
                        steps.step(
                            now ->
                                failure == null
                                    ? answered.apply(value, now)
                                    : failed.apply(Futures.unwrapped(failure)));
                      }
                    }));
  }

  /** Ends the request; whatever comes of it does not count. */
  void abandon() {
    number++;
    sent.cancel(true);
  }

  /** A request that cannot even be sent is one that failed. */
  static <T> CompletableFuture<T> sent(Supplier<CompletableFuture<T>> request) {
    try {
      return request.get();
    } catch (Throwable failure) {
      return CompletableFuture.failedFuture(failure);
    }
  }
}
