// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

/**
 * Is told how the rounds of an {@link IntervalCollector} end, by the thread that ran the round.
 * What it throws is logged.
 *
 * @since 0.1.0
 */
public interface IntervalObserver {
  /**
   * A round ended; what it met is among its troubles.
   *
   * @param round what it did, and what it met
   */
  void ended(IntervalRound round);

  /**
   * A round was stopped; the next one takes up the same intervals.
   *
   * @param failure what stopped it: what the tenant or the adapter failed with
   * @param before what the round did until then, with its troubles
   */
  void stopped(Throwable failure, IntervalRound before);
}
