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
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Call details from a historical report of the tenant: "Recorded Call Details", or another call
 * report that has the Call Key.
 *
 * <p>It is asked for the whole days, in the tenant's zone, on which a call began and ended. The
 * answers for the last few spans of days are kept. A call that such an answer lacks may have ended
 * since, so the report is asked for again, at most once in a quarter of an hour.
 *
 * <p>Safe for use by several threads.
 */
final class CallDetailsReport implements CallDetailsSource {
  private static final int KEPT = 4;
  private static final long FRESH = Duration.ofMinutes(15).toNanos();

  private final Reports reports;
  private final ReportRequest request;
  private final ZoneId zone;
  private final CallDetailsMapping mapping;
  private final LongSupplier nanos;
  private final Map<Days, Answer> answers = new LinkedHashMap<>();

  /**
   * Details from a report.
   *
   * @param request runs the report, of whatever days
   * @param zone the tenant's zone
   * @param mapping knows the report's headings
   */
  CallDetailsReport(
      Reports reports, ReportRequest request, ZoneId zone, CallDetailsMapping mapping) {
    this(reports, request, zone, mapping, System::nanoTime);
  }

  CallDetailsReport(
      Reports reports,
      ReportRequest request,
      ZoneId zone,
      CallDetailsMapping mapping,
      LongSupplier nanos) {
    this.reports = reports;
    this.request = request;
    this.zone = zone;
    this.mapping = mapping;
    this.nanos = nanos;
  }

  @Override
  public synchronized Map<CallKey, CallDetails> of(Collection<Recording> call) {
    Optional<CallKey> key = call.stream().flatMap(one -> one.callKey().stream()).findFirst();
    Optional<Days> days = days(call);
    if (key.isEmpty() || days.isEmpty()) {
      return Map.of();
    }
    Answer known = answers.get(days.get());
    if (known == null
        || (!known.details().containsKey(key.get()) && nanos.getAsLong() - known.since() > FRESH)) {
      known = new Answer(ask(days.get()), nanos.getAsLong());
      keep(days.get(), known);
    }
    CallDetails details = known.details().get(key.get());
    return details == null ? Map.of() : Map.of(key.get(), details);
  }

  private void keep(Days days, Answer answer) {
    answers.remove(days);
    answers.put(days, answer);
    if (answers.size() > KEPT) {
      answers.remove(answers.keySet().iterator().next());
    }
  }

  private Map<CallKey, CallDetails> ask(Days days) {
    ReportTimeframe timeframe = ReportTimeframe.ofDays(days.first(), days.last(), zone);
    try (ReportRows rows = reports.open(request.with(timeframe), CellEncodings.of(zone))) {
      return mapping.map(rows);
    }
  }

  private Optional<Days> days(Collection<Recording> call) {
    List<LocalDate> days =
        call.stream()
            .map(recording -> CallTimes.of(recording, null))
            .flatMap(times -> Stream.concat(times.start().stream(), times.end().stream()))
            .map(time -> LocalDate.ofInstant(time, zone))
            .sorted()
            .toList();
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(new Days(days.get(0), days.get(days.size() - 1)));
  }

  private record Days(LocalDate first, LocalDate last) {}

  private record Answer(Map<CallKey, CallDetails> details, long since) {}
}
