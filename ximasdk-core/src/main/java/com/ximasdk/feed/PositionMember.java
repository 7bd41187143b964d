// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A member of a stored position, with the path to it. What is not as expected is told as such.
 *
 * @param path such as {@code groups.Sales.reached}; empty for the whole
 * @param json what is there
 */
record PositionMember(String path, JsonNode json) {
  IllegalArgumentException expected(String what) {
    String place = path.isEmpty() ? "the whole" : "member '" + path + "'";
    return new IllegalArgumentException(place + ": found " + found() + ", expected " + what);
  }

  private String found() {
    if (json.isMissingNode()) {
      return "nothing";
    }
    if (json.isContainerNode()) {
      return json.isArray() ? "a list" : "an object";
    }
    String text = json.toString();
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  boolean has(String name) {
    return json.has(name);
  }

  PositionMember member(String name) {
    return new PositionMember(path.isEmpty() ? name : path + "." + name, json.path(name));
  }

  /** Refuses members of other names: they would be lost. */
  void allows(Set<String> names) {
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!names.contains(name)) {
                throw member(name).expected("no such member");
              }
            });
  }

  Map<String, PositionMember> members() {
    if (!json.isObject()) {
      throw expected("an object");
    }
    Map<String, PositionMember> members = new LinkedHashMap<>();
    json.fieldNames().forEachRemaining(name -> members.put(name, member(name)));
    return members;
  }

  List<PositionMember> elements() {
    if (!json.isArray()) {
      throw expected("a list");
    }
    List<PositionMember> elements = new ArrayList<>();
    for (JsonNode element : json) {
      elements.add(new PositionMember(path + "[" + elements.size() + "]", element));
    }
    return elements;
  }

  String text() {
    if (!json.isTextual()) {
      throw expected("a text");
    }
    return json.textValue();
  }

  long count() {
    if (!json.isIntegralNumber() || !json.canConvertToLong() || json.longValue() < 0) {
      throw expected("a whole number of at least 0");
    }
    return json.longValue();
  }

  boolean truth() {
    if (!json.isBoolean()) {
      throw expected("true or false");
    }
    return json.booleanValue();
  }

  Instant instant() {
    try {
      return Instants.parsed(text());
    } catch (DateTimeException e) {
      throw expected("an instant of the years 1 to 9998 such as 2026-07-14T08:00:00Z");
    }
  }

  void requireNotBefore(Instant start) {
    if (instant().isBefore(start)) {
      throw expected("nothing before the member 'start', which is " + start);
    }
  }

  Duration duration() {
    try {
      Duration duration = Duration.parse(text());
      if (!duration.isNegative()) {
        return duration;
      }
    } catch (DateTimeException e) {
      throw expected("a duration such as PT15M");
    }
    throw expected("a duration that is not negative");
  }

  <E extends Enum<E>> E constant(Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text())) {
        return constant;
      }
    }
    throw expected("one of " + List.of(type.getEnumConstants()));
  }

  LocalDate nameAsDate(String name) {
    try {
      return LocalDate.parse(name);
    } catch (DateTimeException e) {
      throw expected("a name that is a date such as 2026-07-14");
    }
  }

  /** A name that is a start, a space and a group. */
  IntervalKey nameAsKey(String name) {
    int space = name.indexOf(' ');
    try {
      return new IntervalKey(
          Instants.parsed(name.substring(0, Math.max(space, 0))), name.substring(space + 1));
    } catch (DateTimeException e) {
      throw expected("a name that is an instant, a space and a group");
    }
  }

  /** A text that is an end, a space and a fingerprint. */
  IntervalMark mark() {
    String[] parts = text().split(" ", -1);
    if (parts.length == 2 && !parts[1].isEmpty()) {
      try {
        return new IntervalMark(Instants.parsed(parts[0]), parts[1]);
      } catch (DateTimeException e) {
        throw expected("an instant, a space and a fingerprint");
      }
    }
    throw expected("an instant, a space and a fingerprint");
  }
}
