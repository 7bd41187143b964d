// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.ximasdk.report.ReportParameter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes JSON of a tenant anonymous. Kept is what stands in a list of the vendor's words, and what
 * is no data: the structure, truth values, lengths of time, counts. All else is replaced, also the
 * names of members that look like data.
 */
final class JsonDisguise {
  /** Members whose texts are words of the vendor, if they are. */
  private static final Set<String> ENUMERATIONS =
      Set.of(
          "status",
          "callDirection",
          "direction",
          "type",
          "valueType",
          "categoryType",
          "format",
          "state",
          "error",
          "code");

  private static final Set<String> PARTIES = Set.of("callingParty", "receivingParty");

  /** Members whose numbers are lengths, counts and places, which tell of nobody. */
  private static final Set<String> MEASURES =
      Set.of(
          "avg",
          "count",
          "duration",
          "elapsed",
          "length",
          "limit",
          "max",
          "millis",
          "milliseconds",
          "offset",
          "pages",
          "percent",
          "seconds",
          "size",
          "statuscode",
          "timeinstate",
          "total");

  /** The same, in the value of a realtime metric alone. */
  private static final Set<String> VALUES = Set.of("value", "state", "text", "label", "code");

  /** The most digits before or behind the point of a number that is looked at. */
  private static final int MOST_DIGITS = 400;

  private final TextDisguise texts;
  private final TimeShift shift;
  private final int mostRows;
  private final Set<String> measured;
  private ReportColumns columns = ReportColumns.NONE;
  private boolean cut;

  /**
   * A disguise of JSON.
   *
   * @param mostRows the most rows that are kept of a list of objects outside of reports
   * @param measured headings of a tenant's own whose cells are counts, lengths of time or labels of
   *     intervals
   */
  JsonDisguise(TextDisguise texts, TimeShift shift, int mostRows, Set<String> measured) {
    this.measured = Set.copyOf(measured);
    this.texts = texts;
    this.shift = shift;
    this.mostRows = mostRows;
  }

  /** An answer, or the body of a request, made anonymous. */
  JsonNode of(JsonNode root) {
    columns = ReportColumns.of(root, measured);
    cut = false;
    return node("", root, Place.ANYWHERE);
  }

  /** Whether a list of the last answer was cut. */
  boolean isCut() {
    return cut;
  }

  /** Where a value stands. */
  private enum Place {
    ANYWHERE,
    /** Directly in the object that is a report. */
    REPORT,
    /** In the list of a report's columns. */
    COLUMNS,
    /** In the value of a realtime metric, or of a parameter. */
    VALUE
  }

  /** The name of a member; another one where it may be data. */
  String member(String name) {
    return Vocabulary.MEMBER.knows(name) || isPosition(name) ? name : texts.of(name);
  }

  /** A heading, or the title of a report; another one where it is not the product's. */
  String heading(String heading) {
    return heading.isBlank() || Vocabulary.HEADING.knows(heading) ? heading : texts.of(heading);
  }

  /** The name of a parameter of a report; another one where it is not the product's. */
  String parameter(String name) {
    return name.equals(ReportParameter.REPORT_TIMEFRAME) ? name : texts.of(name);
  }

  /** The text of a state; its reason is replaced. */
  String state(String text) {
    if (States.isKnown(text)) {
      return text;
    }
    return States.divided(text)
        .map(parts -> parts.state() + parts.opening() + texts.of(parts.reason()) + parts.closing())
        .orElseGet(() -> texts.of(text));
  }

  private static boolean isPosition(String name) {
    return name.matches("[0-9]{1,2}");
  }

  private JsonNode node(String name, JsonNode node, Place place) {
    if (node.isObject()) {
      return object(name, node, place);
    }
    if (node.isArray()) {
      return array(name, node, place);
    }
    if (node.isTextual()) {
      return TextNode.valueOf(text(name, node.asText(), place));
    }
    return node.isNumber() ? number(name, node, place) : node;
  }

