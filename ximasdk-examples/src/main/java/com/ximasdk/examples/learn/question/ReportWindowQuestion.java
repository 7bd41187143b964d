// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.ximasdk.report.ReportTimeframe;
import java.time.Duration;
import java.util.List;

/** Whether the report runs with the window that it is asked for. */
final class ReportWindowQuestion implements Question {
  @Override
  public String id() {
    return "report-window";
  }

  @Override
  public String asks() {
    return "Does the report run with the window that it is asked for?";
  }

  @Override
  public String byDefault() {
    return "the parameter of the window is called Report Timeframe";
  }

  @Override
  public String setting() {
    return "wfm.timeframeParameter";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    ReportEvidence report = evidence.report();
    List<ReportTimeframe> stated = ReportEvidence.windows(report.answer().body(), report.zone());
    if (stated.isEmpty()) {
      return Learned.of("The report does not state its window.");
    }
    ReportTimeframe asked = report.window();
    boolean same = stated.stream().allMatch(window -> isSame(window, asked));
    boolean offset =
        stated.stream()
            .allMatch(window -> window.start().getOffset().equals(asked.start().getOffset()));
    if (same) {
      return Learned.of(
          offset
              ? "It states the window that was asked for, in the zone that is set."
              : "It states the window that was asked for, with another offset than that of the"
                  + " zone that is set.");
    }
    return Learned.of(
        "It states another window, of %s. The parameter probably has another name: copy it from"
                .formatted(Duration.between(stated.get(0).start(), stated.get(0).endExclusive()))
            + " Show Request Details.");
  }

  private static boolean isSame(ReportTimeframe one, ReportTimeframe other) {
    return one.start().isEqual(other.start()) && one.endExclusive().isEqual(other.endExclusive());
  }
}
