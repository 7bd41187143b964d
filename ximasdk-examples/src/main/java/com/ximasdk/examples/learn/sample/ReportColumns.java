// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The columns of a report, by which its cells are known. Immutable. */
final class ReportColumns {
  static final ReportColumns NONE = new ReportColumns(List.of());

  /** What the cells of a column of counts, lengths and labels can hold. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "-?[0-9]{1,9}([.,][0-9]+)? ?%?|[0-9]{1,4}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?"
              + "|PT?[0-9.DHMS]{1,12}|([0-9]{1,2}(:[0-9]{2}){0,2} ?([AP]M)?)( ?(-|–|to)"
              + " ?[0-9]{1,2}(:[0-9]{2}){0,2} ?([AP]M)?)?",
          Pattern.CASE_INSENSITIVE);

  private final List<Column> columns;

  /**
   * A column.
   *
   * @param key its key
   * @param heading its heading
   * @param measured whether it is known to hold counts, lengths of time or labels of intervals
   */
  record Column(String key, String heading, boolean measured) {
    /** Whether its cells are counts, lengths of time or parts, which tell of nobody. */
    boolean isMeasure() {
      String words = heading.toLowerCase(Locale.ROOT);
      return measured
          || (Vocabulary.HEADING.knows(heading)
              && words.matches(
                  ".*(minutes|interval|hour|calls|count|duration|avg|average|percent|longest|speed|level|within|offered|handled|time|metrics|total|max|min|amount|number"
                      + " of).*")
              && !words.matches(".*(party|caller|id|agent|key|name).*"));
    }

    /** Whether a text of this column can be kept. */
    boolean keeps(String text) {
      return text.isBlank()
          || (isMeasure() && PLAIN.matcher(text.strip()).matches())
          || Vocabulary.TOTALS.knows(text);
    }
  }

  private ReportColumns(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /** The columns that an answer names; none if it names none. */
  static ReportColumns of(JsonNode root, Set<String> measured) {
    if (root.isObject() || root.isArray()) {
      for (Map.Entry<String, JsonNode> field : root.properties()) {
        if (isColumns(field.getKey()) && field.getValue().isArray()) {
          return read(field.getValue(), measured);
        }
      }
      for (JsonNode inner : root) {
        ReportColumns found = of(inner, measured);
        if (!found.isNone()) {
          return found;
        }
      }
    }
    return NONE;
  }

  /** Whether a member of this name holds the columns. */
  static boolean isColumns(String member) {
    return member.toLowerCase(Locale.ROOT).matches("columns?|headers|headings");
  }

  private static ReportColumns read(JsonNode list, Set<String> measured) {
    List<Column> columns = new ArrayList<>();
    for (JsonNode one : list) {
      String position = Integer.toString(columns.size());
      if (one.isObject()) {
        String key = one.path("key").asText(position);
        String heading = "";
        for (String name : List.of("title", "name", "label", "key")) {
          heading = heading.isEmpty() ? one.path(name).asText("") : heading;
        }
        columns.add(new Column(key, heading, measured.contains(heading)));
      } else {
        columns.add(new Column(position, one.asText(""), measured.contains(one.asText(""))));
      }
    }
    return new ReportColumns(columns);
  }

  boolean isNone() {
    return columns.isEmpty();
  }

  /** Whether a list is a row, whose cells are in the order of the columns. */
  boolean isRow(JsonNode list) {
    if (columns.isEmpty() || list.size() != columns.size()) {
      return false;
    }
    for (JsonNode cell : list) {
      if (cell.isArray() || (cell.isObject() && cell.has("rows"))) {
        return false;
      }
    }
    return !list.get(0).isObject() || !list.get(0).has("title");
  }

  Column at(int position) {
    return columns.get(position);
  }

  /** The column that a member of a row is of: by its key, or by its heading. */
  Optional<Column> ofMember(String member, JsonNode object) {
    if (columns.isEmpty() || object.size() < Math.min(2, columns.size())) {
      return Optional.empty();
    }
    long cells =
        object.properties().stream().filter(field -> find(field.getKey()).isPresent()).count();
    return cells * 2 > object.size() ? find(member) : Optional.empty();
  }

  private Optional<Column> find(String member) {
    return columns.stream()
        .filter(column -> column.key().equals(member) || column.heading().equals(member))
        .findFirst();
  }
}
