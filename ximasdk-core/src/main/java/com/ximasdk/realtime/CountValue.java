// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A whole number, as of calls. */
public final class CountValue extends MetricValue {
  private final long count;

  /**
   * Makes a value.
   *
   * @param count the number
   * @param type the type as the tenant spells it
   * @param lastUpdateTime when the tenant updated it, or null
   * @param rawJson the value as received; its text is taken when it is asked for
   */
  public CountValue(
      long count, String type, @Nullable Instant lastUpdateTime, CharSequence rawJson) {
    super(type, lastUpdateTime, rawJson);
    this.count = count;
  }

  /**
   * What the value says.
   *
   * @return the number
   */
  public long count() {
    return count;
  }

  @Override
  Object content() {
    return count;
  }
}
