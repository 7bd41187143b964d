// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Growing waits, each drawn between half of, and all of, its step, so that clients spread. */
final class Backoff {
  private final Duration first;
  private final Duration longest;
  private final DoubleSupplier random;

  /**
   * @param random draws from 0 to below 1
   */
  Backoff(Duration first, Duration longest, DoubleSupplier random) {
    this.first = first;
    this.longest = longest;
    this.random = random;
  }

  /** The wait after so many tries, from 1. */
  Duration after(int tries) {
    Duration step = first;
    for (int i = 1; i < tries && step.compareTo(longest) < 0; i++) {
      step = step.multipliedBy(2);
    }
    if (step.compareTo(longest) > 0) {
      step = longest;
    }
    long half = step.toNanos() / 2;
    return Duration.ofNanos(half + (long) (half * random.getAsDouble()));
  }
}
