// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A length of time, as the time that an agent has been in its state.
 *
 * <p>How it is written is UNKNOWN. Read are {@code H:MM:SS} with any number of hours, {@code MM:SS}
 * (so {@code 1:05} is 65 seconds, which is UNKNOWN like the rest), ISO 8601, and whole numbers,
 * which count what {@link RealtimeEncodings#durationUnit()} says. A text such as {@code 3.20} is
 * none of these for certain, and stays an {@link UnknownValue}. Immutable.
 *
 * @since 0.1.0
 */
public final class DurationValue extends MetricValue {
  private final Duration duration;

  /**
   * A value; {@link MetricValue} says what the other parts are.
   *
   * @param duration the length of time, at least 0
   * @param type the value's type as the tenant spells it; empty if there was none
   * @param lastUpdateTime when the tenant updated it, by the tenant's clock; null if it sent no
   *     such time
   * @param rawJson the value as received
   */
  public DurationValue(
      Duration duration, String type, @Nullable Instant lastUpdateTime, CharSequence rawJson) {
    super(type, lastUpdateTime, rawJson);
    this.duration = duration;
  }

  /** {@return the length of time, at least 0} */
  public Duration duration() {
    return duration;
  }

  @Override
  Object content() {
    return duration;
  }
}
