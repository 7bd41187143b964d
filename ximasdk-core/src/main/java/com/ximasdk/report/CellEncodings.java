// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the cells of a report are to be understood where they do not say it themselves.
 *
 * <p>How the API encodes cells is UNKNOWN (printed nowhere), so each of these can be stated. What
 * carries its own meaning ({@code 0:03:12}, {@code 76.9%}, a date-time with an offset) is read by
 * that. A bare number whose meaning is not stated is read only where one reading fits, else it is
 * an error that names both and what decides; see {@link ReportRow#durations} and {@link
 * ReportRow#percent}.
 *
 * <p>Immutable.
 *
 * @since 0.1.0
 */
public final class CellEncodings {
  private final ZoneId zone;
  private final @Nullable ChronoUnit durationUnit;
  private final @Nullable PercentScale percentScale;

  private CellEncodings(
      ZoneId zone, @Nullable ChronoUnit durationUnit, @Nullable PercentScale percentScale) {
    this.zone = zone;
    this.durationUnit = durationUnit;
    this.percentScale = percentScale;
  }

  /**
   * Nothing stated but the tenant's time zone.
   *
   * @param zone the tenant's time zone, in which date-times without an offset are read
   * @return encodings that state neither a unit nor a scale
   */
  public static CellEncodings of(ZoneId zone) {
    return new CellEncodings(requireNonNull(zone, "zone"), null, null);
  }

  /**
   * The same with the unit of bare durations stated.
   *
   * @param unit what a bare number counts: {@code NANOS}, {@code MICROS}, {@code MILLIS}, {@code
   *     SECONDS}, {@code MINUTES}, {@code HOURS} or {@code DAYS}
   * @return the changed copy
   * @throws IllegalArgumentException if the unit is another one
   */
  public CellEncodings withDurationUnit(ChronoUnit unit) {
    if (unit.compareTo(ChronoUnit.DAYS) > 0 || unit == ChronoUnit.HALF_DAYS) {
      throw new IllegalArgumentException(
          "The duration unit is " + unit + "; expected a unit from nanoseconds to days.");
    }
    return new CellEncodings(zone, unit, percentScale);
  }

  /**
   * The same with the meaning of bare percents stated.
   *
   * @param scale what 1 means in a percent column
   * @return the changed copy
   */
  public CellEncodings withPercentScale(PercentScale scale) {
    return new CellEncodings(zone, durationUnit, requireNonNull(scale, "scale"));
  }

  /** {@return the tenant's time zone, for date-times without an offset} */
  public ZoneId zone() {
    return zone;
  }

  /** {@return the unit of a duration given as a bare number; empty where it is not stated} */
  public Optional<ChronoUnit> durationUnit() {
    return Optional.ofNullable(durationUnit);
  }

  /** {@return what a bare number means in a percent column; empty where it is not stated} */
  public Optional<PercentScale> percentScale() {
    return Optional.ofNullable(percentScale);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CellEncodings that
        && zone.equals(that.zone)
        && durationUnit == that.durationUnit
        && percentScale == that.percentScale;
  }

  @Override
  public int hashCode() {
    return Objects.hash(zone, durationUnit, percentScale);
  }

  @Override
  public String toString() {
    return "CellEncodings[zone="
        + zone
        + ", durationUnit="
        + (durationUnit == null ? "not stated" : durationUnit)
        + ", percentScale="
        + (percentScale == null ? "not stated" : percentScale)
        + "]";
  }
}
