// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import com.ximasdk.internal.time.Durations;
import java.time.Duration;

/**
 * How long the client waits before it asks again for data that the tenant still prepares. The waits
 * double from the first to the longest, each drawn between half of it and all of it; a {@code
 * Retry-After} is not gone below. It asks until the call's total time limit.
 *
 * <p>Immutable.
 *
 * @param first the first wait, more than zero
 * @param longest the longest wait, at least {@code first}
 * @since 0.1.0
 */
public record PendingWaits(Duration first, Duration longest) {

  /** From 2 to 30 seconds. */
  public static final PendingWaits DEFAULTS =
      new PendingWaits(Duration.ofSeconds(2), Duration.ofSeconds(30));

  /**
   * Checks the ranges.
   *
   * @param first more than zero
   * @param longest at least {@code first}
   * @throws IllegalArgumentException unless 0 &lt; first &lt;= longest
   */
  public PendingWaits {
    Durations.requireGrowing("first", first, "longest", longest);
  }
}
