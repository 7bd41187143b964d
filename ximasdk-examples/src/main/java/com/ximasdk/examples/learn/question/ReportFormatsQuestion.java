// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.ximasdk.examples.learn.exchange.Exchange;
import com.ximasdk.report.ReportFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** In which formats beside JSON a report can be had. */
final class ReportFormatsQuestion implements Question {
  @Override
  public String id() {
    return "report-formats";
  }

  @Override
  public String asks() {
    return "In which formats beside JSON can a report be had?";
  }

  @Override
  public String byDefault() {
    return "csv, xls, xlsx and pdf are offered, and not relied on";
  }

  @Override
  public String setting() {
    return "";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    ReportEvidence report = evidence.report();
    report.answer();
    List<String> told = new ArrayList<>();
    for (ReportFormat format : ReportFormat.values()) {
      if (format != ReportFormat.JSON) {
        told.add(format.wire() + " " + outcome(report, format));
      }
    }
    return Learned.of("Asked for: " + String.join("; ", told) + ".");
  }

  private static String outcome(ReportEvidence report, ReportFormat format)
      throws InterruptedException {
    try {
      Exchange answer =
          report.run(report.settings().reportRequest().with(report.window()), format.wire());
      return answer.isOk()
          ? "comes as " + content(answer.body())
          : "is answered " + answer.status();
    } catch (NotSeenException e) {
      return "was not answered";
    }
  }

  /** What the first bytes show. */
  private static String content(byte[] body) {
    String head =
        new String(body, 0, Math.min(8, body.length), StandardCharsets.ISO_8859_1).stripLeading();
    if (head.startsWith("PK")) {
      return "an OOXML file";
    }
    if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return "a BIFF file";
    }
    if (head.startsWith("%PDF")) {
      return "a PDF file";
    }
    if (head.startsWith("{") || head.startsWith("[")) {
      return "JSON";
    }
    return head.startsWith("<") ? "HTML or XML" : "text";
  }
}
