// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.internal.json.WireTime;
import com.ximasdk.internal.text.HeadingForm;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportSection;
import com.ximasdk.report.ReportTimeframe;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of a downloaded spreadsheet, whose layout is INFERRED: above the headings stand
 * the title, the group (in a sheet of one group) and the window.
 */
final class SheetReportRows extends QueuedRows {
  private static final int MOST_ROWS_ABOVE = 50;
  private static final String NO_GROUP = "no sub group";

  private final SheetSource source;
  private final String name;
  private final Set<String> wanted = new HashSet<>();
  private final CellEncodings encodings;
  private final RowBuffer buffer = new RowBuffer();
  private final List<SheetRow> above = new ArrayList<>();
  private int sheetIndex = -1;
  private @Nullable Section section;
  private int[] columns = new int[0];

  SheetReportRows(SheetSource source, String name, List<String> wanted, CellEncodings encodings) {
    this.source = source;
    this.name = name;
    this.encodings = encodings;
    wanted.forEach(heading -> this.wanted.add(HeadingForm.of(heading)));
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
    SheetRow row = source.next();
    if (row == null) {
      endSheet();
      ended = true;
      if (sheetIndex < 0) {
        throw Spreadsheets.unreadable(name, "the spreadsheet has no cells.", null);
      }
      return;
    }
    if (row.sheetIndex() != sheetIndex) {
      endSheet();
      sheetIndex = row.sheetIndex();
    }
    Section current = section;
    if (current != null) {
      deliver(current, row);
      return;
    }
    above.add(row);
    if ((!wanted.isEmpty() && matches(row) == wanted.size()) || above.size() >= MOST_ROWS_ABOVE) {
      findHeadings();
    }
  }

  private void endSheet() {
    if (section == null && !above.isEmpty()) {
      findHeadings();
    }
    section = null;
    above.clear();
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
    long bestWorth = -1;
    for (int i = 0; i < above.size(); i++) {
      SheetRow row = above.get(i);
      long texts = row.cells().stream().filter(cell -> !cell.number()).count();
      long worth = matches(row) * 100_000L + texts;
      if (worth > bestWorth) {
        best = i;
        bestWorth = worth;
      }
    }
    List<SheetRow> rows = List.copyOf(above);
    above.clear();
    Section opened = open(rows.get(best), rows.subList(0, best));
    section = opened;
    for (SheetRow row : rows.subList(best + 1, rows.size())) {
      deliver(opened, row);
    }
  }

  private Section open(SheetRow headingRow, List<SheetRow> preamble) {
    List<String> titles = new ArrayList<>();
    int last = headingRow.cells().stream().mapToInt(SheetRow.Cell::column).max().orElse(-1);
    columns = new int[last + 1];
    Arrays.fill(columns, -1);
    for (SheetRow.Cell cell : headingRow.cells()) {
      columns[cell.column()] = titles.size();
      titles.add(cell.shown());
    }
    Headings headings = new Headings(List.of(), titles);
    String sheet = headingRow.sheet();
    int windowRow = windowRow(preamble);
    String group =
        HeadingForm.of(sheet).equals(NO_GROUP)
            ? ""
            : windowRow >= 2 ? preamble.get(windowRow - 1).cells().get(0).shown() : sheet;
    ReportTimeframe timeframe = windowRow < 0 ? null : timeframe(preamble.get(windowRow));
    ReportSection about =
        new ReportSection(
            name,
            group.isEmpty() ? List.of() : List.of(group),
            headings.titles(),
            Optional.ofNullable(timeframe));
    audit.section(about);
    return new Section(about, headings, encodings, source.numbers());
  }

  private static int windowRow(List<SheetRow> preamble) {
    for (int i = 0; i < preamble.size(); i++) {
      List<SheetRow.Cell> cells = preamble.get(i).cells();
      if (cells.size() >= 2
          && WireTime.read(cells.get(0).shown()) != null
          && WireTime.read(cells.get(1).shown()) != null) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable ReportTimeframe timeframe(SheetRow row) {
    ZoneId zone = encodings.zone();
    OffsetDateTime start = inZone(WireTime.read(row.cells().get(0).shown()), zone, false);
    OffsetDateTime end = inZone(WireTime.read(row.cells().get(1).shown()), zone, true);
    return start == null || end == null || end.isBefore(start)
        ? null
        : new ReportTimeframe(start, end);
  }

  /** A window that begins or ends in an hour that comes twice holds both of them. */
  private static @Nullable OffsetDateTime inZone(
      @Nullable Object time, ZoneId zone, boolean latest) {
    if (time instanceof LocalDateTime local) {
      return (latest
              ? local.atZone(zone).withLaterOffsetAtOverlap()
              : local.atZone(zone).withEarlierOffsetAtOverlap())
          .toOffsetDateTime();
    }
    return time instanceof OffsetDateTime exact ? exact : null;
  }

  private void deliver(Section current, SheetRow row) {
    buffer.clear();
    int[] plan = new int[row.cells().size()];
    boolean any = false;
    for (int i = 0; i < plan.length; i++) {
      SheetRow.Cell cell = row.cells().get(i);
      plan[i] = cell.column() < columns.length ? columns[cell.column()] : -1;
      any |= plan[i] >= 0;
      long raw = buffer.append(cell.raw(), cell.number() ? CellKind.NUMBER : CellKind.TEXT);
      String formatted = cell.formatted();
      buffer.cell(null, raw, formatted == null ? 0 : buffer.append(formatted, CellKind.TEXT));
    }
    if (any) {
      RowBuffer.Cells cells = buffer.freeze(plan, current.headings().size());
      ready.add(new CellRow(current, row.number(), cells.beginsTotals(), cells));
    }
  }
}
