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
import com.ximasdk.report.Book.Formula;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a workbook is a row, and what is left aside. */
class SheetLayoutTest {
  private static final Object[] EIGHT = row("8:00 AM", 5, 4, 1, "0:03:12");
  private static final Object[] QUARTER = row("8:15 AM", 7, 7, 0, "0:02:00");
  private static final String EIGHT_READ = " 8:00 AM 5/4/1 PT3M12S";
  private static final String QUARTER_READ = " 8:15 AM 7/7/0 PT2M";

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(
      value = SheetVisibility.class,
      names = {"HIDDEN", "VERY_HIDDEN"})
  void aHiddenSheetIsNotReadAndNamed(SheetVisibility how) {
    Book book =
        Book.of(
            tab("Parameters", row("Generated", "2026-07-15"), row("User", "admin")).hidden(how),
            group("Sales", EIGHT),
            group("Old", row("9:00 AM", 99, 99, 0, "0:01:00")).hidden(how));
    for (String kind : List.of("xls", "xlsx")) {
      SheetText read = SheetText.of(book.store(directory, kind));

      assertThat(read.lines())
          .containsExactly(
              "Sales #5" + EIGHT_READ, "! HIDDEN_SHEET Parameters", "! HIDDEN_SHEET Old");
      assertThat(read.warnings().get(1).message()).contains("'Old' is hidden", "show the sheet");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void aWorkbookWithHiddenSheetsAloneNamesThem(String kind) {
    Book book =
        Book.of(
            tab("Empty"),
            group("Old", EIGHT).hidden(SheetVisibility.HIDDEN),
            group("Older", EIGHT).hidden(SheetVisibility.VERY_HIDDEN));

    assertThatThrownBy(() -> SheetText.of(book.store(directory, kind)))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("Hidden ones are not read: Old, Older");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void aSheetWithNoneOfTheHeadingsIsLeftAsideWhereAnotherHasAll(String kind) {
    Book book =
        Book.of(
            tab("Parameters", row("Generated", "2026-07-15"), row("User", "admin")),
            group("Sales", EIGHT),
            tab("Notes", row("Ask Ann for the rest")));
    SheetText read = SheetText.of(book.store(directory, kind));

    assertThat(read.lines())
        .containsExactly("Sales #5" + EIGHT_READ, "! LEFT_ASIDE Parameters", "! LEFT_ASIDE Notes");
    assertThat(read.warnings().get(0).message()).contains("none of the headings looked for");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void whereNoSheetHasTheHeadingsEachIsReadAndItsErrorsListTheHeadingsFound(String kind) {
    Book book =
        Book.of(
            tab("Sales", row("Interval", "Offered"), row("8:00 AM", 5), row("8:15 AM", 7)),
            tab("Support", row("Interval", "Handled"), row("8:00 AM", 5)));
    Path file = book.store(directory, kind);
    try (ReportRows rows =
        ReportReader.of(SheetText.DENVER).spreadsheet(file, List.of("Minutes"))) {
      List<ReportRow> all = rows.stream().toList();

      assertThat(all)
          .extracting(one -> one.section().name() + one.number())
          .containsExactly("Sales2", "Sales3", "Support2");
      assertThatThrownBy(() -> all.get(2).text("Minutes"))
          .hasMessageContaining("sub-report 'Support', row 2, heading 'Minutes'")
          .hasMessageContaining("Headings found: Interval, Handled");
      assertThat(rows.facts().warnings()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void aSheetWithSomeOfTheHeadingsIsRead(String kind) {
    Book book =
        Book.of(
            group("Sales", EIGHT), tab("Support", row("Minutes", "Offered"), row("8:00 AM", 5)));
    SheetText read = SheetText.of(book.store(directory, kind));

    assertThat(read.lines())
        .containsExactly("Sales #5" + EIGHT_READ, "Support #2 8:00 AM ERROR/ERROR/ERROR ERROR");
    assertThat(read.errors().get(0)).contains("Headings found: Minutes, Offered");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void aRepeatedHeadingRowIsNoRow(String kind) {
    Object[] again = {
      " minutes", "Calls\u00a0Presented", "CALLS ANSWERED", "Calls Abandoned ", "Avg Call Duration"
    };
    Book book = Book.of(group("Sales", EIGHT, again, QUARTER, HEADINGS));

    assertThat(SheetText.of(book.store(directory, kind)).lines())
        .containsExactly("Sales #5" + EIGHT_READ, "Sales #7" + QUARTER_READ);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void aTextAloneIsAFooterBelowTheRowsAndARowAmongThem(String kind) {
    Book book =
        Book.of(
            group(
                "Sales",
                EIGHT,
                row("After the break"),
                QUARTER,
                row(),
                row("Report generated by Xima CCaaS on July 15, 2026"),
                row("Page 1 of 1")),
            group("Support", EIGHT));
    SheetText read = SheetText.of(book.store(directory, kind));

    assertThat(read.lines())
        .containsExactly(
            "Sales #5" + EIGHT_READ,
            "Sales #6 After the break -/-/- -",
            "Sales #7" + QUARTER_READ,
            "Support #5" + EIGHT_READ,
            "! LEFT_ASIDE Sales!A9",
            "! LEFT_ASIDE Sales!A10");
    assertThat(read.warnings().get(0).message()).contains("Report generated", "taken for a footer");
  }

  @ParameterizedTest
  @CsvSource({
    "8:15 AM",
    "8:15 AM - 8:30 AM",
    "08:15",
    "8 AM",
    "495",
    "8-9",
    "2026-07-14 08:15",
    "'July 14, 2026 8:15 AM'"
  })
  void theLabelOfAnIntervalMayStandAloneInTheLastRow(String label) {
    Book book = Book.of(group("Sales", EIGHT, row(label)));

    assertThat(SheetText.of(book.store(directory, "xlsx")).lines())
        .containsExactly("Sales #5" + EIGHT_READ, "Sales #6 " + label + " -/-/- -");
  }

  @ParameterizedTest
  @ValueSource(ints = {19, 20, 500})
  void linesWithoutEndAreRowsAndNoFooter(int count) {
    Object[][] rows = new Object[count + 1][];
    rows[0] = EIGHT;
    Arrays.fill(rows, 1, count + 1, row("A remark"));
    SheetText read = SheetText.of(Book.of(group("Sales", rows)).store(directory, "xlsx"));

    assertThat(read.lines()).hasSize(count + 1);
    assertThat(read.warnings()).hasSize(count < 20 ? count : 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void aSheetOfOneColumnHasNoFooter(String kind) {
    Path file =
        Book.of(tab("Sales", row("Minutes"), row("Morning"), row("Noon"))).store(directory, kind);
    try (ReportRows rows =
        ReportReader.of(SheetText.DENVER).spreadsheet(file, List.of("Minutes"))) {
      assertThat(rows.stream().map(row -> row.text("Minutes").orElse("-")))
          .containsExactly("Morning", "Noon");
      assertThat(rows.facts().warnings()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void cellsInColumnsWithoutAHeadingAreToldOncePerSheet(String kind) {
    Book book =
        Book.of(
            group(
                "Sales",
                row("8:00 AM", 5, 4, 1, "0:03:12", "", "check"),
                row("", "", "", "", "", "a", "b"),
                QUARTER));
    SheetText read = SheetText.of(book.store(directory, kind));

    assertThat(read.lines())
        .containsExactly(
            "Sales #5" + EIGHT_READ, "Sales #7" + QUARTER_READ, "! LEFT_ASIDE Sales!G5");
    assertThat(read.warnings().get(0).message()).startsWith("3 cells stand in columns without");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void aFormulaWithoutStoredValueIsABlankCellThatIsNamed(String kind) {
    Book book =
        Book.of(
            group(
                "Sales",
                row("8:00 AM", new Formula("2+3"), 4, 1, "0:03:12"),
                row("Total", new Formula("SUM(B5:B5)"), 4, 1, "0:03:12")));
    SheetText read = SheetText.of(book.store(directory, kind));

    assertThat(read.lines())
        .containsExactly(
            "Sales #5 8:00 AM -/4/1 PT3M12S",
            "Sales #6 TOTAL -/4/1 PT3M12S",
            "! NO_STORED_VALUE Sales!B5",
            "! NO_STORED_VALUE Sales!B6");
    assertThat(read.warnings().get(0).message())
        .contains("Sales!B5 has no stored value", "Open the file in a spreadsheet program");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void manyFormulasWithoutStoredValueAreCounted(String kind) {
    Object[][] rows = new Object[30][];
    Arrays.setAll(rows, i -> row("8:00 AM", new Formula("1+" + i), 4, 1, "0:03:12"));
    SheetText read =
        SheetText.of(Book.of(group("Sales", rows), group("Support", EIGHT)).store(directory, kind));

    assertThat(read.warnings()).hasSize(21);
    assertThat(read.warnings().get(20).place()).isEqualTo("Sales");
    assertThat(read.warnings().get(20).message()).startsWith("10 more formulas of the sheet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void blanksOfAnyKindInHeadingsAreAlike(String kind) {
    Object[] headings = HEADINGS.clone();
    headings[1] = "Calls\u00a0Presented";
    headings[4] = " Avg  Call\u2009Duration ";
    Book book = Book.of(tab("Sales", row("T"), row("Sales"), WINDOW, headings, EIGHT, QUARTER));

    assertThat(SheetText.of(book.store(directory, kind)).lines())
        .containsExactly("Sales #5" + EIGHT_READ, "Sales #6" + QUARTER_READ);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void labelsOfBareNumbersStayAsTheyAre(String kind) {
    Object[][] hours =
        Stream.iterate(0, hour -> hour < 24, hour -> hour + 1)
            .map(hour -> row(hour, 1, 1, 0, "0:01:00"))
            .toArray(Object[][]::new);

    assertThat(SheetText.of(Book.of(group("Sales", hours)).store(directory, kind)).lines())
        .hasSize(24)
        .startsWith("Sales #5 0 1/1/0 PT1M")
        .endsWith("Sales #28 23 1/1/0 PT1M");
  }
}
