// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.ximasdk.mapping.recording.CallDetails;
import com.ximasdk.mapping.recording.CallDetailsMapping;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.Recording;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.Reports;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;

/** Where the details of calls come from. */
@FunctionalInterface
public interface CallDetailsSource {
  /** There are none, which is the usual case. */
  CallDetailsSource NONE = call -> Map.of();

  /**
   * Details from a call report with the product's headings. It is asked for whole days, and the
   * answers are kept for a while.
   *
   * @param reports the tenant's reports
   * @param request runs the report, of whatever days
   * @param zone the tenant's zone
   */
  static CallDetailsSource ofReport(Reports reports, ReportRequest request, ZoneId zone) {
    return new CallDetailsReport(reports, request, zone, CallDetailsMapping.ofDefaultHeadings());
  }

  /**
   * The details of a call.
   *
   * @param call its recordings
   * @return the details by Call Key; empty if there are none
   */
  Map<CallKey, CallDetails> of(Collection<Recording> call);
}
