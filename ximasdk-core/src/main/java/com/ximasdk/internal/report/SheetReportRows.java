// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.internal.text.HeadingForm;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportWarning;
import com.ximasdk.report.ReportWarning.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.poi.EncryptedDocumentException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of a downloaded spreadsheet, whose layout is INFERRED: above the headings stand
 * the title, the group (in a sheet of one group) and the window.
 *
 * <p>A sheet with none of the headings looked for is passed over, and told of, where another has
 * them all. Where none has, it may be the report under other headings: so the workbook is read once
 * more, for these sheets alone, and who reads their rows is told which headings are there.
 */
final class SheetReportRows extends QueuedRows {
  private static final int MOST_ROWS_ABOVE = 50;

  private final Supplier<SheetSource> opening;
  private final String name;
  private final Set<String> wanted = new HashSet<>();
  private final CellEncodings encodings;
  private final List<String> hidden = new ArrayList<>();
  private final List<SheetRow> above = new ArrayList<>();
  private final Map<Integer, String> withoutHeadings = new LinkedHashMap<>();
  private SheetSource source;
  private boolean anyWithAllHeadings;
  private boolean isSecondReading;
  private int sheetIndex = -1;
  private @Nullable SheetTable table;
  private boolean isPassedOver;

  SheetReportRows(
      Supplier<SheetSource> opening, String name, List<String> wanted, CellEncodings encodings) {
    this.opening = opening;
    this.name = name;
    this.encodings = encodings;
    wanted.forEach(heading -> this.wanted.add(HeadingForm.of(heading)));
    audit.title(name);
    source = opening.get();
  }

  /** POI reports damage by exceptions of many kinds, unchecked ones among them. */
  @Override
  RuntimeException told(Exception failure) {
    return failure instanceof EncryptedDocumentException
        ? Spreadsheets.encrypted(name, failure)
        : Spreadsheets.damaged(name, failure);
  }

  @Override
  Closeable source() {
    return source;
  }

  @Override
  void step() throws IOException {
    SheetRow row = source.next(this::doubt);
    if (row == null) {
      endSheet();
      endWorkbook();
      return;
    }
    if (row.sheetIndex() != sheetIndex) {
      endSheet();
      sheetIndex = row.sheetIndex();
      isPassedOver = isSecondReading && !withoutHeadings.containsKey(sheetIndex);
    }
    if (isPassedOver) {
      return;
    }
    if (table != null) {
      table.add(row, ready);
      return;
    }
    above.add(row);
    if ((!wanted.isEmpty() && matches(row) == wanted.size()) || above.size() >= MOST_ROWS_ABOVE) {
      findHeadings();
    }
  }

  private void doubt(ReportWarning warning) {
    if (isSecondReading) {
      return;
    }
    if (warning.kind() == Kind.HIDDEN_SHEET) {
      hidden.add(warning.place());
    }
    audit.warn(warning);
  }

  private void endSheet() {
    if (table == null && !above.isEmpty()) {
      findHeadings();
    }
    if (table != null) {
      table.end(audit);
    }
    table = null;
    above.clear();
  }

  private void endWorkbook() throws IOException {
    if (sheetIndex < 0) {
      throw Spreadsheets.unreadable(
          name,
          hidden.isEmpty()
              ? "the spreadsheet has no cells."
              : "the visible sheets of the spreadsheet have no cells. Hidden ones are not read: "
                  + String.join(", ", hidden)
                  + ". Show the one that is meant and save the file.",
          null);
    }
    if (isSecondReading || withoutHeadings.isEmpty()) {
      ended = true;
    } else if (anyWithAllHeadings) {
      ended = true;
      withoutHeadings.values().forEach(sheet -> audit.warn(leftAside(sheet)));
    } else {
      source.close();
      source = opening.get();
      isSecondReading = true;
      sheetIndex = -1;
    }
  }

  private static ReportWarning leftAside(String sheet) {
    return new ReportWarning(
        Kind.LEFT_ASIDE,
        sheet,
        ("The sheet '%s' has none of the headings looked for and was left aside, since another"
                + " sheet has them all. If it holds rows of the report, give it the same headings.")
            .formatted(sheet));
  }

  private long matches(SheetRow row) {
    return row.cells().stream()
        .map(cell -> HeadingForm.of(cell.shown()))
        .filter(wanted::contains)
        .distinct()
        .count();
  }

  /** The heading row is the one with most of the headings looked for, else with most texts. */
  private void findHeadings() {
    int best = 0;
    long bestMatches = 0;
    long bestTexts = -1;
    for (int i = 0; i < above.size(); i++) {
      SheetRow row = above.get(i);
      long matches = matches(row);
      long texts = row.cells().stream().filter(cell -> !cell.number()).count();
      if (matches > bestMatches || (matches == bestMatches && texts > bestTexts)) {
        best = i;
        bestMatches = matches;
        bestTexts = texts;
      }
    }
    List<SheetRow> rows = List.copyOf(above);
    above.clear();
    if (!wanted.isEmpty() && bestMatches == 0 && !isSecondReading) {
      withoutHeadings.put(sheetIndex, rows.get(0).sheet());
      isPassedOver = true;
      return;
    }
    anyWithAllHeadings |= bestMatches == wanted.size();
    SheetTable opened =
        SheetTable.open(
            name, rows.get(best), rows.subList(0, best), encodings, source.numbers(), audit);
    table = opened;
    for (SheetRow row : rows.subList(best + 1, rows.size())) {
      opened.add(row, ready);
    }
  }
}
