// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.report;

import com.ximasdk.examples.cli.Violations;
import com.ximasdk.mapping.interval.IntervalMapping;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.IntervalColumn;
import com.ximasdk.report.IntervalHeadings;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which groups and columns of a report are wanted, and how its cells are to be understood. */
public final class ReportColumns {
  @Option(
      names = "--group",
      paramLabel = "NAME",
      description = "Only this group or skill, by its exact name. May be given several times.")
  private List<String> groups = new ArrayList<>();

  @Option(
      names = "--column",
      paramLabel = "COLUMN=HEADING",
      description = {
        "The heading that the report uses for a column. COLUMN is one of minutes, presented,",
        "answered, abandoned, avgDuration. May be given several times."
      })
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(
      names = "--duration-unit",
      paramLabel = "UNIT",
      description = "What a duration that is a bare JSON number counts: millis (default), seconds.")
  private String durationUnit = "millis";

  private final Map<IntervalColumn, String> renamed = new EnumMap<>(IntervalColumn.class);

  /**
   * Looks at the columns.
   *
   * @param violations takes what is wrong
   */
  public void check(Violations violations) {
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
    if (!durationUnit.equals("millis") && !durationUnit.equals("seconds")) {
      violations.add("--duration-unit is " + durationUnit + ". Expected millis or seconds.");
    }
  }

  /** The mapping of the settings, in which each option that was given has its way. */
  IntervalMapping mapping(IntervalMapping settings) {
    IntervalHeadings headings = settings.headings();
    for (Map.Entry<IntervalColumn, String> option : renamed.entrySet()) {
      headings = headings.with(option.getKey(), option.getValue());
    }
    IntervalMapping mapping = settings.withHeadings(headings);
    return groups.isEmpty() ? mapping : mapping.withGroups(groups);
  }

  CellEncodings encodings(ZoneId zone) {
    return CellEncodings.of(zone)
        .withDurationUnit(ChronoUnit.valueOf(durationUnit.toUpperCase(Locale.ROOT)));
  }
}
