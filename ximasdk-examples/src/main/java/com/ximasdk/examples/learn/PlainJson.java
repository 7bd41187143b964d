// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A value of the settings as plain Java values, and as text. */
final class PlainJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PlainJson() {}

  /** Texts, numbers, truth values, and lists and maps of these. */
  static Object of(JsonNode value) {
    return JSON.convertValue(value, Object.class);
  }

  /** As it stands in the settings file. */
  static String text(JsonNode value) {
    return value.toString().replace("\",\"", "\", \"");
  }
}
