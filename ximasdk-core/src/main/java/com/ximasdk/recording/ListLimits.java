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
 * @since 0.1.0
 */
public record ListLimits(Duration window, Duration overlap) {
  /**
   * Checks the ranges.
   *
   * @param window the longest window of one request, more than zero
   * @param overlap zero or more, shorter than the window
   * @throws IllegalArgumentException if one is out of its range, or the overlap is not the shorter
   *     one
   */
  public ListLimits {
    Durations.requirePositive("The longest window", window);
    Durations.requireNotNegative("The overlap", overlap);
    if (overlap.compareTo(window) >= 0) {
      throw new IllegalArgumentException(
          "The overlap is %s and the longest window %s; the overlap must be the shorter one."
              .formatted(overlap, window));
    }
  }

  /**
   * {@return a query for the same recordings, none of whose requests is longer than the window}
   *
   * @param query its slice is shortened where it has to be; its overlap is replaced
   */
  public RecordingQuery within(RecordingQuery query) {
    return query
        .withSlice(Durations.shorter(query.slice(), window.minus(overlap)))
        .withOverlap(overlap);
  }
}
