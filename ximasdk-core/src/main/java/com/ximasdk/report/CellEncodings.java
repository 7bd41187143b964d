// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * How the cells of a report are to be understood where their text does not say it.
 *
 * <p>How the API encodes cells is UNKNOWN (printed nowhere), so each of these is a setting. What
 * carries its own meaning ({@code 0:03:12}, {@code 76.9%}, a date-time with an offset) is read by
 * that. In spreadsheets, numbers mean what they mean there: a duration is a fraction of a day, a
 * percent a fraction of 1 (INFERRED).
 *
 * @param zone the tenant's time zone, for date-times without one
 * @param durationUnit the unit of a duration given as a bare JSON number, from nanoseconds to days
 * @param percentScale what a bare JSON number means in a percent column
 */
public record CellEncodings(ZoneId zone, ChronoUnit durationUnit, PercentScale percentScale) {
  /** Checks the parts. */
  public CellEncodings {
    requireNonNull(zone, "zone");
    requireNonNull(durationUnit, "durationUnit");
    requireNonNull(percentScale, "percentScale");
    if (durationUnit.compareTo(ChronoUnit.DAYS) > 0 || durationUnit == ChronoUnit.HALF_DAYS) {
      throw new IllegalArgumentException(
          "durationUnit is " + durationUnit + "; expected a unit from nanoseconds to days.");
    }
  }

  /**
   * The defaults in the tenant's time zone: bare durations are milliseconds, bare percents are read
   * {@linkplain PercentScale#BY_SIZE by size}.
   */
  public static CellEncodings of(ZoneId zone) {
    return new CellEncodings(zone, ChronoUnit.MILLIS, PercentScale.BY_SIZE);
  }

  /** The same with another unit for bare durations. */
  public CellEncodings withDurationUnit(ChronoUnit unit) {
    return new CellEncodings(zone, unit, percentScale);
  }

  /** The same with another meaning of bare percents. */
  public CellEncodings withPercentScale(PercentScale scale) {
    return new CellEncodings(zone, durationUnit, scale);
  }
}
