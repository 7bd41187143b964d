// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ximasdk.ReportReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither the order of members nor the way in which bytes arrive changes what a report says. */
class JsonOrderTest {
  private static final String REPORT =
      """
      {"reportId": 48, "title": "Inbound", "skin": null,
       "timeframe": {"start": "2026-07-14T00:00:00-06:00", "end": "2026-07-14T23:59:59-06:00"},
       "columns": [{"key": "a", "title": "Minutes"}, {"key": "b", "title": "Calls Presented"},
                   {"key": "c", "title": "Avg Call Duration"}],
       "parameters": [{"name": "Rows", "value": {"groups": [{"key": "Sales"}]}}],
       "chart": [[480, 12]], "note": {"by": {"x": [1]}},
       "regions": [
         {"name": "West", "subReports": [
           {"name": "Sales", "id": 1, "rows": [ROW1, ROW2], "totals": [ROW3]},
           {"group": {"key": "g", "name": "Support"}, "body": {"rows": [ROW2]}}]},
         {"title": "East", "key": "k", "subReports": [
           {"name": "Sales", "timeframe": {"start": "2026-07-15T00:00:00-06:00",
             "end": "2026-07-15T23:59:59-06:00"}, "rows": [ROW1]},
           {"name": "Empty", "rows": []}]}]}
      """;
  private static final List<String> EXPECTED =
      List.of(
          "West/Sales#1 | 8:00 AM | 5 | 0:03:12",
          "West/Sales#2 | \u00e9\"\\ | - | 0:02:00",
          "West/Sales#3 totals | Total | 12 | -",
          "West/Support#1 | \u00e9\"\\ | - | 0:02:00",
          "East/Sales#1 | 8:00 AM | 5 | 0:03:12");
  private static final List<String> TOTALS_FIRST =
      List.of(
          "West/Sales#1 totals | Total | 12 | -",
          "West/Sales#2 | 8:00 AM | 5 | 0:03:12",
          "West/Sales#3 | \u00e9\"\\ | - | 0:02:00",
          EXPECTED.get(3),
          EXPECTED.get(4));