  private ObjectNode object(String name, JsonNode node, Place place) {
    Place within = place(name, node, place);
    ObjectNode other = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String member = field.getKey();
      Optional<ReportColumns.Column> column = columns.ofMember(member, node);
      String written = column.isPresent() ? columnMember(member) : member(member);
      // Two that come out alike would lose one.
      while (other.has(written)) {
        written = written + "_";
      }
      other.set(
          written,
          column.isPresent()
              ? cell(field.getValue(), column.get())
              : node(member, field.getValue(), within(member, within)));
    }
    return other;
  }

  private String columnMember(String member) {
    return isPosition(member) ? member : heading(member);
  }

  private static Place within(String member, Place place) {
    return ReportColumns.isColumns(member) ? Place.COLUMNS : place;
  }

  private static Place place(String name, JsonNode object, Place around) {
    if (name.equals("value")) {
      return Place.VALUE;
    }
    return object.has("columns") || object.has("reportId")
        ? Place.REPORT
        : around == Place.REPORT ? Place.ANYWHERE : around;
  }

  private ArrayNode array(String name, JsonNode node, Place place) {
    ArrayNode other = JsonNodeFactory.instance.arrayNode();
    boolean row = place != Place.COLUMNS && columns.isRow(node);
    int position = 0;
    for (JsonNode element : node) {
      if (columns.isNone() && element.isObject() && position == mostRows) {
        cut = true;
        break;
      }
      other.add(
          row
              ? cell(element, columns.at(position))
              : place == Place.COLUMNS && element.isTextual()
                  ? TextNode.valueOf(heading(element.asText()))
                  : node(name, element, place));
      position++;
    }
    return other;
  }

  private JsonNode cell(JsonNode node, ReportColumns.Column column) {
    if (node.isObject()) {
      ObjectNode other = JsonNodeFactory.instance.objectNode();
      node.properties()
          .forEach(
              field ->
                  other.set(
                      member(field.getKey()),
                      field.getKey().equals("key") && field.getValue().isValueNode()
                          ? key(field.getValue())
                          : cell(field.getValue(), column)));
      return other;
    }
    if (node.isTextual()) {
      String text = node.asText();
      return TextNode.valueOf(column.keeps(text) ? text : texts.of(text));
    }
    return node.isNumber() && !column.isMeasure() ? number("", node, Place.ANYWHERE) : node;
  }

  private JsonNode key(JsonNode key) {
    return isPosition(key.asText()) ? key : TextNode.valueOf(heading(key.asText()));
  }

  private String text(String name, String text, Place place) {
    if (text.isBlank()) {
      return text;
    }
    if (place == Place.COLUMNS) {
      return isPosition(text) || (ENUMERATIONS.contains(name) && Vocabulary.ENUMERATION.knows(text))
          ? text
          : heading(text);
    }
    if (place == Place.VALUE && !name.equals("type")) {
      return state(text);
    }
    if (ENUMERATIONS.contains(name) && Vocabulary.ENUMERATION.knows(text)) {
      return text;
    }
    if ((place == Place.REPORT && name.equals("title") && Vocabulary.HEADING.knows(text))
        || (name.equals("name") && text.equals(ReportParameter.REPORT_TIMEFRAME))) {
      return text;
    }
    return PARTIES.contains(name) ? party(text) : texts.of(text);
  }

  /** A party; words that stand for nobody, and what a call with several is called, stay. */
  String party(String text) {
    if (Vocabulary.NOBODY.knows(text)) {
      return text;
    }
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String word = text.substring(0, end);
    return Vocabulary.CONFERENCE.knows(word)
        ? word + texts.of(text.substring(end))
        : texts.of(text);
  }

  private JsonNode number(String name, JsonNode number, Place place) {
    if (number.isIntegralNumber()) {
      BigInteger whole = number.bigIntegerValue();
      if (whole.bitLength() < 63) {
        Optional<Long> time = shift.epochMillis(whole.longValue());
        if (time.isEmpty() && speaksOfTime(name)) {
          time = shift.epochSeconds(whole.longValue());
        }
        if (time.isPresent()) {
          return JsonNodeFactory.instance.numberNode(time.get());
        }
      }
    }
    if (isMeasure(name)
        || isHttpStatus(name, number)
        || (place == Place.VALUE && VALUES.contains(name))) {
      return number;
    }
    BigDecimal exact = number.decimalValue();
    return Math.abs(exact.scale()) + exact.precision() > MOST_DIGITS
        ? JsonNodeFactory.instance.numberNode(0)
        : JsonNodeFactory.instance.numberNode(new BigDecimal(texts.of(exact.toPlainString())));
  }

  private static boolean isHttpStatus(String name, JsonNode number) {
    return name.equals("status") && number.asLong() >= 100 && number.asLong() <= 599;
  }

  /** The last word says what a name names; a name that is replaced vouches for no value. */
  private static boolean isMeasure(String name) {
    List<String> words = Vocabulary.words(name);
    return Vocabulary.MEMBER.knows(name)
        && !words.isEmpty()
        && MEASURES.contains(words.get(words.size() - 1).toLowerCase(Locale.ROOT));
  }

  private static boolean speaksOfTime(String name) {
    return Vocabulary.words(name).stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .anyMatch(Set.of("time", "date", "start", "end", "at", "timestamp", "since")::contains);
  }
}
