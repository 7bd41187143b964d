// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.error.ReportFormatException;
import com.ximasdk.internal.json.WireDuration;
import com.ximasdk.report.PercentScale;
import com.ximasdk.report.ReportRow;
import com.ximasdk.report.ReportSection;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A row that reads its cells only when they are asked for. */
record CellRow(Section part, int number, boolean isTotals, RowBuffer.Cells cells)
    implements ReportRow {
  private static final BigDecimal HALF_A_PERCENT = new BigDecimal("0.0051");

  @Override
  public ReportSection section() {
    return part.about();
  }

  @Override
  public boolean has(String heading) {
    return part.headings().indexOf(heading) != Headings.ABSENT;
  }

  @Override
  public Optional<String> text(String heading) {
    int cell = cell(heading);
    String formatted = cells.formatted(cell);
    return Optional.ofNullable(formatted != null ? formatted : cells.raw(cell));
  }

  @Override
  public Optional<String> rawText(String heading) {
    return Optional.ofNullable(stored(cell(heading)));
  }

  /** The raw value, else the formatted one; null where there is neither. */
  private @Nullable String stored(int cell) {
    String raw = cells.raw(cell);
    return raw != null ? raw : cells.formatted(cell);
  }

  @Override
  public OptionalLong count(String heading) {
    int cell = cell(heading);
    String text = stored(cell);
    if (text == null) {
      return OptionalLong.empty();
    }
    long count = CellText.count(text);
    if (count < 0) {
      throw wrongType(heading, cell, "a whole number of at least 0");
    }
    return OptionalLong.of(count);
  }

  @Override
  public List<Duration> durations(String heading) {
    int cell = cell(heading);
    String text = stored(cell);
    if (text == null) {
      return List.of();
    }
    Duration exact = duration(text, cell);
    String formatted = cells.formatted(cell);
    Duration shown = formatted == null ? null : WireDuration.clock(formatted);
    if (exact != null && shown != null && !isSheetNumber(cell)) {
      return List.of(exact.minus(shown).abs().toSeconds() < 1 ? exact : shown);
    }
    Duration duration = exact != null ? exact : shown;
    if (duration == null) {
      throw wrongType(heading, cell, "a duration as H:MM:SS, MM:SS, ISO 8601 or a number");
    }
    return List.of(duration);
  }

  /** A spreadsheet's number is certain, however few of its digits the sheet shows. */
  private boolean isSheetNumber(int cell) {
    return part.numbers() != NumberMeaning.OF_SETTINGS && cells.kindOf(cell) == CellKind.NUMBER;
  }

  private @Nullable Duration duration(String text, int cell) {
    Duration clock = WireDuration.clock(text);
    return clock != null
        ? clock
        : CellText.bareDuration(
            text,
            part.encodings(),
            cells.kindOf(cell) == CellKind.NUMBER ? part.numbers() : NumberMeaning.OF_SETTINGS);
  }

  @Override
  public OptionalDouble percent(String heading) {
    int cell = cell(heading);
    String text = stored(cell);
    if (text == null) {
      return OptionalDouble.empty();
    }
    String formatted = cells.formatted(cell);
    BigDecimal shown = formatted == null ? null : CellText.percentText(formatted);
    BigDecimal exact = CellText.percentText(text);
    if (exact == null) {
      exact =
          CellText.barePercent(
              text,
              part.numbers() == NumberMeaning.OF_SETTINGS
                  ? part.encodings().percentScale().orElse(null)
                  : PercentScale.FRACTION);
    }
    if (exact != null
        && shown != null
        && !isSheetNumber(cell)
        && exact.subtract(shown).abs().compareTo(HALF_A_PERCENT) > 0) {
      exact = shown;
    }
    BigDecimal percent = exact != null ? exact : shown;
    if (percent == null) {
      throw wrongType(heading, cell, "a percent such as 76.9%, 0.769 or 76.9");
    }
    return OptionalDouble.of(percent.doubleValue());
  }

  @Override
  public List<OffsetDateTime> dateTimes(String heading) {
    int cell = cell(heading);
    String text = stored(cell);
    if (text == null) {
      return List.of();
    }
    OffsetDateTime read = dateTime(text, cell);
    String formatted = cells.formatted(cell);
    if (read == null && formatted != null) {
      read = dateTime(formatted, cell);
    }
    if (read == null) {
      throw wrongType(
          heading,
          cell,
          "a date-time that exists in "
              + part.encodings().zone()
              + ", as ISO 8601, epoch milliseconds or 'July 14, 2026 8:00:00 AM'");
    }
    return List.of(read);
  }

  private @Nullable OffsetDateTime dateTime(String text, int cell) {
    return CellText.dateTime(
        text, cells.kindOf(cell) == CellKind.NUMBER, part.encodings(), part.numbers());
  }

  private int cell(String heading) {
    int index = part.headings().indexOf(heading);
    if (index >= 0) {
      if (cells.kindOf(index) == CellKind.UNKNOWN && cells.formatted(index) == null) {
        throw part.wrong(
            number,
            heading,
            "the cell is an object without a value under raw, value, formatted, text or display.",
            null);
      }
      return index;
    }
    List<String> found = part.about().headings();
    throw part.wrong(
        number,
        heading,
        index == Headings.TWICE
            ? "the report has this heading twice, so which column is meant is unsure. Headings"
                + " found: "
                + String.join(", ", found)
                + "."
            : "the report has no such heading. Headings found: "
                + (found.isEmpty() ? "none" : String.join(", ", found))
                + ". Set the heading that this report uses.",
        null);
  }

  private ReportFormatException wrongType(String heading, int cell, String expected) {
    String found = String.valueOf(stored(cell));
    String shown = found.length() > 80 ? found.substring(0, 80) + "…" : found;
    return part.wrong(
        number,
        heading,
        "found '%s', expected %s. Headings found: %s."
            .formatted(shown, expected, String.join(", ", part.about().headings())),
        null);
  }

  @Override
  public String toString() {
    List<String> headings = part.about().headings();
    return IntStream.range(0, headings.size())
        .mapToObj(i -> ", " + headings.get(i) + "=" + stored(i))
        .collect(Collectors.joining("", "ReportRow[" + part.about().name() + "#" + number, "]"));
  }
}
