// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Futures that depend on each other: values and failures go down, cancelling goes up. */
public final class Futures {
  private Futures() {}

  /** The failure itself, out of however many wrappers of the platform's. */
  public static Throwable unwrapped(Throwable failure) {
    Throwable inner = failure;
    while ((inner instanceof CompletionException || inner instanceof ExecutionException)
        && inner.getCause() != null) {
      inner = inner.getCause();
    }
    return inner;
  }

  /**
   * Has an action take what comes of a future, value or failure, and completes another one, then or
   * later. If the action itself fails, the other future fails with that.
   */
  public static <T> void lead(
      CompletableFuture<T> upstream,
      CompletableFuture<?> downstream,
      BiConsumer<@Nullable T, @Nullable Throwable> action) {
    var unusedCancel =
        downstream.whenComplete(
            (value, failure) -> {
              if (downstream.isCancelled()) {
                upstream.cancel(true);
              }
            });
    var unused =
        upstream.whenComplete(
            (value, failure) -> {
              try {
                action.accept(value, failure == null ? null : unwrapped(failure));
              } catch (Throwable refused) {
                downstream.completeExceptionally(refused);
              }
            });
  }

  /**
   * What a function makes of a future's value.
   *
   * @param unused takes what was made too late, when the result had been cancelled already
   */
  public static <T, R> CompletableFuture<R> map(
      CompletableFuture<T> upstream, Function<? super T, R> then, Consumer<? super R> unused) {
    CompletableFuture<R> result = new CompletableFuture<>();
    lead(
        upstream,
        result,
        (value, failure) -> {
          if (failure != null) {
            result.completeExceptionally(failure);
            return;
          }
          R made = then.apply(value);
          if (!result.complete(made)) {
            unused.accept(made);
          }
        });
    return result;
  }
}
