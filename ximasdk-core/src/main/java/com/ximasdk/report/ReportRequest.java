// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Which saved report to run, with which parameters. Immutable.
 *
 * <p>Whether parameters that are left out fall back to those saved with the report is UNKNOWN.
 *
 * @param reportId the Report ID of API Enablement &gt; Historical Data Access, such as {@code
 *     LMIU6034}; its form is not checked further than that it can be sent
 * @param parameters the parameters, in their order
 * @param timeframeName the name of the timeframe parameter: the label on the report's screen, which
 *     an administrator can change
 */
public record ReportRequest(
    String reportId, List<ReportParameter> parameters, String timeframeName) {
  private static final int LONGEST_ID = 200;

  /**
   * Checks the id and the name.
   *
   * @throws IllegalArgumentException if the id is blank, longer than 200 characters, or holds a
   *     control character, or if the name is blank
   */
  public ReportRequest {
    reportId = reportId.strip();
    parameters = List.copyOf(parameters);
    if (reportId.isEmpty()
        || reportId.length() > LONGEST_ID
        || reportId.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "The report id is blank, too long or holds a control character. Copy it from API"
              + " Enablement > Historical Data Access, as LMIU6034.");
    }
    if (timeframeName.isBlank()) {
      throw new IllegalArgumentException(
          "The name of the timeframe parameter is blank. Copy it from Show Request Details, as "
              + ReportParameter.REPORT_TIMEFRAME
              + ".");
    }
  }

  /** A request without parameters; see {@link #reportId()}. */
  public static ReportRequest of(String reportId) {
    return new ReportRequest(reportId, List.of(), ReportParameter.REPORT_TIMEFRAME);
  }

  /** The same with one more parameter. */
  public ReportRequest with(ReportParameter parameter) {
    List<ReportParameter> more = new ArrayList<>(parameters);
    more.add(parameter);
    return new ReportRequest(reportId, more, timeframeName);
  }

  /**
   * The same for a report whose timeframe parameter has another name than {@value
   * ReportParameter#REPORT_TIMEFRAME}; to be called before a timeframe is given.
   */
  public ReportRequest withTimeframeName(String name) {
    return new ReportRequest(reportId, parameters, name);
  }

  /** The same with the timeframe as one more parameter, under {@link #timeframeName()}. */
  public ReportRequest with(ReportTimeframe timeframe) {
    return with(ReportParameter.timeframe(timeframeName, timeframe));
  }
}
