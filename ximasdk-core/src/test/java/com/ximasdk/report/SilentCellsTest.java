// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import static com.ximasdk.report.Book.HEADINGS;
import static com.ximasdk.report.Book.WINDOW;
import static com.ximasdk.report.Book.row;
import static com.ximasdk.report.Book.tab;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.ReportReader;
import com.ximasdk.error.ReportFormatException;
import com.ximasdk.report.Book.Styled;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells and lines that look plain and out of which a wrong value must not come without a word. */
class SilentCellsTest {
  private static final CellEncodings DENVER = CellEncodings.of(ZoneId.of("America/Denver"));

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"1.000", "12.000", "1.200"})
  void aTextWithThreeDecimalsIsNoCount(String text) {
    assertThatThrownBy(() -> cell('"' + text + '"').count("Cell"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("thousands as 1000 or 1,000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {"1.000 | 1", "\"1.0\" | 1", "\"0.000\" | 0", "\"1,000\" | 1000"})
  void aNumberWithoutPartsIsACountHoweverItIsWritten(String json, long count) {
    assertThat(cell(json).count("Cell")).hasValue(count);
  }

  @Test
  void aPercentWithACommaIsUnsure() {
    assertThatThrownBy(() -> cell("\"76,923%\"").percent("Cell"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("found '76,923%', expected a percent");
  }

  @ParameterizedTest
  @CsvSource({"0.75, 0.0", "0.05, 0.00\" min\"", "0.5, General"})
  void aSheetsNumberThatIsHardlyAPartOfADayIsNoDuration(double number, String format) {
    Book book = sheet(row("Level"), row("Sales"), WINDOW, new Styled(number, format));

    assertThatThrownBy(() -> first(book).duration("Avg Call Duration"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("the cell has no time format");
  }

  @Test
  void twoWindowsAboveTheHeadingsAreNone() {
    Book book =
        sheet(
            row("Level"),
            row("Sales"),
            row("July 1, 2026 8:00:00 AM", "July 2, 2026 8:00:00 AM"),
            WINDOW,
            "0:03:12");

    ReportRow row = first(book);

    assertThat(row.section().timeframe()).isEmpty();
    assertThat(warnings(book))
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.kind()).isEqualTo(ReportWarning.Kind.TIMEFRAME_NOT_READ);
              assertThat(warning.place()).isEqualTo("Sales!A4");
              assertThat(warning.message()).contains("two windows", "'July 1, 2026 8:00:00 AM'");
            });
  }

  private static Book sheet(Object... aboveAndAverage) {
    int last = aboveAndAverage.length - 1;
    Object[][] rows = new Object[last + 2][];
    for (int i = 0; i < last; i++) {
      rows[i] = (Object[]) aboveAndAverage[i];
    }
    rows[last] = HEADINGS;
    rows[last + 1] = row("8:00 AM", 5, 4, 1, aboveAndAverage[last]);
    return Book.of(tab("Sales", rows));
  }

  private ReportRow first(Book book) {
    try (ReportRows rows = open(book)) {
      return rows.next();
    }
  }

  private List<ReportWarning> warnings(Book book) {
    try (ReportRows rows = open(book)) {
      rows.forEachRemaining(row -> {});
      return rows.facts().warnings();
    }
  }

  private ReportRows open(Book book) {
    return ReportReader.of(DENVER)
        .spreadsheet(book.store(directory, "xlsx"), IntervalHeadings.DEFAULTS.compulsory());
  }

  private static ReportRow cell(String json) {
    String report = "{\"columns\":[{\"title\":\"Cell\"}],\"rows\":[[" + json + "]]}";
    try (ReportRows rows =
        ReportReader.of(DENVER)
            .json(new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8)), "test")) {
      return rows.next();
    }
  }
}
