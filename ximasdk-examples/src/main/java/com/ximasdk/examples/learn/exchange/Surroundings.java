// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The time, and waiting: a test has a time of its own, which waiting lets pass. */
public interface Surroundings {
  /** The time of day. */
  Instant now();

  /**
   * Waits.
   *
   * @param length how long; zero or more
   * @throws InterruptedException if the command is to end
   */
  void pause(Duration length) throws InterruptedException;

  /** This machine's. */
  static Surroundings ofThisMachine() {
    Clock clock = Clock.systemUTC();
    return new Surroundings() {
      @Override
      public Instant now() {
        return clock.instant();
      }

      @Override
      public void pause(Duration length) throws InterruptedException {
        Thread.sleep(length.toMillis());
      }
    };
  }
}
