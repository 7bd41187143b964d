// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.settings;

/**
 * The headings of the columns that interval statistics are read from.
 *
 * <p>A custom report can have others than the system's report (Xima CCaaS Integration Guide,
 * "Custom reports").
 *
 * @param minutes of the column with the interval
 * @param presented of the column with the calls offered or presented
 * @param answered of the column with the calls answered or handled
 * @param abandoned of the column with the calls abandoned
 * @param avgDuration of the column with the average duration of calls
 */
public record ReportHeadings(
    String minutes, String presented, String answered, String abandoned, String avgDuration) {
  /** The headings that the integration guide recommends. */
  public static final ReportHeadings DEFAULTS =
      new ReportHeadings(
          "Minutes", "Calls Presented", "Calls Answered", "Calls Abandoned", "Avg Call Duration");

  /** These headings with another one for the interval. */
  public ReportHeadings withMinutes(String heading) {
    return new ReportHeadings(heading, presented, answered, abandoned, avgDuration);
  }

  /** These headings with another one for the calls presented. */
  public ReportHeadings withPresented(String heading) {
    return new ReportHeadings(minutes, heading, answered, abandoned, avgDuration);
  }

  /** These headings with another one for the calls answered. */
  public ReportHeadings withAnswered(String heading) {
    return new ReportHeadings(minutes, presented, heading, abandoned, avgDuration);
  }

  /** These headings with another one for the calls abandoned. */
  public ReportHeadings withAbandoned(String heading) {
    return new ReportHeadings(minutes, presented, answered, heading, avgDuration);
  }

  /** These headings with another one for the average duration. */
  public ReportHeadings withAvgDuration(String heading) {
    return new ReportHeadings(minutes, presented, answered, abandoned, heading);
  }
}
