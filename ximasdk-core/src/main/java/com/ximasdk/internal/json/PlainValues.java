// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values of members that this library does not know, as plain immutable ones: {@link String},
 * {@link Long} or {@link BigInteger}, {@link Double} or {@link BigDecimal}, {@link Boolean}, {@link
 * List}, and {@link Map} with its members in order. What is null is left out.
 */
public final class PlainValues {
  /** Deeper than anybody nests what he wants to be read. */
  private static final int DEEPEST = 20;

  private PlainValues() {}

  /**
   * What a node holds.
   *
   * @return the value; null for null
   * @throws IllegalArgumentException if lists and objects are nested too deep
   */
  public static @Nullable Object of(JsonNode node) {
    return of(node, 0);
  }

  private static @Nullable Object of(JsonNode node, int depth) {
    requireShallow(depth);
    if (node.isObject()) {
      Map<String, Object> members = new LinkedHashMap<>();
      node.properties().forEach(one -> put(members, one.getKey(), of(one.getValue(), depth + 1)));
      return Collections.unmodifiableMap(members);
    }
    if (node.isArray()) {
      List<Object> elements = new ArrayList<>();
      node.forEach(element -> add(elements, of(element, depth + 1)));
      return Collections.unmodifiableList(elements);
    }
    if (node.isNull() || node.isMissingNode()) {
      return null;
    }
    if (node.isNumber()) {
      return copy(node.numberValue());
    }
    return node.isBoolean() ? (Object) node.booleanValue() : node.asText();
  }

  /**
   * The same of a value that a program gives.
   *
   * @return an immutable value equal to it, whole numbers as {@link Long}; null for null
   * @throws IllegalArgumentException if it is, or holds, something else than such a value
   */
  public static @Nullable Object copy(@Nullable Object value) {
    return copy(value, 0);
  }

  private static @Nullable Object copy(@Nullable Object value, int depth) {
    requireShallow(depth);
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> members = new LinkedHashMap<>();
      map.forEach((name, member) -> put(members, name(name), copy(member, depth + 1)));
      return Collections.unmodifiableMap(members);
    }
    if (value instanceof Collection<?> collection && !(value instanceof Set<?>)) {
      List<Object> elements = new ArrayList<>();
      collection.forEach(element -> add(elements, copy(element, depth + 1)));
      return Collections.unmodifiableList(elements);
    }
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    if (value instanceof Float number) {
      return number.doubleValue();
    }
    if (value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Long
        || value instanceof Double
        || value instanceof BigInteger
        || value instanceof BigDecimal) {
      return value;
    }
    throw new IllegalArgumentException(
        "A value is a %s. Expected a text, a number, true or false, a list or a map."
            .formatted(value.getClass().getName()));
  }

  private static String name(@Nullable Object name) {
    if (name instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("A name in a map is no text. Expected a text.");
  }

  private static void requireShallow(int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException(
          "Lists and objects are nested deeper than " + DEEPEST + ".");
    }
  }

  private static void put(Map<String, Object> members, String name, @Nullable Object value) {
    if (value != null) {
      members.put(name, value);
    }
  }

  private static void add(List<Object> elements, @Nullable Object value) {
    if (value != null) {
      elements.add(value);
    }
  }
}
