// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.ReportReader;
import com.ximasdk.error.ReportFormatException;
import com.ximasdk.report.ReportWarning.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a JSON report tells of itself beside its rows: sections, windows, columns, other members.
 */
class JsonFactsTest {
  private static final String COLUMNS =
      "'columns':[{'key':'0','title':'Minutes'},{'key':'1','title':'Calls'}]";
  private static final String DAY =
      "{'type':'REPORT_TIMEFRAME','start':'2026-07-14T00:00:00-06:00','end':'2026-07-14T23:59:59-06:00'}";
  private static final String ROWS = "'rows':[['8:00 AM',5]]";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'timeframe':DAY,COLUMNS,ROWS}",
        "{COLUMNS,ROWS,'timeframe':DAY}",
        "{COLUMNS,'x':[{'timeframe':DAY,ROWS}]}",
        "{COLUMNS,'x':[{ROWS,'TimeFrame':DAY}]}",
        "{COLUMNS,'x':{'y':{ROWS},'timeframe':DAY}}",
      })
  void theWindowMayStandAnywhereAround(String json) {
    List<ReportSection> sections = new ArrayList<>();

    ReportFacts facts = read(json, sections);

    assertThat(sections).hasSize(1);
    assertThat(sections.get(0).timeframe())
        .hasValueSatisfying(
            window -> assertThat(window.start()).hasToString("2026-07-14T00:00-06:00"));
    assertThat(facts.timeframes()).hasSize(1);
    assertThat(facts.sections()).isEqualTo(sections);
    assertThat(facts.warnings()).isEmpty();
  }

  @Test
  void eachWindowIsToldAndTheNearestCounts() {
    String other = DAY.replace("07-14", "07-15");
    List<ReportSection> sections = new ArrayList<>();

    ReportFacts facts =
        read(
            "{'timeframe':DAY,COLUMNS,'x':[{'name':'A',ROWS},{'name':'B','timeframe':%s,ROWS}]}"
                .formatted(other),
            sections);

    assertThat(facts.timeframes())
        .extracting(window -> window.start().getDayOfMonth())
        .containsExactly(14, 15);
    assertThat(sections)
        .extracting(section -> section.timeframe().orElseThrow().start().getDayOfMonth())
        .containsExactly(14, 15);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Yesterday'",
        "{'type':'X'}",
        "{}",
        "[]",
        "7",
        "{'start':'a','end':'b'}",
        "{'start':'2026-07-14T00:00:00-06:00'}",
        "{'start':'2026-07-14T00:00:00-06:00','end':'2026-07-13T00:00:00-06:00'}",
        "{'start':'March 8, 2026 2:30:00 AM','end':'March 9, 2026 2:30:00 AM'}",
      })
  void aWindowThatIsNotUnderstoodIsToldAndReplacedByNoOther(String window) {
    List<ReportSection> sections = new ArrayList<>();

    ReportFacts facts =
        read(
            "{'timeframe':DAY,COLUMNS,'x':[{'name':'A','timeframe':%s,ROWS}]}".formatted(window),
            sections);

    assertThat(sections.get(0).timeframe()).isEmpty();
    assertThat(facts.warnings()).hasSize(1);
    assertThat(facts.warnings().get(0).kind()).isEqualTo(Kind.TIMEFRAME_NOT_READ);
    assertThat(facts.warnings().get(0).place()).isEqualTo("$.x[0].timeframe");
    assertThat(facts.warnings().get(0).message()).contains("expected an object with start and end");
  }

  @Test
  void aWindowOfWallClockTimesHoldsBothHoursThatComeTwice() {
    ReportFacts facts =
        read(
            "{'timeframe':{'start':'November 1, 2026 1:00:00 AM','end':'November 1, 2026 1:59:59"
                + " AM'},COLUMNS,ROWS}",
            new ArrayList<>());

    assertThat(facts.timeframes().get(0))
        .hasToString(
            "ReportTimeframe[start=2026-11-01T01:00-06:00, end=2026-11-01T01:59:59-07:00]");
  }

  @Test
  void membersThatNobodyReadsStayReachable() {
    ReportFacts facts =
        read(
            "{'reportId':48,'executionId':'e-1','title':'Inbound','skin':null,'fast':true,"
                + "'parameters':[{'name':'Rows','value':{'n':[1,2.50]}}],COLUMNS,ROWS,"
                + "'chart':[[1]],'empty':[]}",
            new ArrayList<>());

    assertThat(facts.title()).isEqualTo("Inbound");
    assertThat(facts.otherMembers().keySet())
        .containsExactly("reportId", "executionId", "skin", "fast", "parameters", "chart");
    assertThat(facts.otherMembers())
        .containsEntry("reportId", 48)
        .containsEntry("executionId", "e-1")
        .containsEntry("skin", null)
        .containsEntry("fast", true)
        .containsEntry("chart", List.of(List.of(1)));
    assertThat(facts.otherMembers().get("parameters"))
        .hasToString("[{name=Rows, value={n=[1, 2.50]}}]");
    assertThat(facts.warnings()).extracting(ReportWarning::place).containsExactly("$.chart");
  }

  @Test
  void ofOtherMembersOnlySomeAreKept() {
    ReportFacts facts =
        read(
            "{'a':'%s','b':'%s','c':'x',COLUMNS,ROWS}"
                .formatted("a".repeat(60_000), "b".repeat(60_000)),
            new ArrayList<>());

    assertThat(facts.otherMembers().keySet()).containsExactly("a", "c");
    assertThat(facts.warnings()).extracting(ReportWarning::place).containsExactly("$.b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[['8:00 AM',5]]|#1 | 8:00 AM | 5",
        "[{'Minutes':'8:00 AM','Calls':5}]|#1 | 8:00 AM | 5",
        "[{'7':'8:00 AM'}]|the columns have the key '7' twice",
        "[{'cells':[{'key':'7','value':1}]}]|the columns have the key '7' twice",
      })
  void aKeyThatTwoColumnsHaveIsAnErrorWhereRowsUseIt(String rows, String expected) {
    assertThat(
            ReportText.of(
                    "{'columns':[{'key':'7','title':'Minutes'},{'key':'7','title':'Calls'}],'rows':%s}"
                        .formatted(rows))
                .get(0))
        .contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      value = {
        "[{'2':'8:00 AM','1':5}]!#1 | 5 | 8:00 AM",
        "[['8:00 AM',5]]!#1 | 8:00 AM | 5",
        "[{'Calls':5,'Minutes':'8:00 AM'}]!#1 | 8:00 AM | 5",
        "[{'Other':1,'2':3}]!#1 | - | 3",
      })
  void keysNeedNotBePositions(String rows, String expected) {
    assertThat(
            ReportText.of(
                "{'columns':[{'key':'1','title':'Minutes'},{'key':'2','title':'Calls'}],'rows':%s}"
                    .formatted(rows)))
        .containsExactly(expected);
  }

  @Test
  void aNameThatIsTheKeyOfOneColumnAndTheTitleOfAnotherIsNotGuessed() {
    String columns = "{'columns':[{'key':'Calls','title':'Minutes'},{'key':'x','title':'Calls'}],";

    assertThat(ReportText.of(columns + "'rows':[{'Calls':5}]}").get(0))
        .contains("'Calls' is the key of one column and the title of another");
    assertThat(ReportText.of(columns + "'rows':[{'Calls':'8:00 AM','x':5}]}"))
        .containsExactly("#1 | 8:00 AM | 5");
    assertThat(ReportText.of(columns + "'rows':[{'Minutes':'8:00 AM','Calls':5}]}"))
        .containsExactly("#1 | 8:00 AM | 5");
  }

  @Test
  void columnsWithoutKeysOrTitlesAreReadByWhatTheyHave() {
    assertThat(
            ReportText.of(
                "{'columns':['Minutes',{'key':'c'},{'name':'Lost'},{'label':'AHT','key':'d'}],"
                    + "'rows':[{'0':1,'c':2,'2':3,'d':4}]}"))
        .containsExactly("#1 | 1 | 2 | 3 | 4");
  }

  @Test
  void nothingIsReadBeforeTheFirstRowIsAskedFor() {
    InputStream untouchable =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("read too early");
          }

          @Override
          public int read(byte[] target, int offset, int count) throws IOException {
            throw new IOException("read too early");
          }
        };

    try (ReportRows rows =
        ReportReader.of(CellEncodings.of(ZoneId.of("UTC"))).json(untouchable, "test")) {
      assertThat(rows.facts().sections()).isEmpty();
    }
  }

  @Test
  void aWindowIsNotWaitedForBeyondTheLimitButTold() {
    String json =
        "{COLUMNS,'rows':[" + "['8:00 AM',5],".repeat(200_000) + "['x',1]],'timeframe':DAY}";
    List<ReportSection> sections = new ArrayList<>();

    ReportFacts facts = read(json, sections);

    assertThat(sections).hasSize(200_001);
    assertThat(sections.get(0).timeframe()).isEmpty();
    assertThat(facts.timeframes()).hasSize(1);
  }

  @Test
  void otherColumnsAfterRowsThatWereReadByOuterOnesAreAnError() {
    assertThat(
            ReportText.of(
                    "{'timeframe':DAY,COLUMNS,'x':[{'name':'A',ROWS,'columns':['B','C']}]}"
                        .replace("DAY", DAY)
                        .replace("COLUMNS", COLUMNS)
                        .replace("ROWS", ROWS))
                .get(1))
        .contains("its columns come after more rows than are held back");
  }

  private static ReportFacts read(String json, List<ReportSection> sections) {
    byte[] bytes =
        json.replace("DAY", DAY)
            .replace("COLUMNS", COLUMNS)
            .replace("ROWS", ROWS)
            .replace('\'', '"')
            .getBytes(StandardCharsets.UTF_8);
    try (ReportRows rows =
        ReportReader.of(CellEncodings.of(ZoneId.of("America/Denver")))
            .json(new ByteArrayInputStream(bytes), "test")) {
      rows.forEachRemaining(row -> sections.add(row.section()));
      return rows.facts();
    } catch (ReportFormatException e) {
      throw new AssertionError(Arrays.toString(bytes), e);
    }
  }
}
