// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import com.ximasdk.mapping.recording.CallDetails;
import com.ximasdk.mapping.recording.CallDetailsMapping;
import com.ximasdk.mapping.recording.CallTimes;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.Recording;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportTimeframe;
import com.ximasdk.report.Reports;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Call details from a historical report of the tenant: "Recorded Call Details", or another call
 * report that has the Call Key.
 *
 * <p>It is asked for the whole days, in the tenant's zone, on which the calls of the recordings
 * began and ended.
 *
 * @param reports the tenant's reports
 * @param request runs the report, of whatever days
 * @param zone the tenant's zone
 * @param mapping knows the report's headings
 */
record CallDetailsReport(
    Reports reports, ReportRequest request, ZoneId zone, CallDetailsMapping mapping)
    implements CallDetailsSource {

  @Override
  public Map<CallKey, CallDetails> of(Iterable<Recording> recordings) {
    Comparator<LocalDate> order = Comparator.naturalOrder();
    Optional<LocalDate> first = days(recordings).min(order);
    Optional<LocalDate> last = days(recordings).max(order);
    if (first.isEmpty() || last.isEmpty()) {
      return Map.of();
    }
    ReportTimeframe days = ReportTimeframe.ofDays(first.get(), last.get(), zone);
    try (ReportRows rows = reports.open(request.with(days), CellEncodings.of(zone))) {
      return mapping.map(rows);
    }
  }

  private Stream<LocalDate> days(Iterable<Recording> recordings) {
    return StreamSupport.stream(recordings.spliterator(), false)
        .map(recording -> CallTimes.of(recording, null))
        .flatMap(times -> Stream.concat(times.start().stream(), times.end().stream()))
        .map((Instant time) -> LocalDate.ofInstant(time, zone));
  }
}
