// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static java.util.Objects.requireNonNull;

/**
 * What an {@link IntervalCollector} hands to the adapter: an interval, a gap, or the end of a gap.
 *
 * <p>Immutable, where the interval is.
 *
 * @param <T> an interval
 * @since 0.1.0
 */
public sealed interface IntervalDelivery<T> {
  /**
   * An interval.
   *
   * @param kind whether it was delivered before
   * @param interval the interval
   * @param <T> its type
   * @since 0.1.0
   */
  record Interval<T>(Kind kind, T interval) implements IntervalDelivery<T> {
    /**
     * Checks that both are there.
     *
     * @param kind whether it was delivered before
     * @param interval what the {@link IntervalReader} made
     */
    public Interval {
      requireNonNull(kind, "kind");
      requireNonNull(interval, "interval");
    }
  }

  /**
   * Intervals that could not be had and are not asked for any more of their own accord.
   *
   * @param gap which
   * @param isRepeated whether it was perhaps told before: that round was not acknowledged
   * @param <T> an interval
   * @since 0.1.0
   */
  record Gap<T>(IntervalGap gap, boolean isRepeated) implements IntervalDelivery<T> {
    /**
     * Checks that it is there.
     *
     * @param gap what could not be had
     * @param isRepeated whether it was perhaps told before
     */
    public Gap {
      requireNonNull(gap, "gap");
    }
  }

  /**
   * A gap that was told, or a day of it, has been had after all; its intervals come before this, as
   * {@link Kind#NEW}. What the report leaves out of it holds no calls. To be told it twice, after a
   * round that was not acknowledged, changes nothing.
   *
   * @param gap which: the gap or a part of it, with its group or none
   * @param <T> an interval
   * @since 0.1.0
   */
  record GapClosed<T>(IntervalGap gap) implements IntervalDelivery<T> {
    /**
     * Checks that it is there.
     *
     * @param gap what was had after all
     */
    public GapClosed {
      requireNonNull(gap, "gap");
    }
  }

  /**
   * Whether an interval was delivered before.
   *
   * @since 0.1.0
   */
  enum Kind {
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
