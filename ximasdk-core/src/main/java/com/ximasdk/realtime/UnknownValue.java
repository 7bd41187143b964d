// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value that this version cannot read; {@link #rawJson()} has all of it. Immutable.
 *
 * @since 0.1.0
 */
public final class UnknownValue extends MetricValue {
  /**
   * A value; {@link MetricValue} says what its parts are.
   *
   * @param type the value's type as the tenant spells it; empty if there was none
   * @param lastUpdateTime when the tenant updated it, by the tenant's clock; null if it sent no
   *     such time
   * @param rawJson the value as received
   */
  public UnknownValue(String type, @Nullable Instant lastUpdateTime, CharSequence rawJson) {
    super(type, lastUpdateTime, rawJson);
  }

  @Override
  Object content() {
    return rawJson();
  }
}
