// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A text, as the state of an agent. */
public final class StateValue extends MetricValue {
  private final String text;

  /** A value; {@link MetricValue} says what the other parts are. */
  public StateValue(
      String text, String type, @Nullable Instant lastUpdateTime, CharSequence rawJson) {
    super(type, lastUpdateTime, rawJson);
    this.text = text;
  }

  /** The text exactly as received, never blank. */
  public String text() {
    return text;
  }

  @Override
  Object content() {
    return text;
  }
}
