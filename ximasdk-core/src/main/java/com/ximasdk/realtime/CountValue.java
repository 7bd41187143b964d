// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A whole number, as of calls. The type {@code COUNT} and its member {@code count} are KNOWN-C
 * (Chronicall guide, "Realtime Data over WebSocket"). Immutable.
 *
 * @since 0.1.0
 */
public final class CountValue extends MetricValue {
  private final long count;

  /**
   * A value; {@link MetricValue} says what the other parts are.
   *
   * @param count the number
   * @param type the value's type as the tenant spells it; empty if there was none
   * @param lastUpdateTime when the tenant updated it, by the tenant's clock; null if it sent no
   *     such time
   * @param rawJson the value as received
   */
  public CountValue(
      long count, String type, @Nullable Instant lastUpdateTime, CharSequence rawJson) {
    super(type, lastUpdateTime, rawJson);
    this.count = count;
  }

  /** {@return the number} */
  public long count() {
    return count;
  }

  @Override
  Object content() {
    return count;
  }
}
