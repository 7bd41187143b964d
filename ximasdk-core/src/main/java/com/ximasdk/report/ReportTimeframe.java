// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The window of a report. The end is inclusive to the second (KNOWN: Xima CCaaS guide, "Historical
 * call data"): a day ends at 23:59:59. Immutable.
 *
 * @param start the first second
 * @param end the last second; not before the start
 * @since 0.1.0
 */
public record ReportTimeframe(OffsetDateTime start, OffsetDateTime end) {
  /**
   * Checks the order.
   *
   * @param start the first second
   * @param end the last second
   * @throws IllegalArgumentException if the end is before the start; both may be the same
   */
  public ReportTimeframe {
    requireNonNull(start, "start");
    requireNonNull(end, "end");
    if (end.isBefore(start)) {
      throw new IllegalArgumentException(
          "The report window ends at " + end + ", before its start at " + start + ".");
    }
  }

  /**
   * One whole day, from its first to its last second in a zone. On the days of a clock change it is
   * an hour longer or shorter, and its ends have different offsets.
   *
   * @param day the day
   * @param zone the tenant's time zone
   * @return a window of usually 24 hours
   */
  public static ReportTimeframe ofDay(LocalDate day, ZoneId zone) {
    return ofDays(day, day, zone);
  }

  /**
   * Whole days of a zone, from the first second of the first to the last second of the last.
   *
   * @param first the first day
   * @param last the last day, included; not before the first
   * @param zone the tenant's time zone
   * @return the window
   * @throws IllegalArgumentException if the last day is before the first
   */
  public static ReportTimeframe ofDays(LocalDate first, LocalDate last, ZoneId zone) {
    return new ReportTimeframe(
        first.atStartOfDay(zone).toOffsetDateTime(),
        last.plusDays(1).atStartOfDay(zone).minusSeconds(1).toOffsetDateTime());
  }

  /**
   * {@return the first instant after the window: one second after the last second, or the end
   * itself where it is a full minute, as some windows are written with an exclusive end}
   */
  public OffsetDateTime endExclusive() {
    return end.getSecond() == 0 && end.isAfter(start)
        ? end.truncatedTo(ChronoUnit.SECONDS)
        : end.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
  }

  /**
   * Whether a report that states this window ran with the one that was asked for: the instants are
   * the same, whatever the offsets. An end that is printed without its seconds is the last minute.
   *
   * @param asked the window that was asked for
   * @return true if this window is the one that was asked for
   */
  public boolean isOf(ReportTimeframe asked) {
    return start.isEqual(asked.start)
        && (endExclusive().isEqual(asked.endExclusive())
            || (end.getSecond() == 0 && end.plusMinutes(1).isEqual(asked.endExclusive())));
  }
}
