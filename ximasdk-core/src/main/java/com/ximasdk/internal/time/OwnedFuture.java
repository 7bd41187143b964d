// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A future with an owner that makes its value. Whoever else completes or cancels it has to get past
 * the owner, which first ends what runs: so when there is a result, nothing runs any more.
 */
public abstract class OwnedFuture<T> extends CompletableFuture<T> {
  /**
   * Ends what runs for this future, from outside.
   *
   * @param reason a {@link CancellationException}, or what somebody completes the future with; null
   *     where that is a value
   * @return whether it ended now; false where its own end came first, and so the owner's result is
   *     there or is coming
   */
  protected abstract boolean end(@Nullable Throwable reason);

  /** Told when somebody else than the owner has completed this future. */
  protected void endedFromOutside() {}

  /** Gives the owner's value; false if the future had a result already. */
  protected final boolean settle(T value) {
    return super.complete(value);
  }

  /** Gives the owner's failure; false if the future had a result already. */
  protected final boolean settleExceptionally(Throwable failure) {
    return super.completeExceptionally(failure);
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    if (!end(new CancellationException())) {
      return isCancelled();
    }
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    endedFromOutside();
    return cancelled;
  }

  @Override
  public boolean complete(T value) {
    if (!end(null)) {
      return false;
    }
    boolean completed = super.complete(value);
    endedFromOutside();
    return completed;
  }

  @Override
  public boolean completeExceptionally(Throwable failure) {
    if (!end(failure)) {
      return false;
    }
    boolean completed = super.completeExceptionally(failure);
    endedFromOutside();
    return completed;
  }

  /** The platform's own would pass by {@link #complete}. */
  @Override
  public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
    executor.execute(
        () -> {
          try {
            if (!isDone()) {
              complete(supplier.get());
            }
          } catch (Throwable failure) {
            completeExceptionally(failure);
          }
        });
    return this;
  }

  /** Forces a result on it; what runs is ended all the same, unless its own end came first. */
  @Override
  public void obtrudeValue(T value) {
    boolean ended = end(null);
    super.obtrudeValue(value);
    if (ended) {
      endedFromOutside();
    }
  }

  /** As {@link #obtrudeValue}. */
  @Override
  public void obtrudeException(Throwable failure) {
    boolean ended = end(failure);
    super.obtrudeException(failure);
    if (ended) {
      endedFromOutside();
    }
  }
}
