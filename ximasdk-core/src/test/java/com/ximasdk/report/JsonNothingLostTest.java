// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.ReportReader;
import com.ximasdk.error.ReportFormatException;
import java.io.ByteArrayInputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers from which rows were lost or put together without a word. */
class JsonNothingLostTest {
  private static final String COLUMNS =
      "'columns':[{'key':'m','title':'Minutes'},{'key':'p','title':'Calls Presented'}]";

  private static ReportRows open(String members) {
    return ReportReader.of(CellEncodings.of(ZoneOffset.UTC))
        .json(
            new ByteArrayInputStream(
                ("{" + COLUMNS + "," + members + "}").replace('\'', '"').getBytes(UTF_8)),
            "R");
  }

  private static List<String> read(String members) {
    List<String> read = new ArrayList<>();
    try (ReportRows rows = open(members)) {
      while (rows.hasNext()) {
        ReportRow row = rows.next();
        read.add(row.section().path() + row.text("Minutes").orElse(""));
      }
      rows.facts().warnings().forEach(warning -> read.add(warning.place()));
    }
    return read;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'filters':[],'rows':null",
        "'rows':'8:00 AM;5','filters':[]",
        "'filters':[],'rows':{'8:00 AM':[5]}",
        "'filters':[],'rows':['8:00 AM',5]",
        "'groups':[{'name':'Sales','filters':[],'rows':null}]",
        "'groups':[{'name':'Sales','filters':[],'rows':{'8:00 AM':[5]}}]",
      })
  void anEmptyListBesideRowsThatAreNoListIsNoEmptyReport(String members) {
    assertThatThrownBy(() -> read(members))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("nothing could be read as a row");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{'8:00 AM':[5]}", "[['8:00 AM']]", "['8:00 AM']"})
  void aSubReportWithRowsThatAreNotUnderstoodIsNotReadAsEmpty(String rows) {
    String members =
        "'groups':[{'name':'Sales','filters':[],'rows':%s},{'name':'Help','rows':[['9:00 AM',6]]}]"
            .formatted(rows);

    List<String> read = read(members);

    assertThat(read).startsWith("[Help]9:00 AM").hasSizeGreaterThan(1);
    try (ReportRows reopened = open(members)) {
      reopened.forEachRemaining(row -> {});
      assertThat(reopened.facts().sections())
          .extracting(ReportSection::name)
          .containsExactly("Help");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'groupName':'Sales'|'groupName':'Help'|groupName",
        "'Name':'Sales'|'Name':'Help'|Name",
        "'header':{'name':'Sales'}|'header':{'name':'Help'}|header.name",
        "'date':'2026-07-14'|'date':'2026-07-15'|date",
      })
  void groupsWhoseNameIsNotUnderstoodAreNotPutTogether(String first, String second, String member) {
    String members =
        "'groups':[{%s,'rows':[['8:00 AM',5]]},{'rows':[['9:00 AM',6]],%s}]"
            .formatted(first, second);

    assertThatThrownBy(() -> read(members))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContainingAll("$.groups[0]", "$.groups[1]", "'" + member + "'", "name");
  }

  @Test
  void pagesWithoutAnyNameAreReadOneAfterTheOther() {
    assertThat(
            read(
                "'pages':[{'page':1,'of':'R','rows':[['8:00 AM',5]]},"
                    + "{'page':2,'of':'R','rows':[['9:00 AM',6]]}]"))
        .containsExactly("[]8:00 AM", "[]9:00 AM");
  }

  @Test
  void aNameThatIsANumberIsAName() {
    assertThat(
            read(
                "'groups':[{'name':100,'rows':[['8:00 AM',5]]},"
                    + "{'group':{'name':200},'rows':[['9:00 AM',6]]},{'name':300,'rows':[]}]"))
        .containsExactly("[100]8:00 AM", "[200]9:00 AM");
  }

  @Test
  void aRowThatHoldsFurtherRowsIsNotLostForThem() {
    assertThatThrownBy(() -> read("'rows':[{'m':'8:00 AM','p':5,'children':[['8:15 AM',2]]}]"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContainingAll("$.rows[0]", "'m'");
  }

  @Test
  void whatWouldTakeFarMoreMemoryThanItsBytesIsRefused() {
    String many = "{},".repeat(200_000) + "{}";

    assertThatThrownBy(() -> read("'rows':[],'timeframe':[" + many + "]"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("more than 150000 values");
    assertThatThrownBy(() -> read("'rows':[[" + "0,".repeat(100_000) + "0]]"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("nothing could be read as a row");
    assertThatThrownBy(
            () -> read("'groups':[" + "{'name':'A','rows':[]},".repeat(20_000) + "{'rows':[]}]"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("more than 20000 sub-reports");
  }
}
