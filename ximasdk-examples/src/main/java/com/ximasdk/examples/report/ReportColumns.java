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

  private IntervalHeadings headings = IntervalHeadings.DEFAULTS;

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
                    column -> headings = headings.with(column, heading),
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

  IntervalHeadings headings() {
    return headings;
  }

  IntervalMapping mapping(ZoneId zone) {
    return IntervalMapping.of(zone).withHeadings(headings).withGroups(groups);
  }

  CellEncodings encodings(ZoneId zone) {
    return CellEncodings.of(zone)
        .withDurationUnit(ChronoUnit.valueOf(durationUnit.toUpperCase(Locale.ROOT)));
  }
}
