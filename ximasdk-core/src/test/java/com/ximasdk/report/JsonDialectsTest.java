// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.ReportReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The undocumented part of the JSON answer: every way of writing rows gives the same rows. */
class JsonDialectsTest {
  private static final String COLUMNS =
      """
      "columns": [
        {"key": "0", "title": "Minutes", "format": "TIME"},
        {"key": "1", "title": "Calls Presented", "format": {"type": "COUNT"}},
        {"key": "2", "title": " Avg Call Duration ", "format": null}]
      """;

  /** What all of the texts below say. */
  private static final List<String> SALES_AND_SUPPORT =
      List.of(
          "Sales#1 8:00 AM 5 PT3M12S",
          "Sales#2 8:15 AM - -",
          "Sales#3 TOTAL 5 PT3M12S",
          "Support (2nd)#1 8:00 AM 7 PT1H1S");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        // rows of Sales | rows of Support
        "arrays|[\"8:00 AM\",5,\"0:03:12\"],[\"8:15 AM\",null,null],[\"Total\",5,\"3:12\"]|[\"8:00"
            + " AM\",7,\"1:00:01\"]",
        "arrays of texts|[\"8:00 AM\",\"5\",\"PT3M12S\"],[\"8:15 AM\",\"\",\""
            + " \"],[\"TOTALS\",\"5\",\"03:12\"]|[\"8:00 AM\",\"7\",\"1:00:01.000\"]",
        "arrays with milliseconds|[\"8:00 AM\",5,192000],[\"8:15"
            + " AM\",null,null],[\"Summary\",5,192000]|[\"8:00 AM\",7,3601000]",
        "short arrays|[\"8:00 AM\",5,192000],[\"8:15 AM\"],[\" total \",5,192000.0]|[\"8:00"
            + " AM\",7,3.601e6]",
        "objects by key|{\"0\":\"8:00 AM\",\"1\":5,\"2\":\"0:03:12\"},{\"0\":\"8:15"
            + " AM\"},{\"2\":\"0:03:12\",\"1\":5,\"0\":\"Total\"}|{\"1\":7,\"0\":\"8:00"
            + " AM\",\"2\":\"1:00:01\",\"9\":1}",
        "objects by title|{\"Minutes\":\"8:00 AM\",\"calls presented\":5,\"Avg Call"
            + " Duration\":\"0:03:12\"},{\"Minutes\":\"8:15 AM\",\"Calls"
            + " Presented\":null},{\"Minutes\":\"Total\",\"Calls Presented\":5,\"Avg Call"
            + " Duration\":\"0:03:12\"}|{\"Minutes\":\"8:00 AM\",\"CALLS PRESENTED\":7,\"Avg Call"
            + " Duration\":\"1:00:01\"}",
        "raw and formatted|[{\"raw\":480,\"formatted\":\"8:00"
            + " AM\"},{\"raw\":5,\"formatted\":\"5\"},{\"raw\":192000,\"formatted\":\"0:03:12\"}],[{\"raw\":495,\"formatted\":\"8:15"
            + " AM\"},{\"raw\":null,\"formatted\":\"\"},null],[{\"raw\":null,\"formatted\":\"Total\"},{\"raw\":5},{\"raw\":192000}]|[{\"value\":480,\"text\":\"8:00"
            + " AM\"},{\"value\":7},{\"display\":\"1:00:01\",\"value\":3601000}]",
        "raw in another unit|[\"8:00 AM\",{\"value\":5,\"display\":\"5"
            + " calls\"},{\"type\":\"DURATION\",\"value\":192,\"display\":\"0:03:12\"}],[\"8:15"
            + " AM\",null,null],[\"Total\",5,{\"text\":\"0:03:12\"}]|[\"8:00"
            + " AM\",7,{\"raw\":3601,\"formatted\":\"1:00:01\"}]",
        "objects of objects|{\"0\":{\"text\":\"8:00"
            + " AM\"},\"1\":{\"value\":5},\"2\":{\"value\":192000}},{\"0\":{\"text\":\"8:15"
            + " AM\"},\"1\":{\"value\":null}},{\"0\":{\"text\":\"Total\"},\"1\":{\"value\":5},\"2\":{\"value\":192000}}|{\"0\":{\"text\":\"8:00"
            + " AM\"},\"1\":{\"value\":7},\"2\":{\"value\":3601000}}",
      })
  void rowsMayBeArraysOrObjectsOfScalarsOrPairs(String name, String sales, String support) {
    assertThat(
            read(
                """
                {"reportId": 48, "title": "Inbound", %s, "parameters": [{"name": "Rows", "value": {"groups": [{"key": "Sales"}]}}],
                 "subReports": [{"name": "Sales", "rows": [%s]}, {"name": "Support (2nd)", "rows": [%s]}]}
                """
                    .formatted(COLUMNS, sales, support)))
        .isEqualTo(SALES_AND_SUPPORT);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "other"
            + " names|{\"title\":\"Inbound\",COLUMNS,\"results\":[{\"group\":\"Sales\",\"data\":[SALES]},{\"label\":\"Support"
            + " (2nd)\",\"entries\":[SUPPORT]}]}",
        "the first of several"
            + " names|{COLUMNS,\"x\":[{\"key\":\"k1\",\"label\":\"l\",\"name\":\"Sales\",\"rows\":[SALES]},{\"key\":\"k2\",\"title\":\"Support"
            + " (2nd)\",\"rows\":[SUPPORT]}]}",
        "names after the"
            + " rows|{COLUMNS,\"x\":[{\"key\":\"k1\",\"rows\":[SALES],\"name\":\"Sales\"},{\"rows\":[SUPPORT],\"key\":\"k2\",\"title\":\"Support"
            + " (2nd)\"}]}",
        "columns after the"
            + " rows|{\"x\":[{\"name\":\"Sales\",\"rows\":[SALES]},{\"rows\":[SUPPORT],\"name\":\"Support"
            + " (2nd)\"}],COLUMNS}",
        "columns in the"
            + " sub-reports|{\"x\":[{\"name\":\"Sales\",COLUMNS,\"rows\":[SALES]},{\"name\":\"Support"
            + " (2nd)\",\"rows\":[SUPPORT],COLUMNS}]}",
        "a wrapper below the"
            + " name|{COLUMNS,\"x\":[{\"name\":\"Sales\",\"body\":{\"rows\":[SALES]}},{\"body\":{\"rows\":[SUPPORT]},\"name\":\"Support"
            + " (2nd)\"}]}",
        "a wrapper with the"
            + " columns|{\"x\":[{\"body\":{\"rows\":[SALES],COLUMNS},\"name\":\"Sales\"},{\"body\":{COLUMNS,\"rows\":[SUPPORT]},\"name\":\"Support"
            + " (2nd)\"}]}",
        "deep nesting|{COLUMNS,\"a\":{\"b\":[{\"name\":\"All\",\"subs\":[{\"name\":\"Sales\",\"rows\":[SALES]},{\"name\":\"Support"
            + " (2nd)\",\"rows\":[SUPPORT]}]}]}}",
        "lists in"
            + " lists|{COLUMNS,\"x\":[[{\"name\":\"Sales\",\"rows\":[SALES]}],[{\"name\":\"Support"
            + " (2nd)\",\"rows\":[SUPPORT]}]]}",
        "an outer list|[{\"name\":\"Sales\",COLUMNS,\"rows\":[SALES]},{\"name\":\"Support"
            + " (2nd)\",COLUMNS,\"rows\":[SUPPORT]}]",
        "members by"
            + " name|{COLUMNS,\"subReports\":{\"1\":{\"name\":\"Sales\",\"rows\":[SALES]},\"2\":{\"name\":\"Support"
            + " (2nd)\",\"rows\":[SUPPORT]}}}",
        "a window in"
            + " each|{COLUMNS,\"x\":[{\"timeframe\":{\"type\":\"REPORT_TIMEFRAME\",\"start\":\"2026-07-14T00:00:00-06:00\",\"end\":\"2026-07-14T23:59:59-06:00\"},\"name\":\"Sales\",\"rows\":[SALES]},{\"meta\":{\"name\":\"no\"},\"name\":\"Support"
            + " (2nd)\",\"rows\":[SUPPORT]}]}",
        "titles of an empty"
            + " list|{COLUMNS,\"empty\":[],\"none\":[{\"name\":\"Empty\",\"rows\":[]}],\"x\":[{\"name\":\"Sales\",\"rows\":[SALES]},{\"name\":\"Support"
            + " (2nd)\",\"rows\":[SUPPORT]}]}",
      })
  void subReportsMayLieAnywhere(String name, String json) {
    String arrays = "[\"8:00 AM\",5,192000],[\"8:15 AM\",null,null],[\"Total\",5,192000]";
    String objects =
        "{\"0\":\"8:00 AM\",\"1\":5,\"2\":192000},{\"0\":\"8:15"
            + " AM\"},{\"0\":\"Total\",\"1\":5,\"2\":192000}";
    String frame = json.replace("COLUMNS", COLUMNS);

    assertThat(read(frame.replace("SALES", arrays).replace("SUPPORT", "[\"8:00 AM\",7,3601000]")))
        .isEqualTo(SALES_AND_SUPPORT);
    assertThat(
            read(
                frame
                    .replace("SALES", objects)
                    .replace("SUPPORT", "{\"1\":7,\"0\":\"8:00 AM\",\"2\":3601000}")))
        .isEqualTo(SALES_AND_SUPPORT);
  }

  @Test
  void aPlainReportHasOneSectionWithoutName() {
    String json = "{\"title\":\"Plain\",COLUMNS,\"rows\":[[\"8:00 AM\",5,192000]]}";

    assertThat(read(json.replace("COLUMNS", COLUMNS))).containsExactly("#1 8:00 AM 5 PT3M12S");
    assertThat(read(json.replace("COLUMNS,", "").replace("]]}", "]]," + COLUMNS + "}")))
        .containsExactly("#1 8:00 AM 5 PT3M12S");
  }

  @Test
  void aContainerOfTotalsHoldsTotals() {
    assertThat(
            read(
                "{COLUMNS, \"rows\": [[\"8:00 AM\", 5, 192000]], \"totals\": [[null, 5, 192000]]}"
                    .replace("COLUMNS", COLUMNS)))
        .containsExactly("#1 8:00 AM 5 PT3M12S", "#2 TOTAL 5 PT3M12S");
  }

  @Test
  void theSectionTellsTitleHeadingsAndWindow() {
    String json =
        """
        {"title": "Inbound Call Service Level",
         "timeframe": {"type": "REPORT_TIMEFRAME", "start": "2026-07-14T00:00:00.000-06:00",
                       "end": "2026-07-14T23:59:59.000-06:00"},
         COLUMNS, "rows": [["8:00 AM", 5, 1]]}
        """
            .replace("COLUMNS", COLUMNS);
    try (ReportRows rows = rows(json)) {
      ReportSection section = rows.next().section();

      assertThat(section.report()).isEqualTo("Inbound Call Service Level");
      assertThat(section.headings())
          .containsExactly("Minutes", "Calls Presented", "Avg Call Duration");
      assertThat(section.timeframe().orElseThrow().start()).hasToString("2026-07-14T00:00-06:00");
    }
  }

  @Test
  void aReportWithoutRowsIsEmpty() {
    assertThat(read("{\"title\": \"Nothing\"," + COLUMNS + ", \"rows\": []}")).isEmpty();
  }

  private static List<String> read(String json) {
    List<String> read = new ArrayList<>();
    try (ReportRows rows = rows(json)) {
      while (rows.hasNext()) {
        ReportRow row = rows.next();
        read.add(
            row.section().name()
                + "#"
                + row.number()
                + " "
                + (row.isTotals() ? "TOTAL" : row.text("minutes").orElse("-"))
                + " "
                + (row.count("CALLS PRESENTED").isPresent()
                    ? row.count("Calls Presented").getAsLong()
                    : "-")
                + " "
                + row.duration(" Avg Call Duration").map(Duration::toString).orElse("-"));
      }
    }
    return read;
  }

  private static ReportRows rows(String json) {
    return ReportReader.of(CellEncodings.of(ZoneId.of("America/Denver")))
        .json(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "test");
  }
}
