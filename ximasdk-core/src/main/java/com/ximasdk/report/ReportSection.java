// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a report that a row belongs to: one sub-report or sheet, or the whole report where it
 * has none. Immutable.
 */
public final class ReportSection {
  private final String report;
  private final String name;
  private final List<String> headings;
  private final @Nullable ReportTimeframe timeframe;

  /**
   * Puts a section together.
   *
   * @param report the report's title or file; may be empty
   * @param name the sub-report's exact name; empty where the report has none
   * @param headings the headings in column order
   * @param timeframe the window that the report states, or null
   */
  public ReportSection(
      String report, String name, List<String> headings, @Nullable ReportTimeframe timeframe) {
    this.report = requireNonNull(report, "report");
    this.name = requireNonNull(name, "name");
    this.headings = List.copyOf(headings);
    this.timeframe = timeframe;
  }

  /** The report's title, or the file's name where it is read from one; may be empty. */
  public String report() {
    return report;
  }

  /**
   * The sub-report's name, exactly as written: the group or skill. Empty where the report has no
   * sub-reports.
   */
  public String name() {
    return name;
  }

  /** The headings as written, in column order. */
  public List<String> headings() {
    return headings;
  }

  /** The window that the report states of itself before its rows. */
  public Optional<ReportTimeframe> timeframe() {
    return Optional.ofNullable(timeframe);
  }

  @Override
  public String toString() {
    return "ReportSection[report=" + report + ", name=" + name + ", headings=" + headings + "]";
  }
}
