// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.report;

import com.ximasdk.examples.cli.Columns;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.JsonLines;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.RowPrinter;
import com.ximasdk.examples.cli.Violations;
import com.ximasdk.internal.text.PlainText;
import com.ximasdk.mapping.interval.IntervalStatistics;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which form interval statistics are printed. */
public final class IntervalOutput {
  private static final Columns<Line> TABLE =
      Columns.<Line>of()
          .table("Interval", Line::label)
          .table("Presented", Line::presented)
          .table("Answered", Line::answered)
          .table("Abandoned", Line::abandoned)
          .table("Answered %", Line::answeredShare)
          .table("Avg duration", Line::average);

  @Option(
      names = "--json",
      description = "One JSON object a line on standard output, in place of the table.")
  private boolean json;

  @Option(
      names = "--csv",
      description =
          "Comma-separated values with a heading line, in place of the table. A group that a"
              + " spreadsheet would take for a formula gets an apostrophe before it.")
  private boolean csv;

  @Option(
      names = "--plot",
      paramLabel = "FILE.png",
      description = "Also draws presented, answered and abandoned calls over time, group by group.")
  private @Nullable Path plot;

  /**
   * Looks at the options.
   *
   * @param violations takes what is wrong
   */
  public void check(Violations violations) {
    if (json && csv) {
      violations.add("--json and --csv cannot be given together.");
    }
  }

  /**
   * Prints rows that are sorted by group, and draws them also if nobody reads them to the end.
   *
   * @param zone the tenant's, in which the plot shows times
   */
  void print(Console console, List<IntervalStatistics> rows, ZoneId zone) throws IOException {
    try {
      print(console, rows);
    } finally {
      if (plot != null && !rows.isEmpty()) {
        IntervalPlot.write(byGroup(rows), zone, plot);
      }
    }
  }

  private void print(Console console, List<IntervalStatistics> rows) {
    if (json) {
      JsonLines lines = new JsonLines(console);
      rows.forEach(row -> lines.print(fields(row)));
    } else if (csv) {
      csv(console, rows);
    } else {
      tables(console, rows);
    }
  }

  private static Map<String, @Nullable Object> fields(IntervalStatistics row) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("group", row.group());
    fields.put("intervalStart", row.start());
    fields.put("intervalMinutes", row.length().toMinutes());
    fields.put("callsPresented", value(row.callsPresented()));
    fields.put("callsAnswered", value(row.callsAnswered()));
    fields.put("callsAbandoned", value(row.callsAbandoned()));
    fields.put(
        "avgCallDurationMillis", row.averageCallDuration().map(Duration::toMillis).orElse(null));
    return fields;
  }

  private static @Nullable Long value(OptionalLong count) {
    return count.isPresent() ? count.getAsLong() : null;
  }

  private static void csv(Console console, List<IntervalStatistics> rows) {
    console
        .out()
        .print(
            "group,intervalStart,intervalMinutes,callsPresented,callsAnswered,callsAbandoned,"
                + "avgCallDurationMillis\r\n");
    for (IntervalStatistics row : rows) {
      console
          .out()
          .print(
              fields(row).values().stream()
                      .map(IntervalOutput::csvField)
                      .collect(Collectors.joining(","))
                  + "\r\n");
    }
    console.checkOut();
  }

  private static String csvField(@Nullable Object value) {
    if (value instanceof OffsetDateTime time) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
    return value instanceof String text
        ? CsvText.field(text)
        : value == null ? "" : value.toString();
  }

  private static void tables(Console console, List<IntervalStatistics> rows) {
    byGroup(rows)
        .forEach(
            (group, ofGroup) -> {
              console.out().print((group.isEmpty() ? "(no group)" : PlainText.of(group)) + "\n");
              try (RowPrinter<Line> table = new OutputOptions().printer(console, TABLE)) {
                ofGroup.forEach(row -> table.print(Line.of(row)));
                table.print(Line.total(ofGroup));
              }
              console.out().print("\n");
            });
    console.checkOut();
  }

  private static Map<String, List<IntervalStatistics>> byGroup(List<IntervalStatistics> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                IntervalStatistics::group,
                LinkedHashMap::new,
                Collectors.toCollection(ArrayList::new)));
  }

  /** A line of the table. */
  private record Line(
      Object label,
      @Nullable Long presented,
      @Nullable Long answered,
      @Nullable Long abandoned,
      @Nullable Duration average) {
    static Line of(IntervalStatistics row) {
      return new Line(
          row.start(),
          value(row.callsPresented()),
          value(row.callsAnswered()),
          value(row.callsAbandoned()),
          row.averageCallDuration().orElse(null));
    }

    /** Sums, and the average of the averages weighted by answered calls. */
    static Line total(List<IntervalStatistics> rows) {
      long presented = 0;
      long answered = 0;
      long abandoned = 0;
      long weighed = 0;
      Duration talk = Duration.ZERO;
      for (IntervalStatistics row : rows) {
        presented += row.callsPresented().orElse(0);
        answered += row.callsAnswered().orElse(0);
        abandoned += row.callsAbandoned().orElse(0);
        if (row.averageCallDuration().isPresent() && row.callsAnswered().isPresent()) {
          weighed += row.callsAnswered().getAsLong();
          talk =
              talk.plus(
                  row.averageCallDuration().get().multipliedBy(row.callsAnswered().getAsLong()));
        }
      }
      return new Line(
          "Total", presented, answered, abandoned, weighed == 0 ? null : talk.dividedBy(weighed));
    }

    /** The part of the presented calls that was answered; blank without any. */
    @Nullable BigDecimal answeredShare() {
      Long of = presented;
      Long part = answered;
      return of == null || part == null || of == 0
          ? null
          : BigDecimal.valueOf(100.0 * part / of).setScale(1, RoundingMode.HALF_UP);
    }
  }
}
