// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import static com.ximasdk.report.Book.HEADINGS;
import static com.ximasdk.report.Book.WINDOW;
import static com.ximasdk.report.Book.group;
import static com.ximasdk.report.Book.row;
import static com.ximasdk.report.Book.tab;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.ReportReader;
import com.ximasdk.error.ReportFormatException;
import com.ximasdk.report.Book.Styled;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The group and the window of a sheet, which stand above its headings. */
class SheetHeadTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final Object[] EIGHT = row("8:00 AM", 5, 4, 1, "0:03:12");
  private static final String EIGHT_READ = " 8:00 AM 5/4/1 PT3M12S";

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "Sales                           | Sales                                        | Sales",
        "NO SUB GROUP                    | Sales                                        | ''",
        "no  sub group                   | Sales                                        | ''",
        "Support 2nd                     | Support/2nd                                  |"
            + " Support/2nd",
        "Support_2nd                     | Support/2nd                                  |"
            + " Support/2nd",
        "Support2nd                      | Support/2nd                                  |"
            + " Support/2nd",
        "A B                             | A [B]                                        | A [B]",
        "sales                           | Sales                                        | Sales",
        "Customer Care for the North-Eas | Customer Care for the North-Eastern States   | Customer"
            + " Care for the North-Eastern States",
        "Care - North and East and South | Care: North and East and South and West      | Care:"
            + " North and East and South and West",
      })
  void theGroupIsTheLineThatTheSheetsNameComesFrom(String sheet, String line, String group) {
    for (String kind : List.of("xls", "xlsx")) {
      Book book =
          Book.of(
              tab(sheet, row("Inbound Call Service Level"), row(line), WINDOW, HEADINGS, EIGHT));

      assertThat(SheetText.of(book.store(directory, kind)).lines())
          .containsExactly(group + " #5" + EIGHT_READ);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void aLineBetweenGroupAndWindowIsNotTheGroup(String kind) {
    Book book =
        Book.of(
            tab(
                "Sales",
                row("Inbound Call Service Level"),
                row("Sales"),
                row("Skill filter: All"),
                WINDOW,
                HEADINGS,
                EIGHT));

    assertThat(SheetText.of(book.store(directory, kind)).lines())
        .containsExactly("Sales #6" + EIGHT_READ);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void withoutALineBesideTheTitleTheSheetsNameIsTheGroup(String kind) {
    Book book =
        Book.of(
            tab("Sales", row("Inbound Call Service Level"), WINDOW, HEADINGS, EIGHT),
            tab("Support", HEADINGS, EIGHT),
            tab("Care", row("Inbound"), row("7/14/2026 - 7/15/2026"), HEADINGS, EIGHT));

    assertThat(SheetText.of(book.store(directory, kind)).lines())
        .containsExactly(
            "Sales #4" + EIGHT_READ,
            "Support #2" + EIGHT_READ,
            "Care #4" + EIGHT_READ,
            "! TIMEFRAME_NOT_READ Care!A2");
  }

  @ParameterizedTest
  @CsvSource({
    "Sheet1, Sales",
    "Sales, Support",
    "Customer Care for the North-Eas, Care",
    "A+B, A-B"
  })
  void aLineBelowTheTitleThatIsAnotherTextIsAnErrorThatNamesBoth(String sheet, String line) {
    Book book =
        Book.of(tab(sheet, row("Inbound Call Service Level"), row(line), WINDOW, HEADINGS, EIGHT));

    assertThatThrownBy(() -> SheetText.of(book.store(directory, "xls")))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("sub-report '" + sheet + "', row 2: ")
        .hasMessageContaining("A2 reads '" + line + "', and the sheet's name is '" + sheet + "'")
        .hasMessageContaining("rename the sheet");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Tuesday, July 14, 2026 12:00:00 AM | Tuesday, July 14, 2026 11:59:59 PM",
        "Jul 14, 2026, 12:00 AM | Jul 14, 2026, 11:59:59 p.m.",
        "2026-07-14 00:00 | 2026-07-14T23:59:59-06:00",
        "July 14, 2026 12:00:00 AM - July 14, 2026 11:59:59 PM | -",
        "July 14, 2026 12:00:00 AM to July 14, 2026 11:59:59 PM | -",
      })
  void theWindowIsReadFromTexts(String start, String end) {
    for (String kind : List.of("xls", "xlsx")) {
      assertThat(timeframe(kind, start, end))
          .isEqualTo(ReportTimeframe.ofDay(LocalDate.of(2026, 7, 14), DENVER));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"m/d/yy h:mm", "yyyy-mm-dd hh:mm:ss", "m/d/yy", "h:mm"})
  void theWindowIsReadFromDateCellsWhateverTheyShow(String format) {
    // 14 July 2026 from 0:00:01 to 23:59:59
    Styled start = new Styled(46217 + 1 / 86400.0, format);
    Styled end = new Styled(46217 + 86399 / 86400.0, format);
    for (String kind : List.of("xls", "xlsx")) {
      assertThat(timeframe(kind, start, end).toString())
          .contains("start=2026-07-14T00:00:01-06:00", "end=2026-07-14T23:59:59-06:00");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void aWindowHoldsBothHoursThatTheClockShowsTwice(String kind) {
    assertThat(timeframe(kind, "Nov 1, 2026 1:00 AM", "Nov 1, 2026 1:59:59 AM").toString())
        .contains("start=2026-11-01T01:00-06:00", "end=2026-11-01T01:59:59-07:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "July 14, 2026 12:00:00 AM | soon",
        "From July 14 | July 14, 2026 11:59:59 PM",
        "July 14, 2026 11:59:59 PM | July 14, 2026 12:00:00 AM",
        "March 8, 2026 2:30:00 AM | March 8, 2026 11:59:59 PM",
        "Tuesday, July 14, 2026 | Tuesday, July 14, 2026",
        "Monday, July 14, 2026 12:00:00 AM | Monday, July 14, 2026 11:59:59 PM",
        "7/14/2026 12:00 AM | 7/14/2026 11:59 PM",
        "July 14, 2026 12:00:00 AM | -",
        "14.07.2026 | -",
      })
  void aWindowThatIsNotUnderstoodIsTold(String start, String end) {
    Object[] window = end == null ? row(start) : row(start, end);
    for (String kind : List.of("xls", "xlsx")) {
      Path file =
          Book.of(tab("Sales", row("Title"), row("Sales"), window, HEADINGS, EIGHT))
              .store(directory, kind);
      SheetText read = SheetText.of(file);

      assertThat(read.lines())
          .containsExactly("Sales #5" + EIGHT_READ, "! TIMEFRAME_NOT_READ Sales!A3");
      assertThat(read.warnings().get(0).message()).contains(start, "expected the window as two");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void whenTheReportWasMadeIsNoWindowWhereThereIsOne(String kind) {
    Path file =
        Book.of(
                tab(
                    "Sales",
                    row("Title"),
                    row("Sales"),
                    row("Made", "July 15, 2026 8:00 AM"),
                    WINDOW,
                    HEADINGS,
                    EIGHT))
            .store(directory, kind);
    try (ReportRows rows =
        ReportReader.of(SheetText.DENVER).spreadsheet(file, List.of("Minutes"))) {
      assertThat(rows.next().section().timeframe())
          .hasValue(ReportTimeframe.ofDay(LocalDate.of(2026, 7, 14), DENVER));
      assertThat(rows.facts().warnings()).isEmpty();
      assertThat(rows.facts().timeframes()).hasSize(1);
    }
  }

  private ReportTimeframe timeframe(String kind, Object start, Object end) {
    Object[] window = end == null ? row(start) : row(start, end);
    Path file =
        Book.of(tab("Sales", row("Title"), row("Sales"), window, HEADINGS, EIGHT))
            .store(directory, kind);
    try (ReportRows rows =
        ReportReader.of(SheetText.DENVER).spreadsheet(file, List.of("Minutes"))) {
      assertThat(rows.facts().warnings()).isEmpty();
      ReportRow row = rows.next();
      assertThat(row.section().path()).isEqualTo(Collections.singletonList("Sales"));
      return row.section().timeframe().orElseThrow();
    }
  }
}
