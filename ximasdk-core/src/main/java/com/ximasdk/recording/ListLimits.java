// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recording;

import com.ximasdk.internal.time.Durations;
import java.time.Duration;

/**
 * How much of its recordings a tenant is asked to list at a time, whatever a query or a feed would
 * ask for. For a tenant that refuses long windows, or lists so many recordings and no more; that
 * there is such a limit is UNKNOWN.
 *
 * <p>Immutable.
 *
 * @param window the longest window of one request, with its overlap; more than zero
 * @param overlap how far the window of a request reaches into the next one, zero or more and
 *     shorter than the window; it takes the place of the query's
 */
public record ListLimits(Duration window, Duration overlap) {
  /** Checks the ranges. */
  public ListLimits {
    Durations.requirePositive("The longest window", window);
    Durations.requireNotNegative("The overlap", overlap);
    if (overlap.compareTo(window) >= 0) {
      throw new IllegalArgumentException(
          "The overlap is %s and the longest window %s; the overlap must be the shorter one."
              .formatted(overlap, window));
    }
  }

  /** A query for the same recordings, none of whose requests is longer than the window. */
  public RecordingQuery within(RecordingQuery query) {
    return query
        .withSlice(Durations.shorter(query.slice(), window.minus(overlap)))
        .withOverlap(overlap);
  }
}
