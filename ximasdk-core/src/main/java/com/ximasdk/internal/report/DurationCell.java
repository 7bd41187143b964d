// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.internal.json.WireDuration;
import com.ximasdk.internal.json.WireNumber;
import com.ximasdk.report.CellEncodings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a cell as a duration, but for a spreadsheet's numbers. */
final class DurationCell {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** What a number may count where nobody says it. */
  private static final List<ChronoUnit> UNITS = List.of(ChronoUnit.MILLIS, ChronoUnit.SECONDS);

  private DurationCell() {}

  static Readings<Duration> read(CellContent cell, CellEncodings encodings) {
    if (cell.isSheetNumber()) {
      return SheetNumbers.duration(cell, encodings);
    }
    String raw = cell.raw();
    String formatted = cell.formatted();
    List<Clock> shown = formatted == null ? List.of() : clocks(formatted);
    if (raw == null || formatted == null || shown.isEmpty() || raw.equals(formatted)) {
      return alone(cell.stored(), cell.isNumber(), encodings);
    }
    return beside(cell, raw, shown, encodings);
  }

  /** A text of two parts has no number beside it that could make it hours and minutes. */
  private static Readings<Duration> alone(String text, boolean isNumber, CellEncodings encodings) {
    Duration clock = WireDuration.clock(text);
    List<Duration> readings = clock != null ? List.of(clock) : bare(text, isNumber, encodings);
    return readings.isEmpty()
        ? Readings.unsure(
            "expected a duration of at least 0 as H:MM:SS, MM:SS or ISO 8601, or a number of"
                + " milliseconds or of the unit stated. Check that the heading names a column of"
                + " durations")
        : Readings.of(readings);
  }

  private static Readings<Duration> beside(
      CellContent cell, String raw, List<Clock> shown, CellEncodings encodings) {
    List<Clock> clocks = clocks(raw);
    List<Clock> stored = clocks.isEmpty() ? exact(bare(raw, cell.isNumber(), encodings)) : clocks;
    List<Duration> agreed = agreed(stored, shown);
    if (agreed.size() == 1) {
      return Readings.of(agreed);
    }
    // Three parts state their unit; what a number beside them is in is then no matter.
    return shown.size() == 1 && clocks.isEmpty()
        ? Readings.of(shown.get(0).value())
        : Readings.unsure(disagreement(cell, raw, stored, shown, encodings));
  }

  private static List<Clock> exact(List<Duration> readings) {
    List<Clock> clocks = new ArrayList<>(2);
    for (Duration reading : readings) {
      clocks.add(new Clock(reading, Duration.ZERO));
    }
    return clocks;
  }

  /** What a reading of one and a reading of the other both mean; each once. */
  private static List<Duration> agreed(List<Clock> stored, List<Clock> shown) {
    List<Duration> agreed = new ArrayList<>(2);
    for (Clock one : stored) {
      for (Clock other : shown) {
        Duration both = one.agreed(other);
        if (both != null && !agreed.contains(both)) {
          agreed.add(both);
        }
      }
    }
    return agreed;
  }

  private static String disagreement(
      CellContent cell,
      String raw,
      List<Clock> stored,
      List<Clock> shown,
      CellEncodings encodings) {
    String storedReadings =
        stored.isEmpty()
            ? "no duration"
            : stored.stream().map(Clock::toString).collect(Collectors.joining(" or "));
    return ("expected one duration that both mean: '%s' can be %s, '%s' can be %s%s. State the unit"
            + " of durations by CellEncodings.withDurationUnit (wfm.durationUnit), or have the"
            + " report show them as H:MM:SS")
        .formatted(
            cell.shown(),
            shown.stream().map(Clock::toString).collect(Collectors.joining(" (MM:SS) or "))
                + (shown.size() > 1 ? " (H:MM)" : ""),
            raw,
            storedReadings,
            encodings
                .durationUnit()
                .map(unit -> " (" + unit.toString().toLowerCase(Locale.ROOT) + ")")
                .orElse(stored.size() > 1 ? " (milliseconds or seconds)" : ""));
  }

  /** The readings of a text with colons or of ISO 8601; empty for any other. */
  private static List<Clock> clocks(String text) {
    Duration clock = WireDuration.clock(text);
    if (clock == null) {
      return List.of();
    }
    Duration hours = WireDuration.hoursAndMinutes(text);
    return hours == null
        ? List.of(new Clock(clock, SECOND))
        : List.of(new Clock(clock, SECOND), new Clock(hours, MINUTE));
  }

  /** The readings of a number. As a text it must be whole: 3.20 may be minutes and seconds. */
  private static List<Duration> bare(String text, boolean isNumber, CellEncodings encodings) {
    BigDecimal number = isNumber || WireNumber.isWhole(text) ? WireNumber.read(text) : null;
    if (number == null) {
      return List.of();
    }
    List<ChronoUnit> units = encodings.durationUnit().map(List::of).orElse(UNITS);
    List<Duration> readings = new ArrayList<>(2);
    for (ChronoUnit unit : units) {
      Duration reading = WireDuration.of(number, unit.getDuration());
      if (reading != null && !readings.contains(reading)) {
        readings.add(reading);
      }
    }
    return readings;
  }

  /** A duration, and the unit that its text ends with: a text is cut off or rounded there. */
  private record Clock(Duration value, Duration unit) {
    /** The finer of the two, if they mean the same; else null. */
    @Nullable Duration agreed(Clock other) {
      if (unit.compareTo(other.unit) > 0) {
        return other.agreed(this);
      }
      Duration more = value.minus(other.value);
      return more.compareTo(other.unit) < 0
              && more.compareTo(other.unit.dividedBy(2).negated()) >= 0
          ? value
          : null;
    }

    @Override
    public String toString() {
      BigDecimal seconds =
          BigDecimal.valueOf(value.getSeconds())
              .add(BigDecimal.valueOf(value.getNano(), 9))
              .stripTrailingZeros();
      return seconds.toPlainString() + " s";
    }
  }
}
