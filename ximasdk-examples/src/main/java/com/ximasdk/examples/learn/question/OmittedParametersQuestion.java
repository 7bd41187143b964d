// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.ximasdk.examples.learn.exchange.Exchange;
import com.ximasdk.report.ReportTimeframe;
import java.time.Duration;
import java.util.List;

/** What a report does without its parameters. */
final class OmittedParametersQuestion implements Question {
  @Override
  public String id() {
    return "omitted-parameters";
  }

  @Override
  public String asks() {
    return "Do parameters of a report that are left out fall back to the saved ones?";
  }

  @Override
  public String byDefault() {
    return "not relied on: the window is always sent";
  }

  @Override
  public String setting() {
    return "";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    ReportEvidence report = evidence.report();
    report.answer();
    Exchange answer = report.run(evidence.wfmSettings().reportRequest(), "json");
    if (answer.status() == 400) {
      return Learned.of("No: without its window the report is refused with 400.");
    }
    if (!answer.isOk()) {
      throw Answers.refused(answer);
    }
    List<ReportTimeframe> stated = ReportEvidence.windows(answer.body(), report.zone());
    return Learned.of(
        stated.isEmpty()
            ? "The report runs without its window, and does not state which one it takes."
            : "Yes: without its window the report runs with one of %s."
                .formatted(Duration.between(stated.get(0).start(), stated.get(0).endExclusive())));
  }
}
