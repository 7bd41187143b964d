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
 *     LMIU6034}, without outer blanks; its form is not checked further than that it can be sent
 * @param parameters the parameters, in the order in which they are sent; unmodifiable, may be empty
 * @param timeframeName the name that {@link #with(ReportTimeframe)} gives to the timeframe
 *     parameter: the label on the report's screen, which an administrator can change
 * @since 0.1.0
 */
public record ReportRequest(
    String reportId, List<ReportParameter> parameters, String timeframeName) {
  private static final int LONGEST_ID = 200;

  /**
   * Checks the id and the name.
   *
   * @param reportId 1 to 200 characters beside outer blanks, which are dropped; no control
   *     characters
   * @param parameters the parameters, in the order in which they are sent; copied
   * @param timeframeName the label of the timeframe parameter; not blank
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

  /**
   * A request without parameters, whose timeframe parameter has its usual name.
   *
   * @param reportId the Report ID, as {@link #reportId()}
   * @return the request
   * @throws IllegalArgumentException if the id cannot be sent, as the constructor says
   */
  public static ReportRequest of(String reportId) {
    return new ReportRequest(reportId, List.of(), ReportParameter.REPORT_TIMEFRAME);
  }

  /**
   * The same with one more parameter. One of the same name stays, and both are sent.
   *
   * @param parameter the parameter, sent after the others
   * @return the longer copy
   */
  public ReportRequest with(ReportParameter parameter) {
    List<ReportParameter> more = new ArrayList<>(parameters);
    more.add(parameter);
    return new ReportRequest(reportId, more, timeframeName);
  }

  /**
   * The same for a report whose timeframe parameter has another name than {@value
   * ReportParameter#REPORT_TIMEFRAME}; to be called before a timeframe is given.
   *
   * @param name the label on the report's screen; not blank
   * @return the changed copy
   * @throws IllegalArgumentException if the name is blank
   */
  public ReportRequest withTimeframeName(String name) {
    return new ReportRequest(reportId, parameters, name);
  }

  /**
   * The same with the timeframe as one more parameter, under {@link #timeframeName()}.
   *
   * @param timeframe the window
   * @return the longer copy
   */
  public ReportRequest with(ReportTimeframe timeframe) {
    return with(ReportParameter.timeframe(timeframeName, timeframe));
  }
}
