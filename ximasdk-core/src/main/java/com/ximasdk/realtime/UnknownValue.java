// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A value that this version cannot read; {@link #rawJson()} has all of it. */
public final class UnknownValue extends MetricValue {
  /**
   * Makes a value.
   *
   * @param type the type as the tenant spells it
   * @param lastUpdateTime when the tenant updated it, or null
   * @param rawJson the value as received; its text is taken when it is asked for
   */
  public UnknownValue(String type, @Nullable Instant lastUpdateTime, CharSequence rawJson) {
    super(type, lastUpdateTime, rawJson);
  }

  @Override
  Object content() {
    return rawJson();
  }
}
