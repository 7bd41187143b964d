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
 * @param name the sub-report's name, exactly as written: the group or skill; empty where the report
 *     has no sub-reports
 * @param headings the headings as written, in column order
 * @param timeframe the window that the report states of itself before its rows
 */
public record ReportSection(
    String report, String name, List<String> headings, Optional<ReportTimeframe> timeframe) {
  /** Checks the parts, and copies the list. */
  public ReportSection {
    requireNonNull(report, "report");
    requireNonNull(name, "name");
    headings = List.copyOf(headings);
    requireNonNull(timeframe, "timeframe");
  }
}
