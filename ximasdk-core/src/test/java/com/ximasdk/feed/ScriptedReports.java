// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.call.CallOptions;
import com.ximasdk.call.DownloadProgress;
import com.ximasdk.call.Downloaded;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportFacts;
import com.ximasdk.report.ReportFormat;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.ReportRow;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportTimeframe;
import com.ximasdk.report.Reports;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A tenant whose answer for each day is the test's. */
final class ScriptedReports implements Reports {
  /** What happened in an interval. */
  record Row(String group, Instant start, Instant end, long calls) {}

  private final List<LocalDate> asked = new ArrayList<>();
  private Function<LocalDate, IntervalDay<Row>> answer;

  ScriptedReports(Function<LocalDate, IntervalDay<Row>> answer) {
    this.answer = answer;
  }

  void answers(Function<LocalDate, IntervalDay<Row>> next) {
    answer = next;
  }

  /** The days that were asked for since the last look. */
  List<LocalDate> asked() {
    List<LocalDate> days = List.copyOf(asked);
    asked.clear();
    return days;
  }

  static IntervalReader<Row> reader() {
    return new IntervalReader<>() {
      @Override
      public IntervalDay<Row> read(ReportRows rows, ReportTimeframe window) {
        return ((Answer) rows).day();
      }

      @Override
      public String group(Row row) {
        return row.group();
      }

      @Override
      public Instant start(Row row) {
        return row.start();
      }

      @Override
      public Instant end(Row row) {
        return row.end();
      }

      @Override
      public String content(Row row) {
        return Long.toString(row.calls());
      }
    };
  }

  @Override
  public ReportRows open(ReportRequest request, CellEncodings encodings, CallOptions options) {
    Map<?, ?> window =
        (Map<?, ?>) java.util.Objects.requireNonNull(request.parameters().get(0).value());
    LocalDate day = LocalDate.parse(String.valueOf(window.get("start")).substring(0, 10));
    asked.add(day);
    return new Answer(answer.apply(day));
  }

  private record Answer(IntervalDay<Row> day) implements ReportRows {
    @Override
    public boolean hasNext() {
      return false;
    }

    @Override
    public ReportRow next() {
      throw new NoSuchElementException();
    }

    @Override
    public ReportFacts facts() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
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
