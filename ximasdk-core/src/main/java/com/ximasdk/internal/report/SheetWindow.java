// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.internal.json.WireTime;
import com.ximasdk.report.ReportTimeframe;
import com.ximasdk.report.ReportWarning;
import com.ximasdk.report.ReportWarning.Kind;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The window that a sheet states above its headings: two date-times in one row.
 *
 * @param row which of the rows above it is; as many as there are where none is
 * @param timeframe empty where none is stated, or none that is understood
 * @param doubt what looks like a window and is not understood
 */
record SheetWindow(int row, Optional<ReportTimeframe> timeframe, Optional<ReportWarning> doubt) {
  private static final String MONTHS = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\b"
              + MONTHS
              + "\\.? +\\d{1,2},? +\\d{4}|\\b\\d{1,2}\\.? +"
              + MONTHS
              + "\\.?,? +\\d{4}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN_TIMES = Pattern.compile(" +(?:-|\u2013|to) +");

  static SheetWindow of(List<SheetRow> above, ZoneId zone) {
    ReportWarning doubt = null;
    SheetWindow found = null;
    for (int i = 0; i < above.size(); i++) {
      SheetRow row = above.get(i);
      List<Temporal> times = times(row);
      if (times.size() == 2) {
        OffsetDateTime start = inZone(times.get(0), zone, false);
        OffsetDateTime end = inZone(times.get(1), zone, true);
        SheetWindow window =
            start == null || end == null || end.isBefore(start)
                ? new SheetWindow(i, Optional.empty(), Optional.of(notRead(row, zone)))
                : new SheetWindow(
                    i, Optional.of(new ReportTimeframe(start, end)), Optional.empty());
        if (found != null && !found.timeframe().equals(window.timeframe())) {
          return new SheetWindow(
              found.row(), Optional.empty(), Optional.of(second(above.get(found.row()), row)));
        }
        found = found == null ? window : found;
        continue;
      }
      if (doubt == null && (!times.isEmpty() || hasDate(row))) {
        doubt = notRead(row, zone);
      }
    }
    return found != null
        ? found
        : new SheetWindow(above.size(), Optional.empty(), Optional.ofNullable(doubt));
  }

  /** The lines of text before the window, one of which may be the group. */
  List<SheetRow> linesBefore(List<SheetRow> above) {
    return above.subList(0, row).stream()
        .filter(line -> line.cells().size() == 1 && !line.cells().get(0).number())
        .toList();
  }

  private static List<Temporal> times(SheetRow row) {
    Stream<String> texts = row.cells().stream().map(SheetRow.Cell::shown);
    if (row.cells().size() == 1) {
      String[] ends = BETWEEN_TIMES.split(row.cells().get(0).shown(), -1);
      texts = ends.length == 2 ? Stream.of(ends) : texts;
    }
    List<Temporal> times = new ArrayList<>();
    texts.forEach(
        text -> {
          Temporal time = WireTime.read(text);
          if (time != null) {
            times.add(time);
          }
        });
    return times;
  }

  /** Whether a row of what stands above has a date in it, in whatever form. */
  static boolean hasDate(SheetRow row) {
    return row.cells().stream().anyMatch(cell -> DATE.matcher(cell.shown()).find());
  }

  /** A window that begins or ends in an hour that comes twice holds both of them. */
  private static @Nullable OffsetDateTime inZone(Temporal time, ZoneId zone, boolean latest) {
    if (!(time instanceof LocalDateTime local)) {
      return time instanceof OffsetDateTime exact ? exact : null;
    }
    List<OffsetDateTime> readings = WireTime.readings(local, zone);
    if (!readings.isEmpty()) {
      return readings.get(latest ? readings.size() - 1 : 0);
    }
    // Where the clock goes on from midnight to one, a day begins at a midnight that is not there.
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.getDateTimeBefore().equals(local)
        ? change.getInstant().atZone(zone).toOffsetDateTime()
        : null;
  }

  private static ReportWarning second(SheetRow first, SheetRow second) {
    String place = place(second);
    return new ReportWarning(
        Kind.TIMEFRAME_NOT_READ,
        place,
        "Above the headings stand two windows, %s from %s on and %s from %s on; expected one. Remove the"
                .formatted(shown(first), place(first), shown(second), place)
            + " one that is not the report's and save the file. The report's window is not known.");
  }

  private static String place(SheetRow row) {
    return SheetDoubts.place(row.sheet(), row.number(), row.cells().get(0).column());
  }

  private static String shown(SheetRow row) {
    return row.cells().stream()
        .map(SheetRow.Cell::shown)
        .collect(Collectors.joining("', '", "'", "'"));
  }

  private static ReportWarning notRead(SheetRow row, ZoneId zone) {
    String place = place(row);
    return new ReportWarning(
        Kind.TIMEFRAME_NOT_READ,
        place,
        ("Above the headings, from %s on, stands %s; expected the window as two date-times in"
                + " order that exist in %s, such as 'July 14, 2026 12:00:00 AM' and 'July 14, 2026"
                + " 11:59:59 PM'. The report's window is not known.")
            .formatted(place, shown(row), zone));
  }
}
