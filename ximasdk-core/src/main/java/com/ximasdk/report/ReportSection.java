// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * The part of a report that a row belongs to: one sub-report or sheet, or the whole report where it
 * has none. Immutable.
 *
 * @param report the report's title, or the file's name where it is read from one; may be empty
 * @param path the names of the sub-report and of those around it, exactly as written, the outermost
 *     first; unmodifiable, empty where the report has no sub-reports
 * @param headings the headings as written, in column order; unmodifiable
 * @param timeframe the window that the report states of these rows, as far as it was read when the
 *     first of them was given out; see also {@link ReportFacts#timeframes()}
 * @since 0.1.0
 */
public record ReportSection(
    String report, List<String> path, List<String> headings, Optional<ReportTimeframe> timeframe) {
  /**
   * Checks the parts, and copies the lists.
   *
   * @param report the report's title, or the file's name where it is read from one
   * @param path the names of the sub-report and of those around it, exactly as written, the
   *     outermost first
   * @param headings the headings as written, in column order
   * @param timeframe the window that the report states of these rows, as far as it was read when
   *     the first of them was given out
   */
  public ReportSection {
    requireNonNull(report, "report");
    path = List.copyOf(path);
    headings = List.copyOf(headings);
    requireNonNull(timeframe, "timeframe");
  }

  /**
   * {@return the sub-report's own name, exactly as written: the group or skill; empty where the
   * report has no sub-reports}
   */
  public String name() {
    return path.isEmpty() ? "" : path.get(path.size() - 1);
  }
}
