// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A future whose value comes of several futures, one after the other. Cancelling it cancels the one
 * that is under way, and none is begun after that.
 */
public final class Steps<T> extends OwnedFuture<T> {
  private boolean over;
  private @Nullable CompletableFuture<?> current;
  private Runnable ending = () -> {};

  /**
   * Goes on with a step: its value or failure is given to an action, which begins the next step or
   * ends with {@link #done} or {@link #failed}. What the action throws is the failure of all.
   */
  public <S> void then(CompletableFuture<S> step, BiConsumer<S, @Nullable Throwable> action) {
    boolean late;
    synchronized (this) {
      late = over;
      current = step;
    }
    if (late) {
      step.cancel(true);
      return;
    }
    var unused =
        step.whenComplete(
            (value, failure) -> {
              if (isOver()) {
                close(value);
                return;
              }
              try {
                action.accept(value, failure == null ? null : Futures.unwrapped(failure));
              } catch (Throwable refused) {
                failed(refused);
              }
            });
  }

  /** What came when nobody waited for it any more must not stay open. */
  private static void close(@Nullable Object late) {
    if (late instanceof Closeable open) {
      try {
        open.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Sets what is done where this is ended from outside from now on, at once if it was already: for
   * what the action that is under way holds open.
   */
  public void endsWith(Runnable act) {
    boolean late;
    synchronized (this) {
      late = over;
      ending = act;
    }
    if (late) {
      act.run();
    }
  }

  /** Whether it has its result, or gets none any more. */
  public synchronized boolean isOver() {
    return over;
  }

  /** Ends with a value; false if it was over already, and the value is nobody's. */
  public boolean done(T value) {
    return take() && settle(value);
  }

  /** Ends with a failure. */
  public void failed(Throwable failure) {
    if (take()) {
      settleExceptionally(failure);
    }
  }

  private synchronized boolean take() {
    boolean first = !over;
    over = true;
    return first;
  }

  @Override
  protected boolean end(@Nullable Throwable reason) {
    CompletableFuture<?> running;
    Runnable act;
    synchronized (this) {
      if (over) {
        return false;
      }
      over = true;
      running = current;
      act = ending;
    }
    if (running != null) {
      running.cancel(true);
    }
    act.run();
    return true;
  }
}
