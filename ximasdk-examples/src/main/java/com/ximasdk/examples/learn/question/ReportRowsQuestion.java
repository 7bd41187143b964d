// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.examples.learn.sample.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How the rows of a report are written, and their cells. */
final class ReportRowsQuestion implements Question {
  private static final int DEEPEST = 12;

  @Override
  public String id() {
    return "report-rows";
  }

  @Override
  public String asks() {
    return "How are the rows of a report and their cells written?";
  }

  @Override
  public String byDefault() {
    return "found by what they are: lists or objects, by key or title, at any depth";
  }

  @Override
  public String setting() {
    return "";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    JsonNode root = Answers.json(evidence.report().answer());
    List<String> keys = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    for (JsonNode column : root.path("columns")) {
      keys.add(column.path("key").asText(""));
      titles.add(column.isTextual() ? column.asText() : column.path("title").asText(""));
    }
    List<String> path = new ArrayList<>();
    JsonNode row = firstRow("", root, path, Math.max(2, titles.size()), 0);
    String read;
    try {
      read = Words.count(evidence.report().fit().rows().size(), "row") + " of them are read.";
    } catch (NotSeenException e) {
      read = String.valueOf(e.getMessage());
    }
    if (row == null) {
      return Learned.of("No list of rows was found. " + read);
    }
    String form =
        row.isArray()
            ? "lists in column order"
            : row.has(titles.isEmpty() ? "" : titles.get(0))
                ? "objects by title"
                : row.has(keys.isEmpty() ? "" : keys.get(0))
                    ? "objects by column key"
                    : "objects of another form";
    return Learned.of(
        "Rows are %s, under %s. Cells: %s. %s"
            .formatted(form, Words.known(Vocabulary.MEMBER, path), cells(row), read));
  }

  /** The first row: a list of cells, or an object of them, in a list of such. */
  private static @Nullable JsonNode firstRow(
      String name, JsonNode node, List<String> path, int cells, int depth) {
    if (depth > DEEPEST || name.equals("columns")) {
      return null;
    }
    for (JsonNode element : node.isArray() ? node : List.<JsonNode>of()) {
      if (element.isArray() && element.size() >= 2) {
        path.add(name);
        return element;
      }
      if (element.isObject() && element.size() >= cells && hasNoList(element)) {
        path.add(name);
        return element;
      }
      JsonNode inner = firstRow(name, element, path, cells, depth + 1);
      if (inner != null) {
        return inner;
      }
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      JsonNode inner = firstRow(field.getKey(), field.getValue(), path, cells, depth + 1);
      if (inner != null) {
        return inner;
      }
    }
    return null;
  }

  private static boolean hasNoList(JsonNode object) {
    for (JsonNode member : object) {
      if (member.isArray()) {
        return false;
      }
    }
    return true;
  }

  /** The kinds of the cells of a row. */
  private static String cells(JsonNode row) {
    TreeSet<String> kinds = new TreeSet<>();
    for (JsonNode cell : row) {
      if (cell.isObject()) {
        List<String> members = new ArrayList<>();
        cell.fieldNames().forEachRemaining(members::add);
        kinds.add("objects with " + Words.known(Vocabulary.MEMBER, members).replace(", ", " and "));
      } else if (cell.isTextual()) {
        kinds.add(textKind(cell.asText()));
      } else {
        kinds.add(cell.isNull() ? "null" : cell.isNumber() ? "numbers" : "truth values");
      }
    }
    return Words.list(kinds);
  }

  private static String textKind(String text) {
    if (text.matches("[0-9]+:[0-9]{2}:[0-9]{2}.*")) {
      return "H:MM:SS";
    }
    if (text.matches("(?i)PT.*")) {
      return "ISO 8601 durations";
    }
    return text.endsWith("%") ? "percents with a sign" : "texts";
  }
}
