// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.ximasdk.error.ReportFormatException;
import com.ximasdk.report.IntervalColumn;
import com.ximasdk.report.IntervalHeadings;
import com.ximasdk.report.ReportRow;
import com.ximasdk.report.ReportSection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Finds rows that are no interval, and whose counts are the sums of all others. */
final class TotalsRows {
  private static final List<IntervalColumn> COUNTS =
      List.of(IntervalColumn.PRESENTED, IntervalColumn.ANSWERED, IntervalColumn.ABANDONED);

  private final IntervalHeadings headings;

  TotalsRows(IntervalHeadings headings) {
    this.headings = headings;
  }

  /** The labels of such rows, where they are sums in every group that has them. */
  Set<String> labels(List<ReportRow> rows) {
    Map<String, Boolean> sums = new LinkedHashMap<>();
    Map<ReportSection, List<ReportRow>> bySection = new HashMap<>();
    rows.forEach(
        row -> bySection.computeIfAbsent(row.section(), key -> new ArrayList<>()).add(row));
    boolean counted = false;
    for (List<ReportRow> section : bySection.values()) {
      for (ReportRow row : section) {
        String label = label(row);
        if (!row.isTotals() && !label.isBlank() && label.chars().noneMatch(Character::isDigit)) {
          sums.merge(label, isSum(row, section), Boolean::logicalAnd);
          counted |= count(row, IntervalColumn.PRESENTED) > 0;
        }
      }
    }
    Set<String> labels = new LinkedHashSet<>();
    boolean anyCalls = counted;
    sums.forEach(
        (label, sum) -> {
          if (sum && anyCalls) {
            labels.add(label);
          }
        });
    return labels;
  }

  private String label(ReportRow row) {
    return row.text(headings.of(IntervalColumn.MINUTES)).orElse("").strip();
  }

  private boolean isSum(ReportRow row, List<ReportRow> section) {
    return COUNTS.stream()
        .allMatch(
            column ->
                count(row, column)
                    == section.stream()
                        .filter(other -> label(other).chars().anyMatch(Character::isDigit))
                        .mapToLong(other -> Math.max(0, count(other, column)))
                        .sum());
  }

  /** A count; -1 where the cell holds something else. */
  private long count(ReportRow row, IntervalColumn column) {
    try {
      OptionalLong count = row.count(headings.of(column));
      return count.orElse(0);
    } catch (ReportFormatException e) {
      return -1;
    }
  }
}
