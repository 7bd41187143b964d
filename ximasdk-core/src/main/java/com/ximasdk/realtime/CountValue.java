// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A whole number, as of calls. */
public final class CountValue extends MetricValue {
  private final long count;

  /** A value; {@link MetricValue} says what the other parts are. */
  public CountValue(
      long count, String type, @Nullable Instant lastUpdateTime, CharSequence rawJson) {
    super(type, lastUpdateTime, rawJson);
    this.count = count;
  }

  /** The number. */
  public long count() {
    return count;
  }

  @Override
  Object content() {
    return count;
  }
}
