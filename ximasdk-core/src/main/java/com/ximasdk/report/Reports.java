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
 *
 * @since 0.1.0
 */
public interface Reports {
  /**
   * Runs a report and reads its rows as they arrive.
   *
   * @param request which report, with which parameters
   * @param encodings how cells are read that do not say it themselves
   * @return the rows; the caller closes them. The client's total time limit goes on while they are
   *     read
   * @throws XimaException if the report cannot be run: a {@link
   *     com.ximasdk.error.NotFoundException} if the tenant has no such Report ID, a {@link
   *     com.ximasdk.error.AccessRefusedException} if it was not given to the Service User, another
   *     if the tenant or the network fails. What the content is wrong in is thrown while the rows
   *     are read
   */
  default ReportRows open(ReportRequest request, CellEncodings encodings) {
    return open(request, encodings, CallOptions.DEFAULTS);
  }

  /**
   * Runs a report as {@link #open(ReportRequest, CellEncodings)}.
   *
   * @param request which report, with which parameters
   * @param encodings how cells are read that do not say it themselves
   * @param options what holds for this call instead of what the client has
   * @return the rows; the caller closes them
   * @throws XimaException as {@link #open(ReportRequest, CellEncodings)}
   */
  ReportRows open(ReportRequest request, CellEncodings encodings, CallOptions options);

  /**
   * Runs a report as {@link #open(ReportRequest, CellEncodings)}.
   *
   * @param request which report, with which parameters
   * @param encodings how cells are read that do not say it themselves
   * @return completes with the rows, which the caller closes, once the tenant begins to send them;
   *     reading them blocks
   */
  default CompletableFuture<ReportRows> openAsync(ReportRequest request, CellEncodings encodings) {
    return openAsync(request, encodings, CallOptions.DEFAULTS);
  }

  /**
   * Runs a report as {@link #openAsync(ReportRequest, CellEncodings)}.
   *
   * @param request which report, with which parameters
   * @param encodings how cells are read that do not say it themselves
   * @param options what holds for this call instead of what the client has
   * @return completes with the rows, which the caller closes, once the tenant begins to send them
   */
  CompletableFuture<ReportRows> openAsync(
      ReportRequest request, CellEncodings encodings, CallOptions options);

  /**
   * Runs a report and downloads it; {@link Downloaded} says how.
   *
   * @param request which report, with which parameters
   * @param format the form that is asked for; the content must begin as this form does
   * @param target the file, in a directory that exists; one that is there is replaced
   * @param progress is told how many bytes are there
   * @return the file, whole and forced to disk
   * @throws XimaException if the report cannot be run, as {@link #open(ReportRequest,
   *     CellEncodings)}; a {@link com.ximasdk.error.LocalStorageException} if the file cannot be
   *     written, a {@link com.ximasdk.error.UnreadableResponseException} if the content is not of
   *     the form; the target is as it was then
   */
  default Downloaded download(
      ReportRequest request, ReportFormat format, Path target, DownloadProgress progress) {
    return download(request, format, target, progress, CallOptions.DEFAULTS);
  }

  /**
   * Downloads a report as {@link #download(ReportRequest, ReportFormat, Path, DownloadProgress)},
   * without telling progress.
   *
   * @param request which report, with which parameters
   * @param format the form that is asked for
   * @param target the file, in a directory that exists; one that is there is replaced
   * @return the file, whole and forced to disk
   * @throws XimaException as {@link #download(ReportRequest, ReportFormat, Path, DownloadProgress)}
   */
  default Downloaded download(ReportRequest request, ReportFormat format, Path target) {
    return download(request, format, target, DownloadProgress.NONE);
  }

  /**
   * Downloads a report as {@link #download(ReportRequest, ReportFormat, Path, DownloadProgress)}.
   *
   * @param request which report, with which parameters
   * @param format the form that is asked for
   * @param target the file, in a directory that exists; one that is there is replaced
   * @param progress is told how many bytes are there
   * @param options what holds for this call instead of what the client has
   * @return the file, whole and forced to disk
   * @throws XimaException as {@link #download(ReportRequest, ReportFormat, Path, DownloadProgress)}
   */
  Downloaded download(
      ReportRequest request,
      ReportFormat format,
      Path target,
      DownloadProgress progress,
      CallOptions options);

  /**
   * Downloads a report as {@link #download(ReportRequest, ReportFormat, Path, DownloadProgress)}.
   *
   * @param request which report, with which parameters
   * @param format the form that is asked for
   * @param target the file, in a directory that exists; one that is there is replaced
   * @param progress is told how many bytes are there
   * @return completes with the file, whole and forced to disk; cancelling it leaves the target as
   *     it was
   */
  default CompletableFuture<Downloaded> downloadAsync(
      ReportRequest request, ReportFormat format, Path target, DownloadProgress progress) {
    return downloadAsync(request, format, target, progress, CallOptions.DEFAULTS);
  }

  /**
   * Downloads a report as {@link #download(ReportRequest, ReportFormat, Path, DownloadProgress)}.
   *
   * @param request which report, with which parameters
   * @param format the form that is asked for
   * @param target the file, in a directory that exists; one that is there is replaced
   * @param progress is told how many bytes are there
   * @param options what holds for this call instead of what the client has
   * @return completes with the file, whole and forced to disk; cancelling it leaves the target as
   *     it was
   */
  CompletableFuture<Downloaded> downloadAsync(
      ReportRequest request,
      ReportFormat format,
      Path target,
      DownloadProgress progress,
      CallOptions options);
}
