// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import com.ximasdk.internal.json.WireTime;
import java.time.temporal.Temporal;
import java.util.Optional;

/**
 * The date-times that reports are written with. Its methods keep no state and are safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
public final class ReportTimes {
  private ReportTimes() {}

  /**
   * Reads ISO 8601, or {@code [Weekday, ]Month D, YYYY h:mm[:ss] AM/PM} in English (INFERRED from
   * spreadsheets of the same engine), with short names, a comma behind the year and {@code a.m.}
   * too. Outer blanks are ignored. A zone in brackets behind ISO 8601 gives the offset, or must
   * have the one that is written.
   *
   * @param text the date-time as the report has it; may be blank
   * @return a {@link java.time.OffsetDateTime} where the text has an offset or a zone (the first of
   *     an hour that comes twice in it), else a {@link java.time.LocalDateTime}; empty for any
   *     other text, such as one whose weekday is not that of its date, an unknown zone, an offset
   *     that the zone does not have then, and dates in figures such as {@code 7/8/2026}, which have
   *     two readings
   */
  public static Optional<Temporal> dateTime(String text) {
    return Optional.ofNullable(WireTime.read(text));
  }
}
