// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.internal.json.WireDuration;
import com.ximasdk.internal.json.WireNumber;
import com.ximasdk.internal.json.WireTime;
import com.ximasdk.report.CellEncodings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a spreadsheet's number as what its format says. Times are shown in forms of our own ({@link
 * ShownNumbers}); so a number whose text is none of them, or the text of another time, has a format
 * of numbers.
 */
final class SheetNumbers {
  private static final Duration LONGEST_LIKELY = Duration.ofHours(4);
  private static final BigDecimal MILLIS_OF_DAY = BigDecimal.valueOf(86_400_000L);

  private SheetNumbers() {}

  static Readings<Duration> duration(CellContent cell, CellEncodings encodings) {
    BigDecimal days = WireNumber.read(cell.stored());
    if (days == null || days.signum() < 0) {
      return Readings.unsure(
          "expected a duration of at least 0. Check that the heading names a column of durations");
    }
    Duration parts = ofDays(days);
    if (parts != null && showsTime(cell, parts)) {
      return Readings.of(parts);
    }
    if (showsDate(cell) || showsPercent(cell)) {
      return Readings.unsure(
          "expected a duration. Check that the heading names a column of durations, and its format"
              + " in the sheet");
    }
    Duration stated =
        encodings
            .durationUnit()
            .map(unit -> WireDuration.of(days, unit.getDuration()))
            .orElse(parts != null && isLikelyPartOfDay(cell, parts) ? parts : null);
    return stated != null
        ? Readings.of(stated)
        : Readings.unsure(
            ("expected a duration: the cell has no time format, so %s could be days or seconds."
                    + " State the unit of durations by CellEncodings.withDurationUnit"
                    + " (wfm.durationUnit), or give the column a time format such as [h]:mm:ss and"
                    + " save the file")
                .formatted(cell.stored()));
  }

  /**
   * Whether a number without a time format is a part of a day and no other unit: its format names
   * none, and no call would be as long as 0.75 minutes or hours taken for a part of a day.
   */
  private static boolean isLikelyPartOfDay(CellContent cell, Duration parts) {
    return parts.compareTo(LONGEST_LIKELY) <= 0
        && cell.shown().chars().noneMatch(c -> Character.isLetter(c) && c != 'E');
  }

  /** An exact date-time; a number of days that is not of the years 2000 to 2199 is none. */
  static List<OffsetDateTime> dateTimes(CellContent cell, CellEncodings encodings) {
    BigDecimal days = WireNumber.read(cell.stored());
    LocalDateTime local =
        days == null ? null : SheetDate.of(days, cell.numbers() == NumberMeaning.SHEET_FROM_1904);
    return local == null || local.getYear() < 2000 || local.getYear() > 2199
        ? List.of()
        : WireTime.readings(local, encodings.zone());
  }

  /** Whether its format makes something else of the number than a count or a measure. */
  static boolean isOfAnotherKind(CellContent cell) {
    BigDecimal days = WireNumber.read(cell.stored());
    Duration parts = days == null ? null : ofDays(days);
    return showsDate(cell) || showsPercent(cell) || (parts != null && showsTime(cell, parts));
  }

  static boolean showsPercent(CellContent cell) {
    return cell.shown().endsWith("%");
  }

  private static boolean showsDate(CellContent cell) {
    return SheetDate.isShown(cell.shown());
  }

  private static boolean showsTime(CellContent cell, Duration parts) {
    Duration clock = WireDuration.clock(cell.shown());
    return clock != null && clock.minus(parts).abs().compareTo(Duration.ofSeconds(1)) < 0;
  }

  /**
   * Days, or null for the lifetime of nobody. A part of a day is a binary fraction; what is meant
   * is the nearest millisecond.
   */
  private static @Nullable Duration ofDays(BigDecimal days) {
    return WireDuration.of(
        days.multiply(MILLIS_OF_DAY).setScale(0, RoundingMode.HALF_EVEN), Duration.ofMillis(1));
  }
}
