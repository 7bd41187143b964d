// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads members of objects tolerantly: a number may be a text and a text a number, and a member may
 * have one of several names.
 */
public final class JsonFields {
  private JsonFields() {}

  /** The first of the members that holds a scalar, as text; empty if none does. */
  public static String text(JsonNode object, String... names) {
    for (String name : names) {
      JsonNode member = object.path(name);
      if (member.isValueNode() && !member.isNull()) {
        return member.asText();
      }
    }
    return "";
  }

  /** The first of the members that is an array; null if none is. */
  public static @Nullable JsonNode array(JsonNode object, List<String> names) {
    for (String name : names) {
      if (object.path(name).isArray()) {
        return object.path(name);
      }
    }
    return null;
  }

  /** A number, or a text that is one; else null. */
  public static @Nullable BigDecimal number(JsonNode value) {
    return value.isNumber() || value.isTextual() ? WireNumber.read(value.asText()) : null;
  }

  /** A whole number, or a text that is one; else null. */
  public static @Nullable Long whole(JsonNode value) {
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return value.longValue();
    }
    return value.isNumber() || value.isTextual() ? WireNumber.whole(value.asText()) : null;
  }
}
