// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import com.ximasdk.call.CallOptions;
import com.ximasdk.call.DownloadProgress;
import com.ximasdk.call.Downloaded;
import com.ximasdk.error.XimaException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * Runs saved historical reports. Safe for use by several threads.
 *
 * <p>A report that takes long is answered with 202 and kept; the very same request brings it later
 * (KNOWN). So the identical bytes are sent again after growing waits, each told to the client's
 * listener, until the total time limit. Then a {@link com.ximasdk.error.DataPendingException} says
 * that the report is still being prepared: the same call can be made again.
 *
 * <p>Every method fails with a {@link XimaException}; the futures complete with it, and cancelling
 * one ends the request.
 */
public interface Reports {
  /**
   * Runs a report and reads its rows as they arrive.
   *
   * @return the rows; the caller closes them. The client's total time limit goes on while they are
   *     read
   */
  default ReportRows open(ReportRequest request, CellEncodings encodings) {
    return open(request, encodings, CallOptions.DEFAULTS);
  }

  /** Runs a report as {@link #open(ReportRequest, CellEncodings)}. */
  ReportRows open(ReportRequest request, CellEncodings encodings, CallOptions options);

  /** Runs a report as {@link #open(ReportRequest, CellEncodings)}. */
  default CompletableFuture<ReportRows> openAsync(ReportRequest request, CellEncodings encodings) {
    return openAsync(request, encodings, CallOptions.DEFAULTS);
  }

  /** Runs a report as {@link #open(ReportRequest, CellEncodings)}. */
  CompletableFuture<ReportRows> openAsync(
      ReportRequest request, CellEncodings encodings, CallOptions options);

  /**
   * Runs a report and downloads it; {@link Downloaded} says how. It must begin as the format does.
   *
   * @param target the file, in a directory that exists
   */
  default Downloaded download(
      ReportRequest request, ReportFormat format, Path target, DownloadProgress progress) {
    return download(request, format, target, progress, CallOptions.DEFAULTS);
  }

  /** Downloads a report without telling progress. */
  default Downloaded download(ReportRequest request, ReportFormat format, Path target) {
    return download(request, format, target, DownloadProgress.NONE);
  }

  /**
   * Downloads a report as {@link #download(ReportRequest, ReportFormat, Path, DownloadProgress)}.
   */
  Downloaded download(
      ReportRequest request,
      ReportFormat format,
      Path target,
      DownloadProgress progress,
      CallOptions options);

  /**
   * Downloads a report as {@link #download(ReportRequest, ReportFormat, Path, DownloadProgress)}.
   */
  default CompletableFuture<Downloaded> downloadAsync(
      ReportRequest request, ReportFormat format, Path target, DownloadProgress progress) {
    return downloadAsync(request, format, target, progress, CallOptions.DEFAULTS);
  }

  /**
   * Downloads a report as {@link #download(ReportRequest, ReportFormat, Path, DownloadProgress)}.
   */
  CompletableFuture<Downloaded> downloadAsync(
      ReportRequest request,
      ReportFormat format,
      Path target,
      DownloadProgress progress,
      CallOptions options);
}