  private final ObjectMapper mapper = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "['8:00 AM',5,'0:03:12']~['\\u00e9\\\"\\\\',null,'0:02:00']~['Total',12,null]",
        "{'a':'8:00"
            + " AM','b':5,'c':'0:03:12','z':0}~{'a':'é\\\"\\\\','c':'0:02:00'}~{'a':'Total','b':12}",
        "{'Minutes':'8:00 AM','calls presented':5,'Avg Call Duration':'0:03:12'}"
            + "~{'Minutes':'é\\\"\\\\','Calls Presented':null,'Avg Call Duration':'0:02:00'}"
            + "~{'Minutes':'Total','Calls Presented':12}",
        "[{'raw':480,'formatted':'8:00 AM'},{'raw':5},{'value':192000,'display':'0:03:12'}]"
            + "~[{'text':'é\\\"\\\\'},null,{'raw':1,'formatted':'0:02:00'}]~[{'raw':'Total'},{'raw':12},null]",
        "{'id':1,'cells':['8:00"
            + " AM',5,'0:03:12']}~{'cells':['é\\\"\\\\',null,'0:02:00'],'id':2}~{'cells':['Total',12,null]}",
        "{'values':[{'key':'b','value':5},{'key':'a','value':'8:00"
            + " AM'},{'key':'c','value':'0:03:12'}]}"
            + "~{'values':[{'key':'a','value':'é\\\"\\\\'},{'key':'c','raw':1,'text':'0:02:00'}]}"
            + "~{'values':[{'key':'b','value':12},{'key':'a','value':'Total'}]}",
      })
  void theOrderOfMembersChangesNothing(String rows) throws IOException {
    String[] row = rows.replace('\'', '"').split("~", -1);
    String body = REPORT.replace("ROW1", row[0]).replace("ROW2", row[1]).replace("ROW3", row[2]);
    JsonNode tree = mapper.readTree(body);
    for (int seed = 0; seed < 200; seed++) {
      List<ReportRow> read = new ArrayList<>();
      byte[] shuffled = mapper.writeValueAsBytes(shuffled(tree, new Random(seed)));

      List<String> lines = ReportText.of(shuffled);
      ReportFacts facts = facts(shuffled, read);

      String what = new String(shuffled, StandardCharsets.UTF_8);
      List<String> rowsRead = lines.stream().filter(line -> line.contains("#")).toList();
      assertThat(rowsRead).as(what).isIn(EXPECTED, TOTALS_FIRST);
      assertThat(lines.subList(5, lines.size()))
          .as(what)
          .containsExactlyInAnyOrder("empty East/Empty", "LEFT_ASIDE $.chart", "LEFT_ASIDE $.note");
      assertThat(facts.timeframes()).hasSize(2);
      assertThat(facts.sections())
          .extracting(section -> String.join("/", section.path()))
          .containsExactly("West/Sales", "West/Support", "East/Sales", "East/Empty");
      assertThat(facts.otherMembers().keySet())
          .containsExactlyInAnyOrder("reportId", "skin", "parameters", "chart", "note");
      assertThat(read)
          .extracting(one -> one.section().timeframe().orElseThrow().start().getDayOfMonth())
          .containsExactly(14, 14, 14, 14, 15);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void theEncodingOfTheAnswerChangesNothing(String charset) {
    String body = arrays();

    List<String> expected = ReportText.of(body.getBytes(StandardCharsets.UTF_8));
    assertThat(expected).startsWith(EXPECTED.toArray(String[]::new));
    assertThat(ReportText.of(body.getBytes(Charset.forName(charset)))).isEqualTo(expected);
    assertThat(
            ReportText.of(
                ("\uFEFF" + body)
                    .getBytes(Charset.forName(charset.equals("UTF-16") ? "UTF-16BE" : charset))))
        .isEqualTo(expected);
  }

  @Test
  void bytesThatComeOneByOneChangeNothing() {
    byte[] body = arrays().getBytes(StandardCharsets.UTF_8);
    InputStream slow =
        new ByteArrayInputStream(body) {
          @Override
          public int read(byte[] target, int offset, int count) {
            return super.read(target, offset, Math.min(1, count));
          }
        };
    List<String> labels = new ArrayList<>();
    try (ReportRows rows = reader().json(slow, "slow")) {
      rows.forEachRemaining(row -> labels.add(row.text("Minutes").orElse("")));
    }

    assertThat(labels).containsExactly("8:00 AM", "\u00e9\"\\", "Total", "\u00e9\"\\", "8:00 AM");
  }

  @Test
  void whereverTheAnswerBreaksOffOnlyRowsThatAreRightAreGiven() {
    byte[] body = arrays().strip().getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < body.length; length++) {
      List<String> lines = ReportText.of(java.util.Arrays.copyOf(body, length));

      List<String> rows = lines.stream().filter(line -> line.contains("#")).toList();
      assertThat(rows).as("first " + length).isEqualTo(EXPECTED.subList(0, rows.size()));
      assertThat(lines.get(lines.size() - 1)).startsWith("error Report").contains("the answer");
    }
  }

  @Test
  void rowsAcrossThePiecesInWhichAnswersAreReadAreWhole() {
    StringBuilder json =
        new StringBuilder(
            "{\"timeframe\":{\"start\":0,\"end\":1},\"columns\":[\"A\",\"B\"],\"rows\":[");
    for (int i = 0; i < 20_000; i++) {
      json.append(i == 0 ? "" : ",")
          .append("[")
          .append(i)
          .append(",\"")
          .append("x".repeat(i % 97))
          .append("\"]");
    }
    json.append(",[20000,\"").append("y".repeat(100_000)).append("\"]]}");
    long[] count = {0};
    try (ReportRows rows =
        reader()
            .json(
                new ByteArrayInputStream(json.toString().getBytes(StandardCharsets.UTF_8)),
                "long")) {
      while (rows.hasNext()) {
        ReportRow row = rows.next();
        assertThat(row.count("A")).hasValue(count[0]);
        assertThat(row.text("B").orElse(""))
            .hasSize(count[0] < 20_000 ? (int) (count[0] % 97) : 100_000);
        count[0]++;
      }
    }
    assertThat(count[0]).isEqualTo(20_001);
  }

  private static String arrays() {
    return REPORT
        .replace("ROW1", "[\"8:00 AM\",5,\"0:03:12\"]")
        .replace("ROW2", "[\"\u00e9\\\"\\\\\",null,\"0:02:00\"]")
        .replace("ROW3", "[\"Total\",12,null]");
  }

  private static ReportFacts facts(byte[] body, List<ReportRow> read) {
    try (ReportRows rows = reader().json(new ByteArrayInputStream(body), "test")) {
      rows.forEachRemaining(read::add);
      return rows.facts();
    }
  }

  private static ReportReader reader() {
    return ReportReader.of(CellEncodings.of(ZoneId.of("America/Denver")));
  }

  private JsonNode shuffled(JsonNode node, Random random) {
    if (node.isObject()) {
      List<String> names = new ArrayList<>();
      node.fieldNames().forEachRemaining(names::add);
      Collections.shuffle(names, random);
      ObjectNode other = mapper.createObjectNode();
      names.forEach(name -> other.set(name, shuffled(node.get(name), random)));
      return other;
    }
    if (node.isArray()) {
      ArrayNode other = mapper.createArrayNode();
      node.forEach(element -> other.add(shuffled(element, random)));
      return other;
    }
    return node;
  }
}
