// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import com.ximasdk.internal.time.Durations;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * How an {@link EgressLedger} keeps a tenant's audio below its cap. Immutable.
 *
 * @since 0.1.0
 */
public final class EgressLimits {
  /** No budget; after the cap was reached, a stop of 6 hours, then of 12, then of 24 each. */
  public static final EgressLimits DEFAULTS =
      new EgressLimits(0, 0.8, Duration.ofHours(6), Duration.ofHours(24));

  private final long budget;
  private final double slowFrom;
  private final Duration firstStop;
  private final Duration longestStop;

  private EgressLimits(long budget, double slowFrom, Duration firstStop, Duration longestStop) {
    this.budget = budget;
    this.slowFrom = slowFrom;
    this.firstStop = firstStop;
    this.longestStop = longestStop;
  }

  /**
   * {@return these limits with the bytes that may be taken within any five days} The vendor prints
   * no figure for the cap (UNKNOWN; "about double what the licensed recorded agents would make in
   * full shifts").
   *
   * @param bytes of audio as downloaded, more than zero
   * @throws IllegalArgumentException if that is not more than zero
   */
  public EgressLimits withBudget(long bytes) {
    if (bytes <= 0) {
      throw new IllegalArgumentException(
          "The budget is " + bytes + " bytes; it must be more than zero.");
    }
    return new EgressLimits(bytes, slowFrom, firstStop, longestStop);
  }

  /**
   * {@return these limits with the part of the budget from which on requests are slowed down; 0.8
   * by default}
   *
   * @param part 0 to 1, both inclusive; without a budget it does not count
   * @throws IllegalArgumentException if that is not 0 to 1
   */
  public EgressLimits withSlowFrom(double part) {
    if (!(part >= 0 && part <= 1)) {
      throw new IllegalArgumentException(
          "Slowing down begins at " + part + " of the budget; expected 0 to 1.");
    }
    return new EgressLimits(budget, part, firstStop, longestStop);
  }

  /**
   * {@return these limits with how long audio is left alone after the cap was reached} The stop
   * doubles from one to the next until audio has been had again.
   *
   * @param first the first stop, more than zero
   * @param longest what no stop exceeds, at least {@code first}
   * @throws IllegalArgumentException unless 0 &lt; first &lt;= longest
   */
  public EgressLimits withStops(Duration first, Duration longest) {
    Durations.requireGrowing("The first stop", first, "the longest", longest);
    return new EgressLimits(budget, slowFrom, first, longest);
  }

  OptionalLong budget() {
    return budget == 0 ? OptionalLong.empty() : OptionalLong.of(budget);
  }

  double slowFrom() {
    return slowFrom;
  }

  Duration longestStop() {
    return longestStop;
  }

  /** The stop after so many that were of no use. */
  Duration stop(int before) {
    return Durations.shorter(Durations.scaled(firstStop, Math.pow(2, before)), longestStop);
  }
}
