// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A text, as the state of an agent. */
public final class StateValue extends MetricValue {
  private final String text;

  /**
   * Makes a value.
   *
   * @param text the text exactly as received, never blank
   * @param type the type as the tenant spells it
   * @param lastUpdateTime when the tenant updated it, or null
   * @param rawJson the value as received; its text is taken when it is asked for
   */
  public StateValue(
      String text, String type, @Nullable Instant lastUpdateTime, CharSequence rawJson) {
    super(type, lastUpdateTime, rawJson);
    this.text = text;
  }

  /**
   * What the value says.
   *
   * @return the text exactly as received, never blank
   */
  public String text() {
    return text;
  }

  @Override
  Object content() {
    return text;
  }
}
