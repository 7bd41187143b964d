// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import com.ximasdk.internal.json.WireTime;
import java.time.temporal.Temporal;
import java.util.Optional;

/** The date-times that reports are written with. */
public final class ReportTimes {
  private ReportTimes() {}

  /**
   * Reads ISO 8601, or {@code [Weekday, ]Month D, YYYY h:mm[:ss] AM/PM} in English; outer blanks
   * are ignored.
   *
   * @return a {@link java.time.OffsetDateTime} where the text has an offset, else a {@link
   *     java.time.LocalDateTime}; empty if it is neither form
   */
  public static Optional<Temporal> dateTime(String text) {
    return Optional.ofNullable(WireTime.read(text));
  }
}
