// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import static com.ximasdk.report.Book.group;
import static com.ximasdk.report.Book.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.ReportReader;
import com.ximasdk.error.ReportFormatException;
import com.ximasdk.report.Book.Styled;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the numbers and texts of a spreadsheet's cells mean. */
class SheetCellsTest {
  private static final List<String> KINDS = List.of("xls", "xlsx");

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "0.0022222222222222222 | General          | PT3M12S",
        "0.0022222222222222222 | 0.0000           | PT3M12S",
        "0.0022222222222222222 | h:mm:ss          | PT3M12S",
        "0.0022222222222222222 | mm:ss            | PT3M12S",
        "0.0022222222222222222 | [m]:ss           | PT3M12S",
        "0.0022222222222222222 | [ss]             | PT3M12S",
        "0.0022222222222222222 | h \"h\" mm \"min\" | PT3M12S",
        "0.0022222222222222222 | m/d/yy h:mm      | PT3M12S",
        "1.5                   | [h]:mm:ss        | PT36H",
        "1.5                   | [hh]:mm          | PT36H",
        "1.5                   | h:mm:ss          | PT36H",
        "1.0869097222222222    | [h]:mm:ss        | PT26H5M9S",
        "0                     | General          | PT0S",
        "0                     | [h]:mm:ss        | PT0S",
      })
  void aNumberIsAPartOfADayByItsFormatOrBelowOne(double value, String format, String expected) {
    assertThat(duration(new Styled(value, format), SheetText.DENVER)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "192      | General     | the cell has no time format, so 192 could be days or seconds",
        "192      | General     | withDurationUnit",
        "192      | General     | such as [h]:mm:ss",
        "192.5    | #,##0.00    | found '192.5' shown as '192.50', expected a duration",
        "312      | 0\":\"00\":\"00 | no time format",
        "-0.5     | General     | expected a duration of at least 0",
        "-0.5     | [h]:mm:ss   | expected a duration of at least 0",
        "46217.25 | m/d/yy h:mm | found '46217.25' shown as '2026-07-14T06:00:00', expected a"
            + " duration",
        "46217.25 | h:mm        | shown as '2026-07-14T06:00:00'",
        "46217    | m/d/yy      | shown as '2026-07-14'",
        "0.5      | 0%          | found '0.5' shown as '50%', expected a duration",
      })
  void anyOtherNumberIsNoDurationAndTheErrorSaysWhatDecides(
      double value, String format, String message) {
    for (String kind : KINDS) {
      SheetText read = read(kind, SheetText.DENVER, row("8:00 AM", 5, 4, 1, styled(value, format)));

      assertThat(read.lines()).containsExactly("Sales #5 8:00 AM 5/4/1 ERROR");
      assertThat(read.errors().get(0))
          .startsWith(
              "Report 'report.%s', sub-report 'Sales', row 5, heading 'Avg Call Duration': "
                  .formatted(kind))
          .contains(message);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "192    | General   | SECONDS | PT3M12S",
        "192000 | #,##0     | MILLIS  | PT3M12S",
        "0.5    | General   | MINUTES | PT30S",
        "0.5    | [h]:mm:ss | MINUTES | PT12H",
        "1.5    | h:mm:ss   | SECONDS | PT36H",
      })
  void aStatedUnitDecidesForEveryNumberWithoutATimeFormat(
      double value, String format, ChronoUnit unit, String expected) {
    assertThat(duration(styled(value, format), SheetText.DENVER.withDurationUnit(unit)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"3:12, PT3M12S", "0:03:12, PT3M12S", "192000, PT3M12S|PT53H20M", "PT3M12S, PT3M12S"})
  void textsAreReadAsThoseOfJson(String text, String expected) {
    assertThat(duration(text, SheetText.DENVER)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "46217.333333333336, yyyy-mm-dd h:mm:ss, 2026-07-14T08:00:00",
    "46217.333333333336, m/d/yy h:mm, 2026-07-14T08:00:00",
    "46217.33333333, 'dddd, mmmm d, yyyy h:mm AM/PM', 2026-07-14T08:00:00",
    "46217.33333333, [$-409]d-mmm-yy h:mm;@, 2026-07-14T08:00:00",
    "46217.333333333336, h:mm AM/PM, 2026-07-14T08:00:00",
    "46217.333333333336, m/d/yy, 2026-07-14T08:00:00",
    "46217, m/d/yy h:mm, 2026-07-14T00:00:00",
    "46217, m/d/yy, 2026-07-14",
    "46217, mmmm, 2026-07-14",
    "0.333333333333, h:mm, 08:00:00",
    "0.34375, h:mm AM/PM, 08:15:00",
    "0.34375, m/d/yy h:mm, 08:15:00",
    "0.34375, [h]:mm, 8:15:00",
    "1.25, [h]:mm, 30:00:00",
    "480, General, 480",
    "480, 0.0, 480.0",
    "0.5, 0%, 50%",
    "0.5, '\"Rate: \"0%\" of all\"', Rate: 50% of all",
    "76.9, '0.0\\%', 76.9%",
    "480, '0\" h\"', 480 h",
    "480, '[Red]0_);(0)', 480",
  })
  void aTimeIsShownInTheFormThatHasOneReading(double value, String format, String expected) {
    for (String kind : KINDS) {
      SheetText read = read(kind, SheetText.DENVER, row(styled(value, format), 5, 4, 1, "0:03:12"));

      assertThat(read.lines()).containsExactly("Sales #5 " + expected + " 5/4/1 PT3M12S");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "44755.333333333336, m/d/yy h:mm, 2026-07-14T08:00:00",
    "44755, m/d/yy, 2026-07-14",
    "0.34375, h:mm, 08:15:00",
  })
  void daysCountFrom1904WhereTheWorkbookSaysSo(double value, String format, String expected) {
    for (String kind : KINDS) {
      Path file =
          Book.of(group("Sales", row(styled(value, format), 5, 4, 1, styled(1.5, "[h]:mm"))))
              .countingFrom1904()
              .store(directory, kind);

      assertThat(SheetText.of(file).lines())
          .containsExactly("Sales #5 " + expected + " 5/4/1 PT36H");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "46217.333333333336, m/d/yy h:mm, 2026-07-14T08:00-06:00",
    "46217.333333333336, General, 2026-07-14T08:00-06:00",
    "46217.00000289352, m/d/yy, 2026-07-14T00:00:00.250-06:00",
    "46327.0625, m/d/yy h:mm, 2026-11-01T01:30-06:00 2026-11-01T01:30-07:00",
  })
  void aDateTimeCellIsExactToTheMillisecond(double value, String format, String expected) {
    for (String kind : KINDS) {
      assertThat(cell(kind, styled(value, format)).dateTimes("Cell"))
          .extracting(Object::toString)
          .containsExactly(expected.split(" "));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.34375, h:mm, '08:15:00'",
    "192, General, '192'",
    "46089.104166666664, m/d/yy h:mm, '2026-03-08T02:30:00'",
    "1784037600000, General, '1784037600000'",
  })
  void whatIsNoDateTimeOfTheZoneOrOfThisCenturyIsAnError(double value, String format, String in) {
    for (String kind : KINDS) {
      ReportRow row = cell(kind, styled(value, format));

      assertThatThrownBy(() -> row.dateTimes("Cell"))
          .isInstanceOf(ReportFormatException.class)
          .hasMessageContaining(in)
          .hasMessageContaining("expected a date-time that exists in America/Denver");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.769, 0.0%, 0.769",
    "1.25, 0%, 1.25",
    "0.769, General, 0.769",
    "1, General, 1",
    "0, 0.00, 0",
  })
  void aPercentIsAPartOfOne(double value, String format, double expected) {
    for (String kind : KINDS) {
      assertThat(cell(kind, styled(value, format)).percent("Cell")).hasValue(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "76.9, General, found '76.9'",
    "76.9, '0.0\"%\"', found '76.9' shown as '76.9%'",
    "-0.1, 0%, at least 0",
    "0.34375, h:mm, shown as '08:15:00'",
  })
  void aPercentThatMayBeAnotherNumberIsAnError(double value, String format, String message) {
    for (String kind : KINDS) {
      ReportRow row = cell(kind, styled(value, format));

      assertThatThrownBy(() -> row.percent("Cell"))
          .isInstanceOf(ReportFormatException.class)
          .hasMessageContaining(message);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void aCountIsAWholeNumberAndNoTimeDateOrPercent(String kind) {
    SheetText read =
        read(
            kind,
            SheetText.DENVER,
            row("8:00 AM", styled(1234, "#,##0"), " 12\u00a0", styled(3, "0 \"calls\""), ""),
            row("8:15 AM", styled(46217, "m/d/yy"), styled(1, "0%"), styled(2, "h:mm"), ""),
            row("8:30 AM", 12.5, -1, "-", ""),
            row("8:45 AM", FormulaError.DIV0, FormulaError.NA, 1, ""));

    assertThat(read.lines())
        .containsExactly(
            "Sales #5 8:00 AM 1234/12/3 -",
            "Sales #6 8:15 AM ERROR/ERROR/ERROR -",
            "Sales #7 8:30 AM ERROR/ERROR/ERROR -",
            "Sales #8 8:45 AM ERROR/ERROR/1 -");
    assertThat(read.errors())
        .hasSize(8)
        .allSatisfy(
            message ->
                assertThat(message)
                    .contains("expected a whole number of at least 0. Check that the heading"));
    assertThat(read.errors().get(6))
        .contains("row 8, heading 'Calls Presented': found '#DIV/0!', expected");
  }

  private static Styled styled(double value, String format) {
    return new Styled(value, format);
  }

  private String duration(Object cell, CellEncodings encodings) {
    SheetText xls = read("xls", encodings, row("8:00 AM", 5, 4, 1, cell));
    SheetText xlsx = read("xlsx", encodings, row("8:00 AM", 5, 4, 1, cell));
    assertThat(xlsx.lines()).isEqualTo(xls.lines()).hasSize(1);
    return xls.lines().get(0).replace("Sales #5 8:00 AM 5/4/1 ", "");
  }

  private SheetText read(String kind, CellEncodings encodings, Object[]... rows) {
    return SheetText.of(Book.of(group("Sales", rows)).store(directory, kind), encodings);
  }

  private ReportRow cell(String kind, Object cell) {
    Path file =
        Book.of(Book.tab("NO SUB GROUP", row("Name", "Cell"), row("one", cell)))
            .store(directory, kind);
    try (ReportRows rows =
        ReportReader.of(SheetText.DENVER).spreadsheet(file, List.of("Name", "Cell"))) {
      return rows.next();
    }
  }
}
