// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far an {@link IntervalCollector} has come. Immutable.
 *
 * @param start where the collector began; what ended by then is never delivered
 * @param through all intervals that end by then have been dealt with
 * @param delivered the fingerprints of what was delivered and can still change, by identity
 * @param underway the fingerprints of the round that was handed out and not yet acknowledged
 */
public record IntervalPosition(
    Instant start,
    Instant through,
    SortedMap<String, String> delivered,
    SortedMap<String, String> underway) {
  /** Copies both maps. */
  public IntervalPosition {
    delivered = Collections.unmodifiableSortedMap(new TreeMap<>(delivered));
    underway = Collections.unmodifiableSortedMap(new TreeMap<>(underway));
  }

  /** The position of a collector that has delivered nothing from an instant on. */
  public static IntervalPosition startingAt(Instant start) {
    return new IntervalPosition(start, start, new TreeMap<>(), new TreeMap<>());
  }
}
