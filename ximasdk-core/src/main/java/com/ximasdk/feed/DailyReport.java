// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static java.util.Objects.requireNonNull;

import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportTimeframe;
import com.ximasdk.report.Reports;
import java.time.LocalDate;
import java.time.ZoneId;

/** The report of intervals, read one day at a time: "Hour of Day" folds several days together. */
record DailyReport<T>(
    Reports reports, ReportRequest request, CellEncodings encodings, IntervalReader<T> reader) {
  DailyReport {
    requireNonNull(reports, "reports");
    requireNonNull(request, "request");
    requireNonNull(encodings, "encodings");
    requireNonNull(reader, "reader");
  }

  ZoneId zone() {
    return encodings.zone();
  }

  IntervalDay<T> read(LocalDate day) {
    ReportTimeframe window = ReportTimeframe.ofDay(day, zone());
    try (ReportRows rows = reports.open(request.with(window), encodings)) {
      return reader.read(rows, window);
    }
  }
}
