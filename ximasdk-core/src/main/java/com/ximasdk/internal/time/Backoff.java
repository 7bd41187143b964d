// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Growing waits, each drawn between half of, and all of, its step, so that clients spread. */
public record Backoff(Duration first, Duration longest, DoubleSupplier random) {
  /** Keeps the longest wait in range; {@code random} draws from 0 to below 1. */
  public Backoff {
    longest = Durations.shorter(longest, Durations.LONGEST);
  }

  /** The wait after so many tries, from 1. */
  public Duration after(int tries) {
    Duration step = first;
    for (int i = 1; i < tries && step.compareTo(longest) < 0; i++) {
      step = step.multipliedBy(2);
    }
    return Durations.scaled(Durations.shorter(step, longest), (1 + random.getAsDouble()) / 2);
  }
}
