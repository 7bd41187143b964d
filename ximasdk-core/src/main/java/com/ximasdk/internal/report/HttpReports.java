// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.ximasdk.call.CallOptions;
import com.ximasdk.call.DownloadProgress;
import com.ximasdk.call.Downloaded;
import com.ximasdk.error.CallSummary;
import com.ximasdk.error.IncompleteResponseException;
import com.ximasdk.error.XimaException;
import com.ximasdk.internal.http.AnswerReader;
import com.ximasdk.internal.http.ApiCall;
import com.ximasdk.internal.http.BodyStream;
import com.ximasdk.internal.http.FileBody;
import com.ximasdk.internal.http.Transport;
import com.ximasdk.internal.json.Json;
import com.ximasdk.internal.time.Steps;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportFormat;
import com.ximasdk.report.ReportParameter;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.Reports;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Reports over the transport. */
public final class HttpReports implements Reports {
  private static final String RUN = "Run a report";
  private static final String DOWNLOAD = "Download a report";

  private final Transport transport;

  /** The service. */
  public HttpReports(Transport transport) {
    this.transport = transport;
  }

  @Override
  public ReportRows open(ReportRequest request, CellEncodings encodings, CallOptions options) {
    return rows(request, encodings, transport.send(runCall(request, options)));
  }

  @Override
  public CompletableFuture<ReportRows> openAsync(
      ReportRequest request, CellEncodings encodings, CallOptions options) {
    Steps<ReportRows> rows = new Steps<>();
    rows.then(
        transport.sendAsync(runCall(request, options)),
        (stream, failure) -> {
          if (failure != null) {
            rows.failed(failure);
            return;
          }
          ReportRows opened = rows(request, encodings, stream);
          if (!rows.done(opened)) {
            opened.close();
          }
        });
    return rows;
  }

  private static ReportRows rows(
      ReportRequest request, CellEncodings encodings, InputStream stream) {
    return new JsonReportRows(stream, request.reportId(), encodings, HttpReports::failure);
  }

  /** What the body stream failed with is the cause of what it throws. */
  private static XimaException failure(IOException broken) {
    return broken.getCause() instanceof XimaException known
        ? known
        : new IncompleteResponseException(
            CallSummary.NONE,
            "The report broke off while it was read: " + broken.getMessage() + ".",
            broken);
  }

  @Override
  public Downloaded download(
      ReportRequest request,
      ReportFormat format,
      Path target,
      DownloadProgress progress,
      CallOptions options) {
    return transport.send(downloadCall(request, format, target, progress, options));
  }

  @Override
  public CompletableFuture<Downloaded> downloadAsync(
      ReportRequest request,
      ReportFormat format,
      Path target,
      DownloadProgress progress,
      CallOptions options) {
    return transport.sendAsync(downloadCall(request, format, target, progress, options));
  }

  private static ApiCall<Downloaded> downloadCall(
      ReportRequest request,
      ReportFormat format,
      Path target,
      DownloadProgress progress,
      CallOptions options) {
    AnswerReader<Downloaded> reader =
        FileBody.reader("*/*", target, new ReportFileCheck(format), progress);
    return call(DOWNLOAD, request, format, reader, options);
  }

  private static ApiCall<InputStream> runCall(ReportRequest request, CallOptions options) {
    AnswerReader<InputStream> reader = BodyStream.reader("application/json");
    return call(RUN, request, ReportFormat.JSON, reader, options);
  }

  private static <T> ApiCall<T> call(
      String operation,
      ReportRequest request,
      ReportFormat format,
      AnswerReader<T> reader,
      CallOptions options) {
    return ApiCall.post(operation, body(request, format), reader)
        .path("/rest/api/v1/historic-data")
        .segment(request.reportId())
        .options(options)
        .repeatsAccepted()
        .build();
  }

  private static byte[] body(ReportRequest request, ReportFormat format) {
    List<Map<String, @Nullable Object>> parameters = new ArrayList<>();
    for (ReportParameter parameter : request.parameters()) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("name", parameter.name());
      one.put("valueType", parameter.valueType());
      one.put("value", parameter.value());
      parameters.add(one);
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("format", format.wire());
    body.put("parameters", parameters);
    try {
      return Json.MAPPER.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A report parameter cannot be written as JSON.", e);
    }
  }
}
