// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads the columns of a report, each with its key and title (KNOWN). */
final class JsonColumns {
  /** More than any report has. */
  static final int MOST = 10_000;

  private JsonColumns() {}

  static Headings read(JsonNode columns) {
    List<String> keys = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    for (JsonNode column : columns) {
      String position = Integer.toString(keys.size());
      if (column.isObject()) {
        keys.add(text(column, position, "key"));
        titles.add(text(column, "", "title", "name", "label", "key"));
      } else {
        keys.add(position);
        titles.add(column.isValueNode() && !column.isNull() ? column.asText() : "");
      }
    }
    return new Headings(keys, titles);
  }

  private static String text(JsonNode column, String otherwise, String... members) {
    for (String member : members) {
      JsonNode value = column.path(member);
      if (value.isValueNode() && !value.isNull()) {
        return value.asText();
      }
    }
    return otherwise;
  }
}
