// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import java.util.List;

/**
 * What a round of an {@link IntervalCollector} did.
 *
 * <p>Immutable. All numbers are zero or more.
 *
 * @param delivered how many intervals were delivered for the first time
 * @param corrected how many were delivered with other values than before
 * @param repeated how many were delivered once more because a round before was not acknowledged
 * @param gaps how many gaps were told
 * @param closedGaps how many gaps were closed
 * @param days how many days were asked for
 * @param isUpToDate whether the day of the clock was asked for; else the next round goes on with
 *     the days that are left, the oldest first
 * @param troubles what was met on the way; all that is still so is told in every round
 * @since 0.1.0
 */
public record IntervalRound(
    int delivered,
    int corrected,
    int repeated,
    int gaps,
    int closedGaps,
    int days,
    boolean isUpToDate,
    List<IntervalTrouble> troubles) {
  /**
   * Copies the list.
   *
   * @param delivered intervals for the first time
   * @param corrected intervals with other values
   * @param repeated intervals once more
   * @param gaps gaps told
   * @param closedGaps gaps closed
   * @param days days asked for
   * @param isUpToDate whether the day of the clock was asked for
   * @param troubles what was met
   */
  public IntervalRound {
    troubles = List.copyOf(troubles);
  }
}
