// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import com.ximasdk.ReportReader;
import com.ximasdk.error.ReportFormatException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a spreadsheet reads as, one line a row: {@code group #row label presented/answered/abandoned
 * duration}, and behind the rows {@code ! KIND place} for each warning. A cell that is an error
 * reads {@code ERROR}; what it says is in {@link #errors}.
 */
record SheetText(List<String> lines, List<String> errors, List<ReportWarning> warnings) {
  static final CellEncodings DENVER = CellEncodings.of(ZoneId.of("America/Denver"));
  private static final List<String> HEADINGS =
      Stream.of(Book.HEADINGS).map(Object::toString).toList();

  static SheetText of(Path file) {
    return of(file, DENVER);
  }

  static SheetText of(Path file, CellEncodings encodings) {
    List<String> lines = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    try (ReportRows rows = ReportReader.of(encodings).spreadsheet(file, HEADINGS)) {
      while (rows.hasNext()) {
        ReportRow row = rows.next();
        lines.add(
            "%s #%s %s %s/%s/%s %s"
                .formatted(
                    row.section().name(),
                    row.number(),
                    row.isTotals() ? "TOTAL" : read(row, 0, errors, SheetText::label),
                    read(row, 1, errors, SheetText::count),
                    read(row, 2, errors, SheetText::count),
                    read(row, 3, errors, SheetText::count),
                    read(row, 4, errors, SheetText::duration)));
      }
      List<ReportWarning> warnings = rows.facts().warnings();
      warnings.forEach(warning -> lines.add("! " + warning.kind() + " " + warning.place()));
      return new SheetText(lines, errors, warnings);
    }
  }

  private static String read(
      ReportRow row, int column, List<String> errors, Function<Cell, String> reading) {
    try {
      return reading.apply(new Cell(row, HEADINGS.get(column)));
    } catch (ReportFormatException e) {
      errors.add(e.getMessage());
      return "ERROR";
    }
  }

  private static String label(Cell cell) {
    return cell.row().text(cell.heading()).orElse("-");
  }

  private static String count(Cell cell) {
    return cell.row().count(cell.heading()).stream().mapToObj(Long::toString).findAny().orElse("-");
  }

  private static String duration(Cell cell) {
    List<String> readings =
        cell.row().durations(cell.heading()).stream().map(Object::toString).toList();
    return readings.isEmpty() ? "-" : String.join("|", readings);
  }

  private record Cell(ReportRow row, String heading) {}
}
