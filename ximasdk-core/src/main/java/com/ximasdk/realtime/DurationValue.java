// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A length of time, as the time that an agent has been in its state. */
public final class DurationValue extends MetricValue {
  private final Duration duration;

  /** A value; {@link MetricValue} says what the other parts are. */
  public DurationValue(
      Duration duration, String type, @Nullable Instant lastUpdateTime, CharSequence rawJson) {
    super(type, lastUpdateTime, rawJson);
    this.duration = duration;
  }

  /** The length of time. */
  public Duration duration() {
    return duration;
  }

  @Override
  Object content() {
    return duration;
  }
}
