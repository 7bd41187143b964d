// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Writes reports in the forms that the reader claims to understand, members in random order. */
final class RowDialectWriter {
  static final List<String> TITLES =
      List.of(
          "Minutes", "Calls Presented", "Calls Answered", "Calls Abandoned", "Avg Call Duration");

  /** How the cells of a row are written. */
  enum Cells {
    ARRAY,
    OBJECT_BY_KEY,
    OBJECT_BY_TITLE,
    ARRAY_OF_PAIRS,
    WRAPPED_ARRAY,
    WRAPPED_PAIRS,
    WRAPPED_BY_KEY
  }

  private final Random random;
  private final Cells cells;
  private final int firstKey;

  RowDialectWriter(Random random) {
    this.random = random;
    this.cells = List.of(Cells.values()).get(random.nextInt(Cells.values().length));
    this.firstKey = random.nextInt(3);
  }

  Cells cells() {
    return cells;
  }

  String columns() {
    return "["
        + String.join(
            ",",
            IntStream.range(0, TITLES.size())
                .mapToObj(
                    i ->
                        object(
                            member("key", quoted(key(i))),
                            member("title", quoted(TITLES.get(i))),
                            member("format", "\"TEXT\"")))
                .toList())
        + "]";
  }

  private String key(int column) {
    return Integer.toString(column + firstKey);
  }

  /** A row of JSON values. */
  String row(List<String> values) {
    return switch (cells) {
      case ARRAY -> "[" + String.join(",", values) + "]";
      case OBJECT_BY_KEY -> object(members(values, true));
      case OBJECT_BY_TITLE -> object(members(values, false));
      case ARRAY_OF_PAIRS -> "[" + pairs(values) + "]";
      case WRAPPED_ARRAY ->
          object(
              member("cells", "[" + String.join(",", values) + "]"),
              member("index", Integer.toString(random.nextInt(100))));
      case WRAPPED_PAIRS -> object(member("values", "[" + pairs(values) + "]"));
      case WRAPPED_BY_KEY -> object(member("cells", "[" + keyed(values) + "]"));
    };
  }

  private static String pairs(List<String> values) {
    return String.join(
        ",",
        values.stream()
            .map(value -> value.startsWith("{") ? value : "{\"raw\":" + value + "}")
            .toList());
  }

  private String keyed(List<String> values) {
    List<String> keyed = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String key = member("key", quoted(key(i)));
      String value = values.get(i);
      keyed.add(
          value.startsWith("{")
              ? "{" + key + "," + value.substring(1)
              : object(key, member("value", value)));
    }
    Collections.shuffle(keyed, random);
    return String.join(",", keyed);
  }

  private String[] members(List<String> values, boolean byKey) {
    String[] members = new String[values.size()];
    for (int i = 0; i < members.length; i++) {
      members[i] = member(byKey ? key(i) : TITLES.get(i), values.get(i));
    }
    return members;
  }

  /** An object whose members come in any order. */
  String object(String... members) {
    List<String> shuffled = new ArrayList<>(List.of(members));
    Collections.shuffle(shuffled, random);
    return "{" + String.join(",", shuffled) + "}";
  }

  static String member(String name, String value) {
    return quoted(name) + ":" + value;
  }

  static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
