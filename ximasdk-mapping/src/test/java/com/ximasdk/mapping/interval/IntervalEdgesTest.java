// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.ReportReader;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.IntervalColumn;
import com.ximasdk.report.IntervalLength;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportTimeframe;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where one reading ends and the next begins. */
class IntervalEdgesTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final LocalDate DAY = LocalDate.of(2026, 7, 14);
  private static final OffsetDateTime EIGHT = OffsetDateTime.parse("2026-07-14T08:00-06:00");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Only 24 hours have 0:45 and 13:00; both clocks have 1:00 and 12:45.
        "9:00, 8:00, 0:45 | 09:00 08:00 00:45",
        "9:00, 13:00      | 09:00 13:00",
        "9:00, 8:00, 1:00 | 12-hour clock without AM and PM",
        "1:00, 9:00       | 12-hour clock without AM and PM",
        "9:00, 12:45      | 12-hour clock without AM and PM",
        // The last interval of a day and the first, and what is behind them.
        "0:00 AM          | it is no interval",
        "12:00 AM, 11:45 PM | 00:00 23:45",
        "23:45, 0:00      | 23:45 00:00",
        "23:60            | it is no interval",
        "23:45:60         | it is no interval",
        "13:00 AM         | it is no interval",
        "12:60 PM         | it is no interval",
        "8:00 to 8:15 AM  | 08:00",
        "8:00 until 8:15 AM | 08:00",
        "11:45 - 12:00 AM | 23:45",
        "8:00 AM - 8:16 AM | contradicts the interval length",
        "8:00 AM - 8:13 AM | contradicts the interval length",
        "8:00:00 AM - 8:14:58 AM | contradicts the interval length",
      })
  void aTimeIsOfTheClockThatHasIt(String labels, String expected) {
    IntervalTable table = read(15, day(labels.split(", ")));

    if (expected.matches("\\d\\d:.*")) {
      assertThat(table.failures()).isEmpty();
      assertThat(Stream.of(expected.split(" ")).sorted())
          .containsExactlyElementsOf(
              table.rows().stream().map(row -> row.start().toLocalTime().toString()).toList());
    } else {
      assertThat(table.rows()).isEmpty();
      assertThat(table.failures())
          .singleElement()
          .satisfies(failure -> assertThat(failure.failure()).hasMessageContaining(expected));
    }
  }

  @ParameterizedTest
  @CsvSource({
    // A day at most.
    "'\"24:00:00\"', PT24H",
    "'\"24:00:01\"', ",
    // As seconds, the first is four hours, which an average can be.
    "14400, ",
    "14401, PT14.401S"
  })
  void anAverageIsAsLongAsADayAtMost(String cell, @Nullable Duration expected) {
    IntervalTable table =
        read(15, report(ReportTimeframe.ofDay(DAY, DENVER), "[\"8:00 AM\",1,1,0," + cell + "]"));

    if (expected == null) {
      assertThatThrownBy(table::orThrow).hasMessageContaining("Avg Call Duration");
    } else {
      assertThat(table.orThrow().rows().get(0).averageCallDuration()).contains(expected);
    }
  }

  @Test
  void theDayOfALabelIsLookedForInAWindowOfAYearAndMore() {
    assertThat(failureOf(window(401))).hasMessageContaining("labels do not go through every day");
    assertThat(failureOf(window(402)))
        .hasMessageContaining("window is too long to look for its day");
  }

  private static ReportTimeframe window(int days) {
    return ReportTimeframe.ofDays(DAY, DAY.plusDays(days - 1L), DENVER);
  }

  private static Exception failureOf(ReportTimeframe window) {
    return read(15, report(window, row("8:00 AM"))).failures().get(0).failure();
  }

  @Test
  void anAbsentGroupNamesTwentyOfThoseThatAreThere() {
    List<String> names = IntStream.rangeClosed(1, 21).mapToObj(i -> "Group " + i).toList();

    assertThat(new AbsentGroup("Sales", names.subList(0, 20)).sentence())
        .contains("'Group 19', 'Group 20'. Check");
    assertThat(new AbsentGroup("Sales", names).sentence())
        .contains("'Group 20' and 1 more. Check")
        .doesNotContain("'Group 21'");
    assertThat(new AbsentGroup("Sales", names).nearest()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0"})
  void aBlankTextIsNoNameOfTotals(String label) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IntervalMapping.of(DENVER).withTotals(List.of("Gesamt", label)))
        .withMessageContaining("blank");
  }

  @Test
  void aRowIsOfNothingIfItHasNeitherCallsNorTime() {
    assertThat(row(Map.of(), Map.of()).isOfNothing()).isTrue();
    assertThat(row(Map.of(IntervalColumn.PRESENTED, 0L), Map.of()).isOfNothing()).isTrue();
    assertThat(row(Map.of(IntervalColumn.PRESENTED, 1L), Map.of()).isOfNothing()).isFalse();
    assertThat(row(Map.of(), time(0)).isOfNothing()).isTrue();
    assertThat(row(Map.of(), time(1)).isOfNothing()).isFalse();
  }

  @Test
  void statisticsAreEqualIfAllTheirValuesAre() {
    IntervalStatistics one = statistics("Sales", EIGHT, 15, 3, 7);
    IntervalStatistics same = statistics("Sales", EIGHT, 15, 3, 7);

    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).hasToString(same.toString());
    assertThat(
            List.of(
                one,
                statistics("Night", EIGHT, 15, 3, 7),
                statistics("Sales", EIGHT.plusMinutes(15), 15, 3, 7),
                statistics("Sales", EIGHT, 30, 3, 7),
                statistics("Sales", EIGHT, 15, 4, 7),
                statistics("Sales", EIGHT, 15, 3, 8)))
        .doesNotHaveDuplicates()
        .extracting(Object::toString)
        .doesNotHaveDuplicates();
    assertThat(one).isNotEqualTo("Sales");
    assertThat(one.hashCode()).isNotEqualTo(statistics("Night", EIGHT, 15, 3, 7).hashCode());
    assertThat(one.end()).isEqualTo(EIGHT.plusMinutes(15));
    assertThat(one.callsAnswered()).isEmpty();
  }

  @Test
  void aTableAndAMappingAreToldInALog() {
    assertThat(read(15, day("8:00 AM")))
        .hasToString("IntervalTable[rows=1, groups=[Sales], failures=0, absent=[]]");
    assertThat(
            IntervalMapping.of(DENVER)
                .withGroups(List.of("Sales", "Sales"))
                .withTotals(List.of("Gesamt")))
        .asString()
        .contains("zone=America/Denver", "groups=[Sales]", "totals=[Gesamt]", "Calls Presented");
  }

  private static IntervalStatistics statistics(
      String group, OffsetDateTime start, int minutes, long presented, int seconds) {
    return new IntervalStatistics(
        group,
        start,
        Duration.ofMinutes(minutes),
        Map.of(IntervalColumn.PRESENTED, presented),
        Map.of(IntervalColumn.AVG_DURATION, Duration.ofSeconds(seconds)));
  }

  private static IntervalRow row(
      Map<IntervalColumn, Long> counts, Map<IntervalColumn, List<Duration>> durations) {
    return new IntervalRow(1, "8:00 AM", "8:00 AM", counts, durations);
  }

  private static Map<IntervalColumn, List<Duration>> time(int seconds) {
    return Map.of(IntervalColumn.AVG_DURATION, List.of(Duration.ofSeconds(seconds)));
  }

  private static String day(String... labels) {
    return report(
        ReportTimeframe.ofDay(DAY, DENVER),
        Arrays.stream(labels).map(IntervalEdgesTest::row).collect(Collectors.joining(",")));
  }

  private static String row(String label) {
    return "[\"" + label + "\",1,1,0,\"0:01:00\"]";
  }

  private static String report(ReportTimeframe window, String rows) {
    return """
    {"title":"Level","timeframe":{"start":"%s","end":"%s"},
     "columns":["Minutes","Calls Presented","Calls Answered","Calls Abandoned",
      "Avg Call Duration"],"sub":[{"name":"Sales","rows":[%s]}]}\
    """
        .formatted(window.start(), window.end(), rows);
  }

  private static IntervalTable read(int minutes, String json) {
    try (ReportRows rows =
        ReportReader.of(CellEncodings.of(DENVER))
            .json(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "test")) {
      return IntervalMapping.of(DENVER).withLength(new IntervalLength(minutes)).map(rows);
    }
  }
}
