// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.exchange;

import com.ximasdk.call.RateGate;
import java.net.URI;
import java.time.Duration;

/** Keeps requests for audio apart, together with all others of this process. */
final class Pace {
  private final RateGate gate;
  private final URI tenant;
  private final Duration interval;
  private final Surroundings surroundings;

  Pace(RateGate gate, URI tenant, Duration interval, Surroundings surroundings) {
    this.gate = gate;
    this.tenant = tenant;
    this.interval = interval;
    this.surroundings = surroundings;
  }

  /** Waits for a turn, and takes it. */
  void await() throws InterruptedException {
    for (Duration wait = gate.tryTake(tenant, interval);
        !wait.isZero();
        wait = gate.tryTake(tenant, interval)) {
      surroundings.pause(wait);
    }
  }

  /** Tells that the answer is there, from which the interval counts. */
  void answered() {
    gate.answered(tenant);
  }
}
