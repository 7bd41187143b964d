// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.internal.json.JsonFields;
import com.ximasdk.internal.json.WireTime;
import java.time.Instant;

/**
 * The value of a member, as the fields of a recording take it: a number may be a text and a text a
 * number.
 */
interface FieldValue {
  /** The value itself. */
  JsonNode node();

  /** Whether it stands for no value. */
  default boolean isNull() {
    return node().isNull();
  }

  /**
   * A scalar as text.
   *
   * @throws IllegalArgumentException if it is none
   */
  default String text() {
    JsonNode value = node();
    if (!value.isValueNode()) {
      throw new IllegalArgumentException("no text");
    }
    return value.asText();
  }

  /**
   * A whole number, or a text that is one.
   *
   * @throws IllegalArgumentException if it is none
   */
  default long number() {
    Long number = JsonFields.whole(node());
    if (number == null) {
      throw new IllegalArgumentException("no number");
    }
    return number;
  }

  /**
   * A time with all that it needs to be one instant.
   *
   * @throws IllegalArgumentException if it is none
   */
  default Instant instant() {
    Instant instant = WireTime.instant(node());
    if (instant == null) {
      throw new IllegalArgumentException("no time");
    }
    return instant;
  }
}
