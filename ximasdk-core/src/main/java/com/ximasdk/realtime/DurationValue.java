// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A length of time, as the time that an agent has been in its state. */
public final class DurationValue extends MetricValue {
  private final Duration duration;

  /**
   * Makes a value.
   *
   * @param duration the length of time
   * @param type the type as the tenant spells it
   * @param lastUpdateTime when the tenant updated it, or null
   * @param rawJson the value as received; its text is taken when it is asked for
   */
  public DurationValue(
      Duration duration, String type, @Nullable Instant lastUpdateTime, CharSequence rawJson) {
    super(type, lastUpdateTime, rawJson);
    this.duration = duration;
  }

  /**
   * What the value says.
   *
   * @return the length of time
   */
  public Duration duration() {
    return duration;
  }

  @Override
  Object content() {
    return duration;
  }
}
