// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ximasdk.ReportReader;
import com.ximasdk.error.ReportFormatException;
import com.ximasdk.feed.IntervalDay;
import com.ximasdk.feed.IntervalReader;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.IntervalColumn;
import com.ximasdk.report.IntervalHeadings;
import com.ximasdk.report.IntervalLength;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportTimeframe;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalMappingTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final LocalDate PLAIN_DAY = LocalDate.of(2026, 7, 14);
  private static final LocalDate AUTUMN_DAY = LocalDate.of(2026, 11, 1);
  private static final LocalDate SPRING_DAY = LocalDate.of(2026, 3, 8);

  @Test
  void aRowHasGroupIntervalCountsAndAverage() {
    IntervalTable table =
        map(PLAIN_DAY, "[\"8:00 AM\",12,10,1,\"0:03:12\"],[\"8:15 AM\",0,null,\"\",null]");

    assertThat(table.absent()).isEmpty();
    assertThat(table.groups()).containsExactly("Sales");
    assertThat(table.rows()).hasSize(2);
    IntervalStatistics first = table.rows().get(0);
    assertThat(first.group()).isEqualTo("Sales");
    assertThat(first.start()).hasToString("2026-07-14T08:00-06:00");
    assertThat(first.length()).isEqualTo(Duration.ofMinutes(15));
    assertThat(first.callsPresented()).hasValue(12);
    assertThat(first.callsAnswered()).hasValue(10);
    assertThat(first.callsAbandoned()).hasValue(1);
    assertThat(first.averageCallDuration()).hasValue(Duration.ofSeconds(192));
    IntervalStatistics second = table.rows().get(1);
    assertThat(second.callsPresented()).hasValue(0);
    assertThat(second.callsAnswered()).isEmpty();
    assertThat(second.callsAbandoned()).isEmpty();
    assertThat(second.averageCallDuration()).isEmpty();
  }

  @Test
  void totalsAreNoIntervals() {
    assertThat(
            map(PLAIN_DAY, "[\"8:00 AM\",1,1,0,\"0:03:00\"],[\"Total\",1,1,0,\"0:03:00\"]").rows())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "8:00 AM",
    "8:00 am",
    "8:00AM",
    "08:00",
    "8:00:00 AM",
    "08:00:00",
    "8 AM",
    "8:00 a.m.",
    "8:00\u202fAM",
    "8:00 AM - 8:15 AM",
    "8:00 - 8:15 AM",
    "08:00-08:15",
    "08:00 \u2013 08:15",
    "2026-07-14T08:00:00-06:00",
    "2026-07-14T14:00:00.000Z",
    "2026-07-14T08:00",
    "2026-07-14T08:00:00-06:00/2026-07-14T08:15:00-06:00",
    "2026-07-14T08:00:00-06:00/2026-07-14T14:15:00Z",
    "2026-07-14T08:00/2026-07-14T08:15",
    "2026-07-14 08:00 to 2026-07-14 08:15",
    "480",
    "480.0",
    "'July 14, 2026 8:00:00 AM'",
    "'Tuesday, July 14, 2026 8:00 AM'",
    "1784037600000",
  })
  void everyFormOfLabel(String label) {
    IntervalStatistics row = map(PLAIN_DAY, "[\"" + label + "\",1,1,0,\"0:03:00\"]").rows().get(0);

    assertThat(row.start()).hasToString("2026-07-14T08:00-06:00");
    assertThat(row.length()).isEqualTo(Duration.ofMinutes(15));
  }

  @ParameterizedTest
  @CsvSource({
    "12:00 AM, 2026-07-14T00:00-06:00, PT15M",
    "00:00, 2026-07-14T00:00-06:00, PT15M",
    "0, 2026-07-14T00:00-06:00, PT15M",
    "12:00 PM, 2026-07-14T12:00-06:00, PT15M",
    "11:45 PM - 12:00 AM, 2026-07-14T23:45-06:00, PT15M",
    "23:45-24:00, 2026-07-14T23:45-06:00, PT15M",
    "23:45-00:00, 2026-07-14T23:45-06:00, PT15M",
    "11:45 - 12:00 PM, 2026-07-14T11:45-06:00, PT15M",
    "8:00 AM - 8:14 AM, 2026-07-14T08:00-06:00, PT15M",
    "8:00:00 AM - 8:14:59 AM, 2026-07-14T08:00-06:00, PT15M",
    "11:45 AM - 12:00, 2026-07-14T11:45-06:00, PT15M",
    "0800, 2026-07-14T08:00-06:00, PT15M",
    "11:00 PM - 12:00 AM, 2026-07-14T23:00-06:00, PT1H",
    "8:00 AM - 8:29 AM, 2026-07-14T08:00-06:00, PT30M",
    "08:30, 2026-07-14T08:30-06:00, PT30M",
  })
  void midnightNoonAndLengths(String label, String start, Duration length) {
    String json =
        report(ReportTimeframe.ofDay(PLAIN_DAY, DENVER), "[\"" + label + "\",1,1,0,\"0:03:00\"]");
    IntervalLength stated = new IntervalLength((int) length.toMinutes());
    IntervalStatistics row =
        map(IntervalMapping.of(DENVER).withLength(stated), json, null).rows().get(0);

    assertThat(row.start()).hasToString(start);
    assertThat(row.length()).isEqualTo(length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "8",
        "8.25",
        "0.25",
        "2026-07-14",
        "Subtotal",
        "24:00",
        "25:00",
        "13:00 PM",
        "0:00 AM",
        "8:60",
        "1440",
        "-15",
        "n/a",
        "8:00 XM"
      })
  void whatIsNoLabelIsAnErrorThatNamesSheetRowAndColumn(String label) {
    assertThatThrownBy(() -> map(PLAIN_DAY, "[\"" + label + "\",1,1,0,\"0:03:00\"]"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("sub-report 'Sales'")
        .hasMessageContaining("heading 'Minutes'");
  }

  @Test
  void aPlainDayHas96QuarterHours() {
    List<IntervalStatistics> rows = map(PLAIN_DAY, wholeDay(PLAIN_DAY, "h:mm a")).rows();

    assertThat(rows).hasSize(96);
    assertThat(rows).allSatisfy(row -> assertThat(row.length()).hasMinutes(15));
    assertFollowEachOther(PLAIN_DAY, rows);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "h:mm a",
        "HH:mm",
        "uuuu-MM-dd'T'HH:mm:ssxxx",
        "uuuu-MM-dd'T'HH:mm:ss",
        "minutes",
        "span"
      })
  void theAutumnDayHas100WithTheRepeatedHourTwiceInOrder(String form) {
    List<IntervalStatistics> rows = map(AUTUMN_DAY, wholeDay(AUTUMN_DAY, form)).rows();

    assertThat(rows).hasSize(100);
    assertThat(rows.get(4).start()).hasToString("2026-11-01T01:00-06:00");
    assertThat(rows.get(8).start()).hasToString("2026-11-01T01:00-07:00");
    assertThat(rows).allSatisfy(row -> assertThat(row.length()).hasMinutes(15));
    assertFollowEachOther(AUTUMN_DAY, rows);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "h:mm a",
        "HH:mm",
        "uuuu-MM-dd'T'HH:mm:ssxxx",
        "uuuu-MM-dd'T'HH:mm:ss",
        "minutes",
        "span"
      })
  void theSpringDayHas92(String form) {
    List<IntervalStatistics> rows = map(SPRING_DAY, wholeDay(SPRING_DAY, form)).rows();

    assertThat(rows).hasSize(92);
    assertThat(rows.get(7).start()).hasToString("2026-03-08T01:45-07:00");
    assertThat(rows.get(8).start()).hasToString("2026-03-08T03:00-06:00");
    assertThat(rows).allSatisfy(row -> assertThat(row.length()).hasMinutes(15));
    assertFollowEachOther(SPRING_DAY, rows);
  }

  @ParameterizedTest
  @CsvSource({
    "1:45 AM, 2:00 AM",
    "01:45, 02:45",
    "105, 120",
    "1:45 AM - 2:00 AM, 2:15 AM - 2:30 AM",
    "2026-03-08T01:45:00, 2026-03-08T02:30:00"
  })
  void theHourThatTheSpringDayMissesIsAnErrorOnlyIfSomethingHappenedInIt(
      String before, String missing) {
    String first = "[\"" + before + "\",1,1,0,\"0:03:00\"],";

    assertThatThrownBy(() -> map(SPRING_DAY, first + "[\"" + missing + "\",1,1,0,\"0:03:00\"]"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("row 2")
        .hasMessageContaining("does not exist in America/Denver");
    assertThat(map(SPRING_DAY, first + "[\"" + missing + "\",0,0,null,\"0:00:00\"]").rows())
        .hasSize(1);
  }

  @Test
  void anIntervalThatComesTwiceIsAnErrorWhereTheClockDoesNotRepeat() {
    assertThatThrownBy(
            () -> map(PLAIN_DAY, "[\"8:00 AM\",1,1,0,\"0:03:00\"],[\"8:00 AM\",1,1,0,\"0:03:00\"]"))
        .hasMessageContaining("row 2")
        .hasMessageContaining("comes too often");
    assertThatThrownBy(
            () ->
                map(
                    AUTUMN_DAY,
                    "[\"1:00 AM\",1,1,0,\"0:03:00\"],[\"1:00 AM\",1,1,0,\"0:03:00\"],[\"1:00"
                        + " AM\",1,1,0,\"0:03:00\"]"))
        .hasMessageContaining("row 3");
  }

  @Test
  void theWindowOfSeveralDaysIsGoneThroughDayByDay() {
    String day = "[\"12:00 AM\",1,1,0,\"0:03:00\"],[\"12:00 PM\",2,2,0,\"0:03:00\"]";
    List<IntervalStatistics> rows =
        map(PLAIN_DAY, PLAIN_DAY.plusDays(2), day + "," + day + "," + day).rows();

    assertThat(rows)
        .extracting(row -> row.start().toString())
        .containsExactly(
            "2026-07-14T00:00-06:00",
            "2026-07-14T12:00-06:00",
            "2026-07-15T00:00-06:00",
            "2026-07-15T12:00-06:00",
            "2026-07-16T00:00-06:00",
            "2026-07-16T12:00-06:00");
  }

  @Test
  void aReportThatFoldsItsDaysIsRefused() {
    assertThatThrownBy(
            () ->
                map(
                    PLAIN_DAY,
                    PLAIN_DAY.plusDays(2),
                    "[\"12:00 AM\",1,1,0,\"0:03:00\"],[\"12:00 PM\",2,2,0,\"0:03:00\"]"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("one day at a time");
  }

  @Test
  void aLabelOutsideTheWindowIsAnError() {
    assertThatThrownBy(() -> map(PLAIN_DAY, "[\"2026-07-15T08:00:00-06:00\",1,1,0,\"0:03:00\"]"))
        .hasMessageContaining("lies outside the report's window");
  }

  @Test
  void withoutAWindowALabelNeedsADate() {
    String json = report(null, "[\"8:00 AM\",1,1,0,\"0:03:00\"]");
    assertThatThrownBy(() -> map(IntervalMapping.of(DENVER), json, null))
        .hasMessageContaining("does not state its window");
    assertThat(
            map(IntervalMapping.of(DENVER), json, ReportTimeframe.ofDay(PLAIN_DAY, DENVER)).rows())
        .hasSize(1);
    assertThat(
            map(
                    IntervalMapping.of(DENVER),
                    report(null, "[\"2026-07-14T08:00:00-06:00\",1,1,0,\"0:03:00\"]"),
                    null)
                .rows())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"-1, 1", "x, 1", "1.5, 1"})
  void aCountThatIsNoneNamesSheetRowAndColumn(String count, String other) {
    ReportFormatException error =
        catchThrowableOfType(
            ReportFormatException.class,
            () -> map(PLAIN_DAY, "[\"8:00 AM\"," + other + ",\"" + count + "\",0,\"0:03:00\"]"));

    assertThat(error.subReport()).isEqualTo("Sales");
    assertThat(error.row()).hasValue(1);
    assertThat(error.heading()).isEqualTo("Calls Answered");
  }

  @Test
  void headingsCanBeRenamed() {
    String json =
        report(ReportTimeframe.ofDay(PLAIN_DAY, DENVER), "[\"8:00 AM\",3,2,1,\"0:00:30\"]")
            .replace("Calls Presented", "Offered Calls")
            .replace("Avg Call Duration", "AHT");
    IntervalHeadings renamed =
        IntervalHeadings.DEFAULTS
            .with(IntervalColumn.PRESENTED, "offered calls ")
            .with(IntervalColumn.AVG_DURATION, "AHT");

    IntervalStatistics row =
        map(IntervalMapping.of(DENVER).withHeadings(renamed), json, null).rows().get(0);

    assertThat(row.callsPresented()).hasValue(3);
    assertThat(row.averageCallDuration()).hasValue(Duration.ofSeconds(30));
  }

  @Test
  void aMissingHeadingListsThoseFound() {
    IntervalHeadings renamed = IntervalHeadings.DEFAULTS.with(IntervalColumn.PRESENTED, "Offered");

    ReportFormatException error =
        catchThrowableOfType(
            ReportFormatException.class,
            () ->
                map(
                    IntervalMapping.of(DENVER).withHeadings(renamed),
                    report(
                        ReportTimeframe.ofDay(PLAIN_DAY, DENVER),
                        "[\"8:00 AM\",1,1,0,\"0:03:00\"]"),
                    null));

    assertThat(error.heading()).isEqualTo("Offered");
    assertThat(error.headingsFound())
        .containsExactly(
            "Minutes", "Calls Presented", "Calls Answered", "Calls Abandoned", "Avg Call Duration");
    assertThat(error).hasMessageContaining("Headings found: Minutes, Calls Presented");
  }

  @Test
  void groupsAreExactAndAbsentOnesAreNamed() {
    String json =
        report(ReportTimeframe.ofDay(PLAIN_DAY, DENVER), "[\"8:00 AM\",1,1,0,\"0:03:00\"]");

    IntervalTable table =
        map(
            IntervalMapping.of(DENVER).withGroups(List.of("Support", "Sales", "sales")),
            json,
            null);

    assertThat(table.rows()).extracting(IntervalStatistics::group).containsExactly("Sales");
    assertThat(table.absent()).extracting(AbsentGroup::name).containsExactly("Support", "sales");
    assertThat(table.absent().get(1).nearest()).hasValue("Sales");
    assertThat(table.absent().get(1).sentence())
        .isEqualTo(
            "The report has no group 'sales'. It has 'Sales'. Did you mean 'Sales'? Check that the"
                + " name is exact and that the report includes the group.");
  }

  @Test
  void forACollectorAnIntervalIsToldByGroupAndStartAndChangesWithItsValues() {
    IntervalReader<IntervalStatistics> reader =
        IntervalMapping.of(DENVER).withGroups(List.of("Sales", "Support")).reader();

    IntervalDay<IntervalStatistics> day = read(reader, "[\"8:00 AM\",3,2,1,\"0:03:00\"]");
    IntervalStatistics before = day.intervals().get(0);
    IntervalStatistics after = read(reader, "[\"8:00 AM\",4,2,1,\"0:03:00\"]").intervals().get(0);

    assertThat(reader.group(before)).isEqualTo("Sales");
    assertThat(reader.start(after))
        .isEqualTo(reader.start(before))
        .isEqualTo("2026-07-14T14:00:00Z");
    assertThat(reader.content(after)).isNotEqualTo(reader.content(before));
    assertThat(reader.end(before)).isEqualTo("2026-07-14T14:15:00Z");
    assertThat(day.groups()).containsExactly("Sales");
    assertThat(day.absentGroups()).containsOnlyKeys("Support");
  }

  private static IntervalDay<IntervalStatistics> read(
      IntervalReader<IntervalStatistics> reader, String row) {
    ReportTimeframe window = ReportTimeframe.ofDay(PLAIN_DAY, DENVER);
    try (ReportRows rows =
        ReportReader.of(CellEncodings.of(DENVER))
            .json(
                new ByteArrayInputStream(report(window, row).getBytes(StandardCharsets.UTF_8)),
                "test")) {
      return reader.read(rows, window);
    }
  }

  private static void assertFollowEachOther(LocalDate day, List<IntervalStatistics> rows) {
    OffsetDateTime expected = day.atStartOfDay(DENVER).toOffsetDateTime();
    for (IntervalStatistics row : rows) {
      assertThat(row.start().toInstant()).isEqualTo(expected.toInstant());
      assertThat(row.start().getOffset())
          .isEqualTo(DENVER.getRules().getOffset(row.start().toInstant()));
      expected = expected.plusMinutes(15);
    }
  }

  private static String wholeDay(LocalDate day, String form) {
    List<String> rows = new ArrayList<>();
    for (var at = day.atStartOfDay(DENVER); at.toLocalDate().equals(day); at = at.plusMinutes(15)) {
      String label =
          switch (form) {
            case "minutes" -> Integer.toString(at.toLocalTime().toSecondOfDay() / 60);
            case "span" ->
                at.toLocalTime() + "-" + at.toLocalDateTime().plusMinutes(15).toLocalTime();
            default ->
                at.format(java.time.format.DateTimeFormatter.ofPattern(form, java.util.Locale.US));
          };
      rows.add("[\"" + label + "\",1,1,0,\"0:03:00\"]");
    }
    return String.join(",", rows);
  }

  private static IntervalTable map(LocalDate day, String rows) {
    return map(day, day, rows);
  }

  private static IntervalTable map(LocalDate first, LocalDate last, String rows) {
    return map(
        IntervalMapping.of(DENVER),
        report(ReportTimeframe.ofDays(first, last, DENVER), rows),
        null);
  }

  private static IntervalTable map(
      IntervalMapping mapping,
      String json,
      @org.jspecify.annotations.Nullable ReportTimeframe asked) {
    try (ReportRows rows =
        ReportReader.of(CellEncodings.of(DENVER))
            .json(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "test")) {
      return (asked == null ? mapping.map(rows) : mapping.map(rows, asked)).orThrow();
    }
  }

  private static String report(
      @org.jspecify.annotations.Nullable ReportTimeframe window, String rows) {
    return "{\"title\":\"Inbound Call Service Level\","
        + (window == null
            ? ""
            : "\"timeframe\":{\"start\":\""
                + window.start()
                + "\",\"end\":\""
                + window.end()
                + "\"},")
        + """
        "columns":[{"key":"0","title":"Minutes"},{"key":"1","title":"Calls Presented"},
        {"key":"2","title":"Calls Answered"},{"key":"3","title":"Calls Abandoned"},
        {"key":"4","title":"Avg Call Duration"}],"subReports":[{"name":"Sales","rows":[
        """
        + rows
        + "]}]}";
  }
}
