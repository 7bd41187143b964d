// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.page;

import com.ximasdk.examples.report.PlotBin;
import com.ximasdk.mapping.interval.IntervalStatistics;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * A time axis from one full hour to another.
 *
 * @param from its beginning
 * @param to its end
 */
record HourSpan(Instant from, Instant to) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.US);

  /** More would not be read. */
  private static final int MOST_LABELS = 14;

  /** The hours around some instants, by the wall clock. */
  static HourSpan around(Instant first, Instant last, ZoneId zone) {
    ZonedDateTime begin = first.atZone(zone).truncatedTo(ChronoUnit.HOURS);
    ZonedDateTime end = last.atZone(zone).truncatedTo(ChronoUnit.HOURS);
    return new HourSpan(
        begin.toInstant(),
        (end.toInstant().equals(last) && end.isAfter(begin) ? end : end.plusHours(1)).toInstant());
  }

  /** The hours in which something happened; all if nothing did. */
  static HourSpan withCalls(List<IntervalStatistics> rows, ZoneId zone) {
    List<IntervalStatistics> busy =
        rows.stream().filter(row -> row.callsPresented().orElse(0) > 0).toList();
    List<IntervalStatistics> counted = busy.isEmpty() ? rows : busy;
    return around(
        counted.stream().map(row -> row.start().toInstant()).min(Instant::compareTo).orElseThrow(),
        counted.stream().map(row -> row.end().toInstant()).max(Instant::compareTo).orElseThrow(),
        zone);
  }

  Duration length() {
    return Duration.between(from, to);
  }

  /** Those of some bins that lie in it. */
  List<PlotBin> of(List<PlotBin> bins) {
    return bins.stream().filter(bin -> bin.to().isAfter(from) && bin.from().isBefore(to)).toList();
  }

  /** Where an instant is, as a part of its width. */
  String x(Instant at) {
    return Percent.of(Duration.between(from, at).toMillis(), length().toMillis());
  }

  /** How wide a time is. */
  String width(Instant begin, Instant end) {
    return Percent.of(Duration.between(begin, end).toMillis(), length().toMillis());
  }

  /** Writes labels of times, of which a narrow screen shows every third. */
  void labels(Html html, int y, ZoneId zone) {
    long hours = Math.max(1, length().toHours());
    boolean days = hours > 48;
    long step = days ? 24 * ((hours / 24 + MOST_LABELS - 1) / MOST_LABELS) : hours > 10 ? 2 : 1;
    int number = 0;
    for (ZonedDateTime at = from.atZone(zone);
        !at.toInstant().isAfter(to);
        at = at.plusHours(step)) {
      html.element(
          "text",
          (days ? DAY : CLOCK).format(at),
          "class",
          number++ % 3 == 0 ? "tick" : "tick minor",
          "x",
          x(at.toInstant()),
          "y",
          Integer.toString(y),
          "text-anchor",
          at.toInstant().equals(from) ? "start" : at.toInstant().equals(to) ? "end" : "middle");
    }
  }
}
