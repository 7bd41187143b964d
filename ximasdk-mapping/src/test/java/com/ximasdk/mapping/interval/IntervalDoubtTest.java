// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.ReportReader;
import com.ximasdk.error.ReportFormatException;
import com.ximasdk.feed.IntervalFailure;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.IntervalLabelForm;
import com.ximasdk.report.IntervalLength;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportTimeframe;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two readings fit is told; what one reading fits is read. */
class IntervalDoubtTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final LocalDate PLAIN_DAY = LocalDate.of(2026, 7, 14);
  private static final LocalDate AUTUMN_DAY = LocalDate.of(2026, 11, 1);
  private static final LocalDate SPRING_DAY = LocalDate.of(2026, 3, 8);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // minutes | labels | starts or a part of the error
        "15 | 0, 15, 30 | 00:00 00:15 00:30",
        "15 | 480, 1425 | 08:00 23:45",
        "60 | 0, 1, 23 | 00:00 01:00 23:00",
        "60 | 0, 60, 1380 | 00:00 01:00 23:00",
        "60 | 0 | 00:00",
        "15 | 0, 1, 2, 3 | no reading fits all of them",
        "15 | 0, 1440 | no reading fits all of them",
        "30 | 15, 45 | no reading fits all of them",
        "5  | 5, 10 | 00:05 00:10",
        "15 | 0800, 0815, 1300 | 08:00 08:15 13:00",
        "15 | 0800, 0870 | no reading fits all of them",
        "15 | 0800, 815 | no reading fits all of them",
        "15 | 1200, 1215 | can be minutes since midnight or hours and minutes",
        "15 | 1015, 1030 | no reading fits all of them",
        "15 | 0.25, 0.5 | can be hours since midnight or parts of a day",
        "15 | 8.25, 8.5 | can be hours since midnight",
        "15 | 0.010416666666666666, 0.5 | 00:15 12:00",
        "15 | 0.3, 0.31 | no reading fits all of them",
        "60 | 1784037600000, 1784041200000 | 08:00 09:00",
        "15 | 1784037600 | no reading fits all of them",
      })
  void aBareNumberIsReadByItsColumn(int minutes, String labels, String expected) {
    assertReads(mapping(minutes), PLAIN_DAY, labels, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MINUTES_OF_DAY | 15 | 1200, 1215 | 20:00 20:15",
        "HOURS_AND_MINUTES | 15 | 1200, 1215, 800 | 12:00 12:15 08:00",
        "HOURS_OF_DAY | 60 | 8, 9 | 08:00 09:00",
        "HOURS_OF_DAY | 15 | 8, 9 | as the settings say",
        "TWENTY_FOUR_HOURS | 15 | 9:00, 8:00 | 09:00 08:00",
        "MINUTES_OF_DAY | 15 | 7 | as the settings say",
      })
  void aStatedFormDecides(IntervalLabelForm form, int minutes, String labels, String expected) {
    assertReads(mapping(minutes).withLabelForm(form), PLAIN_DAY, labels, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8:00, 9:00, 12:00, 1:00, 2:00 | 12-hour clock without AM and PM",
        "11:00, 9:00, 8:00 | 12-hour clock without AM and PM",
        "8:00, 8:00 | 12-hour clock without AM and PM",
        "8:00, 9:00 | 12-hour clock without AM and PM",
        "08:00, 12:00, 01:00 | goes back behind '12:00'",
        "08:00, 9:00, 12:00 | 08:00 09:00 12:00",
        "8:00, 9:00, 13:00, 14:00, 20:00 | 08:00 09:00 13:00 14:00 20:00",
        "20:00, 13:00, 9:00, 8:00 | 20:00 13:00 09:00 08:00",
        "10:00 AM, 11:00 AM, 8:00 AM, 9:30 AM | 10:00 11:00 08:00 09:30",
        "11:45 AM, 12:00, 12:15 PM | neither AM nor PM",
        "8:00, 9:00 AM | neither AM nor PM",
        "8:00 AM, 8:00 AM | comes too often",
      })
  void timesThatCanBeOfEitherHalfOfTheDayAreRefused(String labels, String expected) {
    assertReads(mapping(15), PLAIN_DAY, labels, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "15 | 8:00 AM - 9:00 AM | contradicts the interval length of 15 minutes",
        "60 | 8:00 AM - 8:15 AM | contradicts the interval length of 60 minutes",
        "15 | 8:05 AM | does not begin a whole number of 15 minutes after midnight",
        "30 | 8:15 AM | does not begin a whole number of 30 minutes after midnight",
        "15 | 8:00 AM, 8:30 AM, 9:00 AM, 9:30 AM | 30 minutes apart",
        "15 | 8:00 AM, 9:00 AM, 10:00 AM, 11:00 AM | 60 minutes apart",
        "15 | 8:00 AM, 9:00 AM, 10:00 AM | 08:00 09:00 10:00",
        "15 | 8:00 AM, 10:00 AM, 12:00 PM, 2:00 PM | 08:00 10:00 12:00 14:00",
        "15 | 8:00 AM, 9:00 PM | 08:00 21:00",
        "15 | 8:00 AM - 8:14 AM, 8:15:00 AM - 8:29:59 AM | 08:00 08:15",
        "60 | 11:00 PM - 12:00 AM | 23:00",
        "60 | 23:00-24:00 | 23:00",
      })
  void theStatedLengthIsHeldAgainstTheLabels(int minutes, String labels, String expected) {
    assertReads(mapping(minutes), PLAIN_DAY, labels, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "00:30, 01:15, 03:00 | which of the two the row means is unsure",
        "00:30, 01:15, 01:15, 13:00 | 00:30-06:00 01:15-06:00 01:15-07:00 13:00-07:00",
        "13:00, 01:15, 01:15, 00:30 | 13:00-07:00 01:15-07:00 01:15-06:00 00:30-06:00",
        "00:30, 01:45, 01:00, 13:00 | 00:30-06:00 01:45-06:00 01:00-07:00 13:00-07:00",
        "00:30, 01:00, 01:45, 13:00 | which of the two the row means is unsure",
        "01:00, 01:00 | 12-hour clock",
        "1:00 AM, 1:00 AM | which of the two the row means is unsure",
        "12:45 AM - 1:00 AM, 1:45 AM - 1:00 AM | 00:45-06:00 01:45-06:00",
        "2026-11-01T01:15:00-07:00 | 01:15-07:00",
        "2026-11-01T01:15:00 | which of the two the row means is unsure",
        "00:00, 01:15, 01:15, 01:15, 13:00 | comes too often",
        "13:00, 00:15, 01:15, 00:30 | out of order",
      })
  void anHourThatComesTwiceIsToldApartByTheOrderOfTheRows(String labels, String expected) {
    assertReads(mapping(15), AUTUMN_DAY, labels, expected);
  }

  @Test
  void manyLabelsOnTheHourContradictAShorterLengthAlsoWithGaps() {
    String[] withoutLunch =
        IntStream.range(0, 24)
            .filter(hour -> hour != 12 && hour != 3)
            .mapToObj("%02d:00"::formatted)
            .toArray(String[]::new);

    assertThat(read(mapping(15), PLAIN_DAY, group("Sales", withoutLunch)).failures())
        .singleElement()
        .satisfies(
            failure ->
                assertThat(failure.failure())
                    .hasMessageContaining("heading 'Minutes'")
                    .hasMessageContaining("60 minutes apart or a multiple of that"));
    assertThat(
            read(
                    mapping(15),
                    PLAIN_DAY,
                    group("Sales", withoutLunch) + "," + group("Night", "00:15", "13:00"))
                .orThrow()
                .rows())
        .as("another group shows that the length is right")
        .hasSize(24);
  }

  @Test
  void theOrderOfOneGroupTellsThatOfAnother() {
    IntervalTable table =
        read(
            mapping(15),
            AUTUMN_DAY,
            group("Night", "1:00 AM", "1:00 AM") + "," + group("Day", "9:00 PM", "8:00 AM"));

    assertThat(table.failures()).isEmpty();
    assertThat(table.rows())
        .filteredOn(row -> row.group().equals("Night"))
        .extracting(row -> row.start() + " " + row.callsPresented().getAsLong())
        .containsExactly("2026-11-01T01:00-06:00 2", "2026-11-01T01:00-07:00 1");
  }

  @Test
  void aGroupThatShows24HoursTellsThatTheOthersDo() {
    IntervalTable table =
        read(
            mapping(15),
            PLAIN_DAY,
            group("Night", "9:00", "8:00") + "," + group("Day", "21:00", "20:00"));

    assertThat(table.failures()).isEmpty();
    assertThat(table.rows()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "Australia/Lord_Howe, 2026-04-05, 15, 98",
    "Australia/Lord_Howe, 2026-04-05, 30, 49",
    "Australia/Lord_Howe, 2026-04-05, 60, 25",
    "Australia/Lord_Howe, 2026-10-04, 60, 24",
    "America/Sao_Paulo, 2018-11-04, 15, 92",
    "America/Sao_Paulo, 2018-02-17, 60, 25",
    "Antarctica/Troll, 2026-10-25, 60, 26",
    "Africa/Casablanca, 2026-02-15, 30, 50",
    "Asia/Kathmandu, 2026-07-14, 15, 96",
  })
  void labelsThatFollowTheInstantsOfADayAreRead(
      String zone, LocalDate day, int minutes, int intervals) {
    ZoneId tenant = ZoneId.of(zone);
    List<String> labels =
        IntStream.iterate(
                0,
                i -> day.atStartOfDay(tenant).plusMinutes(i).toLocalDate().equals(day),
                i -> i + minutes)
            .mapToObj(i -> day.atStartOfDay(tenant).plusMinutes(i).toLocalTime().toString())
            .toList();

    List<IntervalStatistics> rows =
        read(
                IntervalMapping.of(tenant).withLength(new IntervalLength(minutes)),
                ReportTimeframe.ofDay(day, tenant),
                CellEncodings.of(tenant),
                group("Sales", labels.toArray(String[]::new)))
            .orThrow()
            .rows();

    assertThat(rows).hasSize(intervals);
    Duration sum =
        rows.stream().map(IntervalStatistics::length).reduce(Duration.ZERO, Duration::plus);
    assertThat(sum)
        .isEqualTo(
            Duration.between(day.atStartOfDay(tenant), day.plusDays(1).atStartOfDay(tenant)));
  }

  @Test
  void anHourlyReportThatFoldsAHalfHourChangeIsRefused() {
    ZoneId lordHowe = ZoneId.of("Australia/Lord_Howe");
    String[] hours = IntStream.range(0, 24).mapToObj("%02d:00"::formatted).toArray(String[]::new);

    assertThat(
            read(
                    IntervalMapping.of(lordHowe).withLength(new IntervalLength(60)),
                    ReportTimeframe.ofDay(LocalDate.of(2026, 4, 5), lordHowe),
                    CellEncodings.of(lordHowe),
                    group("Sales", hours))
                .failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.failure()).hasMessageContaining("label '01:00'"));
  }

  @Test
  void aDayThatFoldsItsRepeatedHourIsRefused() {
    String[] labels =
        IntStream.range(0, 96)
            .mapToObj(i -> "%02d:%02d".formatted(i / 4, i % 4 * 15))
            .toArray(String[]::new);

    assertThat(read(mapping(15), AUTUMN_DAY, group("Sales", labels)).failures())
        .extracting(IntervalFailure::group)
        .containsExactly("Sales");
    assertThat(read(mapping(15), SPRING_DAY, group("Sales", labels)).failures())
        .singleElement()
        .satisfies(
            failure ->
                assertThat(failure.failure())
                    .hasMessageContaining("row 9")
                    .hasMessageContaining("does not exist in America/Denver"));
  }

  @Test
  void aGroupThatCannotBeReadIsToldAndTheOthersAreRead() {
    IntervalTable table =
        read(
            mapping(15),
            PLAIN_DAY,
            group("Sales", "8:00 AM")
                + ","
                + "{\"name\":\"Support\",\"rows\":[[\"8:00 AM\",5,4,\"-\",\"0:03:00\"]]}"
                + ","
                + "{\"name\":\"Night\",\"rows\":[]}");

    assertThat(table.rows()).extracting(IntervalStatistics::group).containsExactly("Sales");
    assertThat(table.failures())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.group()).isEqualTo("Support");
              assertThat(failure.failure())
                  .hasMessageContaining("row 1, heading 'Calls Abandoned'")
                  .hasMessageContaining("found '-'");
            });
    assertThatThrownBy(table::orThrow).isInstanceOf(ReportFormatException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[\"Total\",9,9,0,\"0:03:00\"] | 1",
        "[\"Grand Total\",9,9,0,\"0:03:00\"] | 1",
        "[\"  AVERAGES \",9,9,0,\"0:03:00\"] | 1",
        "[\"Summary\",9,9,0,\"0:03:00\"] | 1",
        "[null,9,9,0,\"0:03:00\"] | 1",
        "[null,9,9,0,\"0:03:00\"],[\"\",1,1,0,\"0:03:00\"] | 1",
        "[null,null,null,null,null],[\"8:15 AM\",9,9,0,\"0:03:00\"] | 2",
        "[\"Gesamt\",9,9,0,\"0:03:00\"] | 1",
      })
  void totalsAreNoIntervals(String further, int intervals) {
    assertThat(
            read(
                    mapping(15).withTotals(List.of("gesamt")),
                    PLAIN_DAY,
                    "{\"name\":\"Sales\",\"rows\":[[\"8:00 AM\",1,1,0,\"0:03:00\"],"
                        + further
                        + "]}")
                .orThrow()
                .rows())
        .hasSize(intervals);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[\"Gesamt\",9,9,0,\"0:03:00\"] | it is no interval",
        "[null,9,9,0,\"0:03:00\"],[\"8:15 AM\",9,9,0,\"0:03:00\"] | intervals follow",
      })
  void aRowThatMayOrMayNotBeTotalsIsRefused(String further, String expected) {
    assertThatThrownBy(
            () ->
                read(
                        mapping(15),
                        PLAIN_DAY,
                        "{\"name\":\"Sales\",\"rows\":[[\"8:00 AM\",1,1,0,\"0:03:00\"],"
                            + further
                            + "]}")
                    .orThrow())
        .hasMessageContaining(expected);
  }

  @Test
  void groupsOfOneNameUnderTwoParentsAreRefused() {
    IntervalTable table =
        read(
            mapping(15),
            PLAIN_DAY,
            "{\"name\":\"West\",\"sub\":["
                + group("Sales", "8:00 AM")
                + ","
                + group("Night", "8:00 AM")
                + "]}"
                + ",{\"name\":\"East\",\"sub\":["
                + group("Sales", "8:00 AM")
                + "]}");

    assertThat(table.groups()).containsExactly("Night");
    assertThat(table.failures())
        .singleElement()
        .satisfies(
            failure ->
                assertThat(failure.failure()).hasMessageContaining("West > Sales, East > Sales"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "192 | | as milliseconds",
        "192 | SECONDS | PT3M12S",
        "192 | MILLIS | PT0.192S",
        "192000 | | PT3M12S",
        "0 | | PT0S",
        "\"0:03:12\" | | PT3M12S",
        "\"36:00:00\" | | longer than 24 hours",
        "90000000 | MILLIS | longer than 24 hours",
      })
  void anAverageOfUnsureUnitIsRefused(String average, ChronoUnit unit, String expected) {
    CellEncodings encodings =
        unit == null ? CellEncodings.of(DENVER) : CellEncodings.of(DENVER).withDurationUnit(unit);
    IntervalTable table =
        read(
            mapping(15),
            ReportTimeframe.ofDay(PLAIN_DAY, DENVER),
            encodings,
            "{\"name\":\"Sales\",\"rows\":[[\"8:00 AM\",1,1,0," + average + "]]}");

    if (expected.startsWith("PT")) {
      assertThat(table.orThrow().rows().get(0).averageCallDuration())
          .hasValue(Duration.parse(expected));
    } else {
      assertThatThrownBy(table::orThrow)
          .hasMessageContaining("row 1, heading 'Avg Call Duration'")
          .hasMessageContaining(expected);
    }
  }

  @Test
  void aLongAverageShowsTheUnitOfTheWholeColumn() {
    assertThat(
            read(
                    mapping(15),
                    PLAIN_DAY,
                    "{\"name\":\"Sales\",\"rows\":[[\"8:00 AM\",1,1,0,900]]},"
                        + "{\"name\":\"Night\",\"rows\":[[\"8:00 AM\",1,1,0,192000]]}")
                .orThrow()
                .rows())
        .extracting(row -> row.averageCallDuration().orElseThrow())
        .containsExactly(Duration.ofMillis(900), Duration.ofMinutes(3).plusSeconds(12));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-14T00:00:00-06:00, 2026-07-14T23:59:59-06:00, true",
    "2026-07-14T06:00:00Z, 2026-07-15T05:59:59Z, true",
    "2026-07-14T00:00:00-06:00, 2026-07-15T00:00:00-06:00, true",
    "2026-07-14T00:00:00, 2026-07-14T23:59:59, true",
    "2026-07-14T00:00, 2026-07-14T23:59, true",
    "2026-07-14T00:00, 2026-07-14T23:58, false",
    "2025-01-06T00:00:00-07:00, 2025-01-06T23:59:59-07:00, false",
    "2026-07-14T00:00:00Z, 2026-07-14T23:59:59Z, false",
    "2026-07-13T00:00:00-06:00, 2026-07-14T23:59:59-06:00, false",
  })
  void aReportOfAnotherWindowIsRefusedWhereverItStatesIt(String start, String end, boolean same) {
    String window = "\"timeframe\":{\"start\":\"" + start + "\",\"end\":\"" + end + "\"},";
    String subReports = "\"sub\":[" + group("Sales", "8:00 AM") + "],";

    for (String members : List.of(window + subReports, subReports + window)) {
      if (same) {
        assertThat(readMembers(members).rows()).hasSize(1);
      } else {
        assertThatThrownBy(() -> readMembers(members))
            .isInstanceOf(ReportFormatException.class)
            .hasMessageContaining("it is of another window");
      }
    }
  }

  @Test
  void anAbsentGroupIsToldWithThoseFound() {
    IntervalTable table =
        read(
            mapping(15).withGroups(List.of("Suport", "Sales")),
            PLAIN_DAY,
            group("Sales", "8:00 AM") + "," + group("Support", "8:00 AM"));

    assertThat(table.rows()).extracting(IntervalStatistics::group).containsExactly("Sales");
    assertThat(table.absent().get(0).sentence())
        .contains("no group 'Suport'", "'Sales', 'Support'", "Did you mean 'Support'?");
  }

  @Test
  void aReportWithoutSubReportsIsToldAsSummarized() {
    assertThat(
            readMembers(
                    "\"rows\":[[\"8:00 AM\",1,1,0,\"0:03:00\"]],",
                    mapping(15).withGroups(List.of("Sales")))
                .absent()
                .get(0)
                .sentence())
        .contains("\"Summarize Report\" on");
  }

  private static IntervalMapping mapping(int minutes) {
    return IntervalMapping.of(DENVER).withLength(new IntervalLength(minutes));
  }

  private static void assertReads(
      IntervalMapping mapping, LocalDate day, String labels, String expected) {
    IntervalTable table = read(mapping, day, group("Sales", labels.split(", ")));
    if (table.failures().isEmpty()) {
      List<IntervalStatistics> byRow =
          table.rows().stream()
              .sorted(
                  (a, b) ->
                      Long.compare(a.callsPresented().getAsLong(), b.callsPresented().getAsLong()))
              .toList();
      String starts =
          byRow.stream()
              .map(
                  row ->
                      expected.matches(".*\\d\\d:\\d\\d-\\d\\d:.*")
                          ? row.start().toOffsetTime().toString()
                          : row.start().toLocalTime().toString())
              .collect(Collectors.joining(" "));
      assertThat(starts).isEqualTo(expected);
      assertThat(table.rows())
          .allSatisfy(row -> assertThat(row.length()).isEqualTo(mapping.length().duration()));
    } else {
      assertThat(table.rows()).isEmpty();
      assertThat(table.failures().get(0).failure()).hasMessageContaining(expected);
    }
  }

  /** A group whose rows have as many calls as their number. */
  private static String group(String name, String... labels) {
    return "{\"name\":\""
        + name
        + "\",\"rows\":["
        + IntStream.range(0, labels.length)
            .mapToObj(i -> "[\"" + labels[i] + "\"," + (i + 1) + ",1,0,\"0:03:00\"]")
            .collect(Collectors.joining(","))
        + "]}";
  }

  private static IntervalTable read(IntervalMapping mapping, LocalDate day, String groups) {
    return read(mapping, ReportTimeframe.ofDay(day, DENVER), CellEncodings.of(DENVER), groups);
  }

  private static IntervalTable read(
      IntervalMapping mapping, ReportTimeframe asked, CellEncodings encodings, String groups) {
    return readMembers(mapping, asked, encodings, "\"sub\":[" + groups + "],");
  }

  private static IntervalTable readMembers(String members) {
    return readMembers(members, mapping(15));
  }

  private static IntervalTable readMembers(String members, IntervalMapping mapping) {
    return readMembers(
        mapping, ReportTimeframe.ofDay(PLAIN_DAY, DENVER), CellEncodings.of(DENVER), members);
  }

  private static IntervalTable readMembers(
      IntervalMapping mapping, ReportTimeframe asked, CellEncodings encodings, String members) {
    String columns =
        Arrays.stream(
                "Minutes,Calls Presented,Calls Answered,Calls Abandoned,Avg Call Duration"
                    .split(","))
            .map(title -> "\"" + title + "\"")
            .collect(Collectors.joining(",", "\"columns\":[", "]"));
    String json = "{\"title\":\"Inbound\"," + members + columns + "}";
    try (ReportRows rows =
        ReportReader.of(encodings)
            .json(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "test")) {
      return mapping.map(rows, asked);
    }
  }
}
