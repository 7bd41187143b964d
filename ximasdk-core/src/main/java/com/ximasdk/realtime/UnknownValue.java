// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A value that this version cannot read; {@link #rawJson()} has all of it. */
public final class UnknownValue extends MetricValue {
  /** A value; {@link MetricValue} says what its parts are. */
  public UnknownValue(String type, @Nullable Instant lastUpdateTime, CharSequence rawJson) {
    super(type, lastUpdateTime, rawJson);
  }

  @Override
  Object content() {
    return rawJson();
  }
}
