// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.ReportReader;
import com.ximasdk.call.CallOptions;
import com.ximasdk.call.DownloadProgress;
import com.ximasdk.call.Downloaded;
import com.ximasdk.mapping.recording.CallDetails;
import com.ximasdk.mapping.recording.CallDetailsMapping;
import com.ximasdk.recording.CallKey;
import com.ximasdk.recording.Recording;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportFormat;
import com.ximasdk.report.ReportParameter;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.Reports;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CallDetailsReportTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");

  private final StoredReport reports = new StoredReport();

  @Test
  void theReportIsAskedForTheWholeDaysOfTheCalls() {
    // 23:59:50 and 00:00:10 in Denver; the call began on the 14th and ended on the 15th.
    long start = Instant.parse("2026-07-15T05:59:50Z").toEpochMilli();
    long end = Instant.parse("2026-07-15T06:00:10Z").toEpochMilli();
    CallKey key = new CallKey("id-" + start + "-" + end);
    reports.callKey = key.text();
    Recording recording =
        Recording.builder()
            .callKey(key)
            .startTime(Instant.ofEpochMilli(start + 1000))
            .duration(Duration.ofSeconds(5))
            .build();
    Map<CallKey, CallDetails> details = source().of(List.of(recording));
    assertThat(details).containsOnlyKeys(key);
    assertThat(reports.requests).hasSize(1);
    ReportRequest request = reports.requests.get(0);
    assertThat(request.reportId()).isEqualTo("LMIU6034");
    assertThat(request.parameters())
        .singleElement()
        .extracting(ReportParameter::value)
        .hasToString(
            "{type=REPORT_TIMEFRAME, start=2026-07-14T00:00:00.000-06:00,"
                + " end=2026-07-15T23:59:59.000-06:00}");
  }

  @Test
  void aDayIsAskedForOnceAndAgainForACallThatMayHaveEndedSince() {
    AtomicLong nanos = new AtomicLong();
    CallDetailsSource source =
        new CallDetailsReport(
            reports,
            ReportRequest.of("LMIU6034"),
            DENVER,
            CallDetailsMapping.ofDefaultHeadings(),
            nanos::get);
    assertThat(source.of(List.of(ofCall("c-1")))).isNotEmpty();
    assertThat(source.of(List.of(ofCall("c-1")))).isNotEmpty();
    assertThat(source.of(List.of(ofCall("c-2")))).isEmpty();
    assertThat(reports.requests).hasSize(1);

    reports.callKey = "c-2";
    nanos.addAndGet(Duration.ofMinutes(16).toNanos());
    assertThat(source.of(List.of(ofCall("c-2")))).isNotEmpty();
    assertThat(reports.requests).hasSize(2);
  }

  @Test
  void theAnswersForAFewDaysAreKept() {
    CallDetailsSource source = source();
    for (int day = 10; day < 20; day++) {
      source.of(List.of(ofCall("c-1", Instant.parse("2026-07-" + day + "T18:00:00Z"))));
    }
    source.of(List.of(ofCall("c-1", Instant.parse("2026-07-19T18:00:00Z"))));
    assertThat(reports.requests).hasSize(10);
    source.of(List.of(ofCall("c-1", Instant.parse("2026-07-10T18:00:00Z"))));
    assertThat(reports.requests).hasSize(11);
  }

  private static Recording ofCall(String key) {
    return ofCall(key, Instant.parse("2026-07-14T18:00:00Z"));
  }

  private static Recording ofCall(String key, Instant start) {
    return Recording.builder()
        .callKey(new CallKey(key))
        .startTime(start)
        .duration(Duration.ofSeconds(5))
        .build();
  }

  @Test
  void withoutRecordingsNoReportIsAskedFor() {
    assertThat(source().of(List.of())).isEmpty();
    assertThat(source().of(List.of(Recording.builder().build()))).isEmpty();
    assertThat(reports.requests).isEmpty();
  }

  private CallDetailsSource source() {
    return new CallDetailsReport(
        reports, ReportRequest.of("LMIU6034"), DENVER, CallDetailsMapping.ofDefaultHeadings());
  }

  /** A report that is here already. */
  private static final class StoredReport implements Reports {
    private final List<ReportRequest> requests = new ArrayList<>();
    private String callKey = "c-1";

    @Override
    public ReportRows open(ReportRequest request, CellEncodings encodings, CallOptions options) {
      requests.add(request);
      String json =
          "{\"columns\":[{\"key\":\"0\",\"title\":\"Call Key\"}],\"rows\":[[\"" + callKey + "\"]]}";
      return ReportReader.of(encodings)
          .json(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "stored");
    }

    @Override
    public CompletableFuture<ReportRows> openAsync(
        ReportRequest request, CellEncodings encodings, CallOptions options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Downloaded download(
        ReportRequest request,
        ReportFormat format,
        Path target,
        DownloadProgress progress,
        CallOptions options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Downloaded> downloadAsync(
        ReportRequest request,
        ReportFormat format,
        Path target,
        DownloadProgress progress,
        CallOptions options) {
      throw new UnsupportedOperationException();
    }
  }
}
