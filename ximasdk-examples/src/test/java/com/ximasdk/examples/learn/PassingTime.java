// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn;

import com.ximasdk.examples.learn.exchange.Surroundings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A time that passes by waiting alone; a simulated tenant has it as its clock. */
final class PassingTime extends Clock implements Surroundings {
  private volatile Instant now;

  PassingTime(Instant now) {
    this.now = now;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public synchronized void pause(Duration length) {
    now = now.plus(length);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("a passing time has one zone");
  }
}
