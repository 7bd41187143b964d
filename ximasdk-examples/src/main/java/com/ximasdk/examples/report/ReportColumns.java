// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.report;

import com.ximasdk.examples.cli.Violations;
import com.ximasdk.mapping.interval.IntervalMapping;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.IntervalColumn;
import com.ximasdk.report.IntervalHeadings;
import com.ximasdk.report.IntervalLabelForm;
import com.ximasdk.report.IntervalLength;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which groups and columns of a report are wanted, and how its cells are to be understood. */
public final class ReportColumns {
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "millis", ChronoUnit.MILLIS,
          "milliseconds", ChronoUnit.MILLIS,
          "seconds", ChronoUnit.SECONDS);

  @Option(
      names = "--group",
      paramLabel = "NAME",
      description = "Only this group or skill, by its exact name. May be given several times.")
  private List<String> groups = new ArrayList<>();

  @Option(
      names = "--column",
      paramLabel = "COLUMN=HEADING",
      description =
          "The heading that the report uses for a column. COLUMN is one of minutes, presented,"
              + " answered, abandoned, avgDuration. May be given several times.")
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(
      names = "--interval-minutes",
      paramLabel = "MINUTES",
      description =
          "How long the report's intervals are: 5, 10, 15, 20, 30 or 60 minutes. Default: 15, or as"
              + " the settings say.")
  private @Nullable Long intervalMinutes;

  @Option(
      names = "--interval-label",
      paramLabel = "FORM",
      description =
          "What interval labels mean that are bare numbers or times without AM and PM: byColumn,"
              + " twentyFourHours, minutes (since midnight), hours, hoursAndMinutes (0800)."
              + " Default: byColumn, which reads only what is certain.")
  private @Nullable String intervalLabel;

  @Option(
      names = "--totals",
      paramLabel = "LABEL",
      description =
          "The label of rows that hold totals, beside Total, Totals, Summary, Grand Total, Average"
              + " and Averages. May be given several times.")
  private List<String> totals = new ArrayList<>();

  @Option(
      names = "--duration-unit",
      paramLabel = "UNIT",
      description =
          "What a duration counts that is a bare number: milliseconds or seconds. Without it, a"
              + " number is read only where one of the two fits.")
  private @Nullable String durationUnit;

  private final Map<IntervalColumn, String> renamed = new EnumMap<>(IntervalColumn.class);

  /**
   * Looks at the columns.
   *
   * @param violations takes what is wrong
   * @param settings the headings where no option renames them
   */
  public void check(Violations violations, IntervalHeadings settings) {
    columns.forEach(
        (key, heading) ->
            IntervalColumn.of(key)
                .filter(column -> !heading.isBlank())
                .ifPresentOrElse(
                    column -> renamed.put(column, heading),
                    () ->
                        violations.add(
                            "--column "
                                + key
                                + "="
                                + heading
                                + ": expected one of "
                                + IntervalColumn.keys()
                                + " and the heading that the report uses.")));
    checkDistinctHeadings(violations, settings);
    if (intervalMinutes != null && !IntervalLength.isKnown(intervalMinutes)) {
      violations.add(
          "--interval-minutes is " + intervalMinutes + ". Expected 5, 10, 15, 20, 30 or 60.");
    }
    if (intervalLabel != null && IntervalLabelForm.of(intervalLabel).isEmpty()) {
      violations.add(
          "--interval-label is "
              + intervalLabel
              + ". Expected one of "
              + IntervalLabelForm.keys()
              + ".");
    }
    if (totals.stream().anyMatch(String::isBlank)) {
      violations.add("--totals is blank. Expected the text of the first cell of totals rows.");
    }
    if (durationUnit != null && !UNITS.containsKey(durationUnit)) {
      violations.add("--duration-unit is " + durationUnit + ". Expected milliseconds or seconds.");
    }
  }

  private void checkDistinctHeadings(Violations violations, IntervalHeadings settings) {
    try {
      headings(settings);
    } catch (IllegalArgumentException e) {
      violations.add("--column: " + e.getMessage());
    }
  }

  private IntervalHeadings headings(IntervalHeadings settings) {
    Map<IntervalColumn, String> headings = new EnumMap<>(settings.headings());
    headings.putAll(renamed);
    return new IntervalHeadings(headings);
  }

  /** The mapping of the settings, in which each option that was given has its way. */
  IntervalMapping mapping(IntervalMapping settings) {
    IntervalMapping mapping = settings.withHeadings(headings(settings.headings()));
    if (!groups.isEmpty()) {
      mapping = mapping.withGroups(groups);
    }
    if (intervalMinutes != null) {
      mapping = mapping.withLength(new IntervalLength(intervalMinutes.intValue()));
    }
    if (intervalLabel != null) {
      mapping = mapping.withLabelForm(IntervalLabelForm.of(intervalLabel).orElseThrow());
    }
    return totals.isEmpty() ? mapping : mapping.withTotals(totals);
  }

  /** The encodings of the settings, in which the option has its way if it was given. */
  CellEncodings encodings(CellEncodings settings) {
    ChronoUnit unit = durationUnit == null ? null : UNITS.get(durationUnit);
    return unit == null ? settings : settings.withDurationUnit(unit);
  }
}
