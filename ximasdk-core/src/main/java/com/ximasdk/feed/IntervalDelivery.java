// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static java.util.Objects.requireNonNull;

/**
 * An interval on its way to the adapter.
 *
 * @param kind whether it was delivered before
 * @param interval the interval
 * @param <T> its type
 */
public record IntervalDelivery<T>(Kind kind, T interval) {
  /** Checks that both are there. */
  public IntervalDelivery {
    requireNonNull(kind, "kind");
    requireNonNull(interval, "interval");
  }

  /** Whether an interval was delivered before. */
  public enum Kind {
    /** Not delivered before. */
    NEW,
    /** Delivered before with other values; these replace them. */
    CORRECTION,
    /**
     * Perhaps delivered before with the same values: the last round was not acknowledged, because
     * the adapter failed or the process ended.
     */
    REPEATED
  }
}
