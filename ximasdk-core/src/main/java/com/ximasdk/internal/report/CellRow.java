// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.error.ReportFormatException;
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
record CellRow(Section part, int number, boolean isTotals, RowCells cells) implements ReportRow {
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

  @Override
  public OptionalLong count(String heading) {
    int cell = cell(heading);
    long digits = cells.digits(cell);
    if (digits >= 0) {
      return OptionalLong.of(digits);
    }
    String text = stored(cell);
    if (text == null) {
      return OptionalLong.empty();
    }
    long count = CellText.count(text, cells.kindOf(cell) == CellKind.NUMBER);
    CellContent content = count < 0 || isSheet() ? content(cell) : null;
    if (content != null
        && (count < 0 || (content.isSheetNumber() && SheetNumbers.isOfAnotherKind(content)))) {
      throw unsure(
          heading,
          content,
          "expected a whole number of at least 0"
              + (!content.isNumber() && text.indexOf('.') > 0 ? ", thousands as 1000 or 1,000" : "")
              + ". Check that the heading names a column of counts");
    }
    return OptionalLong.of(count);
  }

  @Override
  public List<Duration> durations(String heading) {
    CellContent content = content(cell(heading));
    if (content == null) {
      return List.of();
    }
    return certain(heading, content, DurationCell.read(content, part.encodings()));
  }

  @Override
  public OptionalDouble percent(String heading) {
    CellContent content = content(cell(heading));
    if (content == null) {
      return OptionalDouble.empty();
    }
    List<BigDecimal> percents =
        certain(heading, content, PercentCell.read(content, part.encodings()));
    return OptionalDouble.of(percents.get(0).doubleValue());
  }

  @Override
  public List<OffsetDateTime> dateTimes(String heading) {
    CellContent content = content(cell(heading));
    if (content == null) {
      return List.of();
    }
    return certain(heading, content, CellText.dateTimes(content, part.encodings()));
  }

  private boolean isSheet() {
    return part.numbers() != NumberMeaning.OF_SETTINGS;
  }

  /** The raw value, else the formatted one; null where there is neither. */
  private @Nullable String stored(int cell) {
    String raw = cells.raw(cell);
    return raw != null ? raw : cells.formatted(cell);
  }

  private @Nullable CellContent content(int cell) {
    String raw = cells.raw(cell);
    String formatted = cells.formatted(cell);
    return raw == null && formatted == null
        ? null
        : new CellContent(raw, formatted, cells.kindOf(cell) == CellKind.NUMBER, part.numbers());
  }

  private int cell(String heading) {
    int index = part.headings().indexOf(heading);
    if (index >= 0) {
      if (cells.kindOf(index) == CellKind.UNKNOWN && cells.formatted(index) == null) {
        throw part.wrong(
            number,
            heading,
            "the cell is an object without a value under raw, value, formatted, text or display."
                + " Check that the heading names the column that is meant.",
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
                + ". Give one of them another name in the report."
            : "the report has no such heading. Headings found: "
                + (found.isEmpty() ? "none" : String.join(", ", found))
                + ". Set the heading that this report uses.",
        null);
  }

  private <T> List<T> certain(String heading, CellContent content, Readings<T> readings) {
    if (readings.values().isEmpty()) {
      throw unsure(heading, content, readings.doubt());
    }
    return readings.values();
  }

  private ReportFormatException unsure(String heading, CellContent content, String doubt) {
    return part.wrong(
        number,
        heading,
        "found %s, %s. Headings found: %s."
            .formatted(content.found(), doubt, String.join(", ", part.about().headings())),
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
