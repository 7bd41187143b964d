// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Which saved report to run, with which parameters. Immutable.
 *
 * <p>Whether parameters that are left out fall back to those saved with the report is UNKNOWN.
 */
public final class ReportRequest {
  private static final int LONGEST_ID = 200;

  private final String reportId;
  private final List<ReportParameter> parameters;

  private ReportRequest(String reportId, List<ReportParameter> parameters) {
    this.reportId = reportId;
    this.parameters = parameters;
  }

  /**
   * A request without parameters.
   *
   * @param reportId the Report ID of API Enablement &gt; Historical Data Access, such as {@code
   *     LMIU6034}; its form is not checked further than that it can be sent
   * @throws IllegalArgumentException if it is blank, longer than 200 characters, or holds a control
   *     character
   */
  public static ReportRequest of(String reportId) {
    String id = reportId.strip();
    if (id.isEmpty() || id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "The report id is blank, too long or holds a control character. Copy it from API"
              + " Enablement > Historical Data Access, as LMIU6034.");
    }
    return new ReportRequest(id, List.of());
  }

  /** The same with one more parameter. */
  public ReportRequest with(ReportParameter parameter) {
    List<ReportParameter> more = new ArrayList<>(parameters);
    more.add(parameter);
    return new ReportRequest(reportId, List.copyOf(more));
  }

  /** The same with the timeframe as one more parameter. */
  public ReportRequest with(ReportTimeframe timeframe) {
    return with(ReportParameter.timeframe(timeframe));
  }

  /** The report's id. */
  public String reportId() {
    return reportId;
  }

  /** The parameters, in their order. */
  public List<ReportParameter> parameters() {
    return parameters;
  }

  @Override
  public String toString() {
    return "ReportRequest[" + reportId + " " + parameters + "]";
  }
}
