// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.call;

import com.ximasdk.internal.time.Durations;
import java.time.Duration;

/**
 * How often a call that failed for a passing reason is tried again, and after which waits.
 *
 * <p>The wait before attempt <i>n</i> + 1 is drawn between half of, and all of, {@code firstWait} ×
 * 2<sup><i>n</i> − 1</sup>, at most {@code longestWait}. Where the tenant names a wait ({@code
 * Retry-After}), it is not gone below. A call never waits past its total time limit.
 *
 * <p>Immutable.
 *
 * @param attempts how often a call may be sent, the first time included; 1 means no retry. Answers
 *     that the data is not ready, and asking for audio at the other path, do not count
 * @param firstWait the wait before the second attempt, more than zero
 * @param longestWait the longest wait that is not the tenant's wish, at least {@code firstWait}
 * @since 0.1.0
 */
public record RetryLimits(int attempts, Duration firstWait, Duration longestWait) {

  /** 5 attempts, after waits of about 1, 2, 4 and 8 seconds. */
  public static final RetryLimits DEFAULTS =
      new RetryLimits(5, Duration.ofSeconds(1), Duration.ofSeconds(30));

  /** Each call is tried once. */
  public static final RetryLimits NONE =
      new RetryLimits(1, Duration.ofSeconds(1), Duration.ofSeconds(1));

  /**
   * Checks the ranges.
   *
   * @param attempts at least 1
   * @param firstWait more than zero
   * @param longestWait at least {@code firstWait}
   * @throws IllegalArgumentException if there is no attempt, or unless 0 &lt; firstWait &lt;=
   *     longestWait
   */
  public RetryLimits {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts is " + attempts + "; it must be at least 1.");
    }
    Durations.requireGrowing("firstWait", firstWait, "longestWait", longestWait);
  }
}
