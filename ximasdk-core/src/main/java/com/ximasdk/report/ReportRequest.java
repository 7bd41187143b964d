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
 */
public record ReportRequest(String reportId, List<ReportParameter> parameters) {
  private static final int LONGEST_ID = 200;

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if it is blank, longer than 200 characters, or holds a control
   *     character
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
  }

  /** A request without parameters; see {@link #reportId()}. */
  public static ReportRequest of(String reportId) {
    return new ReportRequest(reportId, List.of());
  }

  /** The same with one more parameter. */
  public ReportRequest with(ReportParameter parameter) {
    List<ReportParameter> more = new ArrayList<>(parameters);
    more.add(parameter);
    return new ReportRequest(reportId, more);
  }

  /** The same with the timeframe as one more parameter. */
  public ReportRequest with(ReportTimeframe timeframe) {
    return with(ReportParameter.timeframe(timeframe));
  }
}
