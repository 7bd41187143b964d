// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.ReportReader;
import com.ximasdk.error.ReportFormatException;
import com.ximasdk.feed.IntervalFailure;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.IntervalLength;
import com.ximasdk.report.ReportRows;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports that look right and out of which a wrong row must not come without a word. */
class IntervalSilenceTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final String DAY =
      window("2026-07-14T00:00:00-06:00", "2026-07-14T23:59:59-06:00");
  private static final String HEADINGS =
      """
      "columns": [{"title": "Minutes"}, {"title": "Calls Presented"}, {"title": "Calls Answered"},
                  {"title": "Calls Abandoned"}, {"title": "Avg Call Duration"}]\
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the window of the second part
        "2026-07-14T06:00:00Z | 2026-07-15T05:59:59Z",
        "2026-07-14T00:00:00-06:00 | 2026-07-14T11:59:59-06:00",
      })
  void anIntervalThatTwoPartsOfAGroupHaveIsRefused(String start, String end) {
    String parts =
        "%s, \"groups\": [{\"name\": \"Sales\", %s, \"rows\": [%s]}, {\"name\": \"Sales\", %s, \"rows\": [%s]}]"
            .formatted(HEADINGS, DAY, row("8:00 AM"), window(start, end), row("8:00 AM"));

    IntervalTable table = read(mapping(15), parts);

    assertThat(table.rows()).isEmpty();
    assertThat(table.groups()).isEmpty();
    assertThat(messages(table)).containsExactly(table.failures().get(0).failure().getMessage());
    assertThat(messages(table).get(0)).contains("'Sales'", "in more than one of them");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "15 | 15.00 | minutes since midnight or hours and minutes with a point",
        "5  | 10.00, 10.05 | no reading fits all of them",
        "60 | 8.00, 15.00 | 08:00 15:00",
        "15 | 480.00, 15.00 | 00:15 08:00",
      })
  void aNumberWithTwoDecimalsMayBeATime(int minutes, String labels, String expected) {
    assertReads(read(mapping(minutes), rows(DAY, labels.split(", "))), expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // shown | raw | start or a part of the error
        "8:00 AM | 2026-07-14T08:00:00-06:00 | 08:00",
        "8:00 AM | 1784037600000 | 08:00",
        "8:00 | 2026-07-14T20:00:00-06:00 | 20:00",
        "8:00 AM | 2026-07-14T08:00:00Z | is stored as '2026-07-14T08:00:00Z', which is"
            + " 2026-07-14T02:00",
        "8:00 AM | 2026-07-14T20:00:00-06:00 | is stored as",
        "8:00 AM - 9:00 AM | 2026-07-14T08:00:00 | its end contradicts the interval length",
        "8:00 AM - 8:15 AM | 2026-07-14T08:00:00 | 08:00",
        "2026-07-14 08:00 | 1784037600000 | 08:00",
        "2026-07-14 09:00 | 1784037600000 | is stored as '1784037600000', which is"
            + " 2026-07-14T08:00",
        "Morning | 1784037600000 | 08:00",
        "8:00 | 1784059200000 | is stored as '1784059200000', which is 2026-07-14T14:00",
        "10:00:00 | 0.4166666666666667 | 10:00",
        "10:00 | 0.9166666666666666 | 12-hour clock",
        "2026-07-14 | 46217 | label '2026-07-14': it is no interval",
      })
  void aLabelIsReadByWhatIsStoredAndWhatIsShown(String shown, String raw, String expected) {
    assertReads(read(mapping(15), rows(DAY, shown + "=" + raw)), expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8:00 AM | 2026-07-15T08:00:00",
        "8:00 AM | 1784124000000",
      })
  void aStoredDateTellsTheDayOfATimeThatIsShown(String shown, String raw) {
    String twoDays = window("2026-07-14T00:00:00-06:00", "2026-07-15T23:59:59-06:00");

    assertThat(read(mapping(15), rows(twoDays, shown + "=" + raw)).rows())
        .singleElement()
        .satisfies(row -> assertThat(row.start()).hasToString("2026-07-15T08:00-06:00"));
  }

  @Test
  void aLengthThatOneGroupContradictsIsThatOfNoOther() {
    IntervalTable table =
        read(
            mapping(15),
            "%s, %s, \"groups\": [{\"name\": \"Few\", \"rows\": [%s]}, {\"name\": \"All\", \"rows\": [%s]}]"
                .formatted(
                    HEADINGS,
                    DAY,
                    row("13:00"),
                    Stream.of("13:00", "14:00", "15:00", "16:00")
                        .map(IntervalSilenceTest::row)
                        .collect(Collectors.joining(","))));

    assertThat(table.rows()).isEmpty();
    assertThat(messages(table))
        .hasSize(2)
        .allSatisfy(message -> assertThat(message).contains("60 minutes apart"));
  }

  @Test
  void partsThatHaveAnIntervalInCommonAreNoneOfAnotherGroup() {
    String sales = "{\"name\": \"Sales\", %s, \"rows\": [%s]}".formatted(DAY, row("8:00 AM"));
    String later = window("2026-07-14T00:00:00-06:00", "2026-07-14T11:59:59-06:00");

    IntervalTable table =
        read(
            mapping(15),
            "%s, \"groups\": [%s, %s, {\"name\": \"Support\", %s, \"rows\": [%s]}]"
                .formatted(HEADINGS, sales, sales.replace(DAY, later), DAY, row("8:00 AM")));

    assertThat(table.groups()).containsExactly("Support");
    assertThat(table.failures()).extracting(IntervalFailure::group).containsOnly("Sales");
  }

  @Test
  void aGroupWithoutARowIsThere() {
    IntervalTable table =
        read(
            mapping(15).withGroups(List.of("Sales", "Night")),
            "%s, %s, \"groups\": [{\"name\": \"Sales\", \"rows\": [%s]}, {\"name\": \"Night\", \"rows\": []}]"
                .formatted(HEADINGS, DAY, row("8:00 AM")));

    assertThat(table.groups()).containsExactly("Sales", "Night");
    assertThat(table.absent()).isEmpty();
  }

  @Test
  void aReportInWhichNoGroupHasTheHeadingsFailsAsItsFirstGroupDoes() {
    String headings = HEADINGS.replace("Calls Presented", "Offered");

    assertThatThrownBy(
            () ->
                read(
                    mapping(15),
                    "%s, %s, \"groups\": [{\"name\": \"Sales\", \"rows\": [%s]}, {\"name\": \"Night\", \"rows\": [%s]}]"
                        .formatted(headings, DAY, row("8:00 AM"), row("8:00 AM"))))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("Sales")
        .hasMessageContaining("heading 'Calls Presented': the report has no such heading");
    assertThatThrownBy(
            () ->
                read(
                    mapping(15),
                    "%s, %s, \"rows\": [%s]"
                        .formatted(
                            headings.replace("Calls Answered", "Handled"), DAY, row("8:00 AM"))))
        .hasMessageContaining(
            "the report has none of the headings Calls Presented, Calls Answered");
  }

  @Test
  void aWindowThatIsNotUnderstoodIsThatOfNoRow() {
    String window = "\"timeframe\": {\"start\": \"the other day\", \"end\": \"today\"}";

    assertThatThrownBy(() -> read(mapping(15), rows(window, "8:00 AM")))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("in a form that is not understood");
  }

  @Test
  void whatIsInDoubtInAReportIsToldBesideItsRows() {
    IntervalTable table =
        read(mapping(15), rows(DAY, "8:00 AM") + ", \"unlooked\": [{\"name\": \"for\"}]");

    assertThat(table.rows()).hasSize(1);
    assertThat(table.warnings()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8:15 AM", "2026-07-14T08:15:00"})
  void anIntervalInARowThatIsNamedAsTotalsAreIsRefused(String label) {
    String headings = HEADINGS.replace("[{", "[{\"title\": \"Group\"}, {");

    IntervalTable table =
        read(
            mapping(15),
            "%s, %s, \"rows\": [[\"Sales\", \"8:00 AM\", 1, 1, 0, \"0:01:00\"], [\"Total\", \"%s\", 1, 1, 0, \"0:01:00\"]]"
                .formatted(headings, DAY, label));

    assertThat(table.rows()).isEmpty();
    assertThat(messages(table).get(0)).contains("row 2", "'" + label + "'", "totals row");
  }

  @Test
  void aRowOfAGroupThatIsNamedAsTotalsAreIsNotLeftOut() {
    String headings = HEADINGS.replace("[{", "[{\"title\": \"Group\"}, {");

    IntervalTable table =
        read(
            mapping(15),
            headings
                + ", "
                + DAY
                + ", \"rows\": [[\"Sales\", \"8:00 AM\", 1, 1, 0, \"0:01:00\"],"
                + " [\"Summary\", \"8:15 AM\", 1, 1, 0, \"0:01:00\"],"
                + " [\"Total\", null, 2, 2, 0, \"0:01:00\"]]");

    assertThat(table.rows()).isEmpty();
    assertThat(messages(table).get(0)).contains("row 2", "'8:15 AM'", "totals row");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A change within an interval leaves it shorter than it says.
        "America/Caracas | 2016-05-01T00:00:00-04:30 | 2016-05-01T23:59:59-04:00 | 02:00",
        "Asia/Colombo | 2006-04-15T00:00:00+06:00 | 2006-04-15T23:59:59+05:30 | 00:00, 00:00,"
            + " 13:00",
      })
  void anIntervalThatAClockChangeCutsShortIsRefused(
      String zone, String start, String end, String labels) {
    IntervalMapping hourly = IntervalMapping.of(ZoneId.of(zone)).withLength(new IntervalLength(60));

    assertThat(messages(read(hourly, rows(window(start, end), (labels + ", 14:00").split(", ")))))
        .singleElement()
        .satisfies(message -> assertThat(message).contains("Use a shorter interval length"));
  }

  @Test
  void anIntervalOfTheDayBeforeThatComesAgainHasItsDateAndLength() {
    ZoneId zone = ZoneId.of("America/St_Johns");
    String window = window("2005-10-30T00:00:00-02:30", "2005-10-30T23:59:59-03:30");
    String[] labels = {"23:15", "23:30", "23:45", "00:00", "00:15", "23:15"};

    IntervalTable table = read(IntervalMapping.of(zone), rows(window, labels));

    assertThat(table.rows())
        .extracting(row -> row.start() + " " + row.length())
        .startsWith("2005-10-29T23:15-03:30 PT15M", "2005-10-29T23:30-03:30 PT15M")
        .endsWith("2005-10-30T23:15-03:30 PT15M");
  }

  private static IntervalMapping mapping(int minutes) {
    return IntervalMapping.of(DENVER).withLength(new IntervalLength(minutes));
  }

  private static void assertReads(IntervalTable table, String expected) {
    if (expected.matches("\\d\\d:\\d\\d.*")) {
      assertThat(messages(table)).isEmpty();
      assertThat(table.rows())
          .extracting(row -> row.start().toLocalTime().toString())
          .containsExactly(expected.split(" "));
    } else {
      assertThat(table.rows()).isEmpty();
      assertThat(messages(table))
          .singleElement()
          .satisfies(message -> assertThat(message).contains(expected));
    }
  }

  private static List<String> messages(IntervalTable table) {
    return table.failures().stream().map(group -> group.failure().getMessage()).toList();
  }

  private static String window(String start, String end) {
    return "\"timeframe\": {\"start\": \"" + start + "\", \"end\": \"" + end + "\"}";
  }

  /** The members of a report; a label is a text, or what is shown and what is stored. */
  private static String rows(String window, String... labels) {
    return Stream.of(labels)
        .map(IntervalSilenceTest::row)
        .collect(Collectors.joining(",", HEADINGS + ", " + window + ", \"rows\": [", "]"));
  }

  private static String row(String label) {
    String[] parts = label.split("=", -1);
    String cell =
        parts.length == 1
            ? "\"" + label + "\""
            : "{\"formatted\": \"%s\", \"raw\": %s}"
                .formatted(
                    parts[0], parts[1].matches("[0-9.]+") ? parts[1] : "\"" + parts[1] + "\"");
    return "[" + cell + ", 1, 1, 0, \"0:01:00\"]";
  }

  private static IntervalTable read(IntervalMapping mapping, String members) {
    String json = "{\"title\": \"Level\", " + members + "}";
    try (ReportRows rows =
        ReportReader.of(CellEncodings.of(mapping.zone()))
            .json(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "test")) {
      return mapping.map(rows);
    }
  }
}
