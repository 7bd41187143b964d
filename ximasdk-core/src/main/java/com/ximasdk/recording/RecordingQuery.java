// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recording;

import static java.util.Objects.requireNonNull;

import com.ximasdk.internal.time.Durations;
import java.time.Duration;
import java.time.Instant;

/**
 * Which recordings to list: those that start in a window, and how the window is cut.
 *
 * <p>UNKNOWN of the tenant: paging, order, the longest window, and whether its own window tests the
 * start or the end of a recording. So a long window is asked for in slices that reach into the next
 * one by an overlap; what the tenant returns twice, or from outside the window, is dropped.
 *
 * <p>The {@linkplain com.ximasdk.XimaClient.Builder#listLimits limits of the client} make requests
 * shorter than a query would.
 *
 * <p>Immutable.
 *
 * @param from the first instant of the window
 * @param to the first instant after the window
 * @param slice the longest stretch that one request goes on by, more than zero; its answer may have
 *     4 GiB
 * @param overlap how far a request reaches past its slice, zero or more; longer than the longest
 *     recording, every recording comes in order
 * @since 0.1.0
 */
public record RecordingQuery(Instant from, Instant to, Duration slice, Duration overlap) {
  /** A day. */
  public static final Duration DEFAULT_SLICE = Duration.ofDays(1);

  /** Two hours. */
  public static final Duration DEFAULT_OVERLAP = Duration.ofHours(2);

  /**
   * Checks the ranges.
   *
   * @param from the first instant of the window
   * @param to the first instant after it
   * @param slice more than zero
   * @param overlap zero or more
   * @throws IllegalArgumentException if the window does not end after its start, the slice is not
   *     more than zero, or the overlap is negative
   */
  public RecordingQuery {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "The window goes from " + from + " to " + to + "; its end must be after its start.");
    }
    Durations.requirePositive("The slice", slice);
    Durations.requireNotNegative("The overlap", overlap);
  }

  /**
   * {@return the recordings that start in a window, with {@link #DEFAULT_SLICE} and {@link
   * #DEFAULT_OVERLAP}}
   *
   * @param from the first instant of the window
   * @param to the first instant after it
   * @throws IllegalArgumentException if the window does not end after its start
   */
  public static RecordingQuery between(Instant from, Instant to) {
    return new RecordingQuery(from, to, DEFAULT_SLICE, DEFAULT_OVERLAP);
  }

  /**
   * {@return this query with another longest stretch per request}
   *
   * @param length more than zero
   * @throws IllegalArgumentException if it is not more than zero
   */
  public RecordingQuery withSlice(Duration length) {
    return new RecordingQuery(from, to, length, overlap);
  }

  /**
   * {@return this query with another overlap}
   *
   * @param length zero or more
   * @throws IllegalArgumentException if it is negative
   */
  public RecordingQuery withOverlap(Duration length) {
    return new RecordingQuery(from, to, slice, length);
  }
}
