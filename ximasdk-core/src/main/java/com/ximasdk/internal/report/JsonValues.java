// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.internal.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small parts of an answer as trees and as plain values. */
final class JsonValues {
  private JsonValues() {}

  /** As many values as a tree may hold, at most: each takes far more memory than its bytes. */
  private static final int MOST_VALUES = 150_000;

  /** Whether a value that begins with a byte is a number. */
  static boolean isNumber(byte first) {
    return first == '-' || (first >= '0' && first <= '9');
  }

  private static void requireFew(byte[] bytes, int from, int to) {
    int values = 0;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      values += b == ',' || b == '[' || b == '{' ? 1 : 0;
    }
    if (values > MOST_VALUES) {
      throw new NoReport(
          "the answer has a list or an object of more than %s values where columns, a window, a name or a sub-report was expected."
              .formatted(MOST_VALUES));
    }
  }

  /** The tree of a value that has been found to be JSON, and does not hold too much. */
  static JsonNode tree(byte[] bytes, int from, int to) {
    requireFew(bytes, from, to);
    try {
      return Json.MAPPER.readTree(bytes, from, to - from);
    } catch (JsonProcessingException e) {
      throw new NoReport(
          "the answer holds a value that cannot be read: " + e.getOriginalMessage() + ".");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Texts, numbers, truth values, null, and unmodifiable lists and maps of these. */
  static @Nullable Object plain(JsonNode value) {
    if (value.isObject()) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      value.properties().forEach(one -> members.put(one.getKey(), plain(one.getValue())));
      return Collections.unmodifiableMap(members);
    }
    if (value.isArray()) {
      List<@Nullable Object> elements = new ArrayList<>();
      value.forEach(element -> elements.add(plain(element)));
      return Collections.unmodifiableList(elements);
    }
    if (value.isNumber()) {
      return value.numberValue();
    }
    return value.isBoolean()
        ? (Object) value.booleanValue()
        : value.isNull() ? null : value.asText();
  }
}
