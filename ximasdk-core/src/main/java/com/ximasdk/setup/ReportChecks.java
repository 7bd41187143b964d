// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

import com.ximasdk.XimaClient;
import com.ximasdk.error.CallInterruptedException;
import com.ximasdk.error.ReportFormatException;
import com.ximasdk.error.UnreadableResponseException;
import com.ximasdk.error.XimaException;
import com.ximasdk.internal.text.HeadingForm;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportFormat;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.ReportTimeframe;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalInt;

/** Runs a saved historical report for a day that is over, once, into a file. */
final class ReportChecks {
  private static final String CALL_KEY = "Call Key";
  private static final int OK = 200;

  private final XimaClient client;
  private final ZoneId zone;
  private final Clock clock;
  private final ScratchFiles files;

  ReportChecks(XimaClient client, ZoneId zone, Clock clock, ScratchFiles files) {
    this.client = client;
    this.zone = zone;
    this.clock = clock;
    this.files = files;
  }

  LocalDate yesterday() {
    return clock.instant().atZone(zone).toLocalDate().minusDays(1);
  }

  /**
   * Runs a report for a whole day.
   *
   * @throws XimaException if it does not run, or answers no JSON
   */
  ReportAnswer run(ReportRequest request, LocalDate day, CellEncodings encodings) {
    ReportTimeframe window = ReportTimeframe.ofDay(day, zone);
    var file = files.file(request.reportId() + "-" + day + ".json");
    client.reports().download(request.with(window), ReportFormat.JSON, file);
    return ReportAnswer.read(file, day, window, encodings);
  }

  /** What it means that a report does not run. */
  static Verdict trouble(XimaException failure, String accessRemedy, String absentRemedy) {
    boolean isOtherFormat =
        failure instanceof UnreadableResponseException
            && failure.status().equals(OptionalInt.of(OK));
    return isOtherFormat
        ? Verdict.failed(Verdict.sentence(failure), Remedies.REPORT_OUTPUT)
        : failure instanceof ReportFormatException
            ? Verdict.failed(Verdict.sentence(failure), Remedies.UNREAD_INTERVALS)
            : Verdict.of(failure, accessRemedy, absentRemedy);
  }

  /** Recorded Call Details: it runs, in JSON, and can be joined to recordings. */
  Verdict callDetails(ReportRequest request) {
    ReportAnswer answer;
    try {
      answer = run(request, yesterday(), CellEncodings.of(zone));
    } catch (CallInterruptedException e) {
      throw e;
    } catch (XimaException e) {
      return trouble(e, Remedies.CALL_DETAILS_ACCESS, Remedies.CALL_DETAILS_ID);
    }
    if (answer.headings().isEmpty()) {
      return Verdict.skipped(
          "The report runs, but shows no columns for " + answer.day() + ".", Remedies.LATER_DAY);
    }
    boolean hasKey =
        answer.headings().stream()
            .anyMatch(heading -> HeadingForm.of(heading).equals(HeadingForm.of(CALL_KEY)));
    return hasKey
        ? Verdict.ok(
            "The report runs in JSON and has the Call Key: "
                + Names.count(answer.rows(), "row")
                + " for "
                + answer.day()
                + ".")
        : Verdict.failed(
            "The report has no column Call Key, by which its rows belong to recordings. It has "
                + Names.quoted(answer.headings())
                + ".",
            Remedies.CALL_DETAILS_COLUMN);
  }
}
