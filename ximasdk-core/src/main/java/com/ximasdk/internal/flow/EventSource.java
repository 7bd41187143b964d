// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.flow;

import org.jspecify.annotations.Nullable;

/** Where a delivery takes events from. Safe for use by several threads. */
public interface EventSource<T> {
  /** The next event; null if there is none now. */
  @Nullable T poll();

  /** Whether no further event will come; earlier ones may still be there to poll. */
  boolean ended();

  /** Why there is an end, where that is a failure; null otherwise. */
  default @Nullable Throwable failure() {
    return null;
  }

  /** Sets what is called, from any thread and possibly too often, when something may have come. */
  void onSignal(Runnable signal);

  /** Takes back what was polled and reached nobody, because the interest ended just then. */
  default void undelivered(T event) {}

  /** Ends the interest in events. */
  void close();
}
