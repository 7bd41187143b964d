// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.examples.learn.exchange.Exchange;
import com.ximasdk.examples.learn.sample.Vocabulary;
import com.ximasdk.report.ReportRequest;
import com.ximasdk.report.ReportTimeframe;
import java.util.ArrayList;
import java.util.List;

/** Which columns the report Recorded Call Details has. */
final class CallDetailsQuestion implements Question {
  @Override
  public String id() {
    return "call-details-columns";
  }

  @Override
  public String asks() {
    return "Which columns has the report Recorded Call Details?";
  }

  @Override
  public String byDefault() {
    return "Call ID, Call Key, Call Direction, Call Duration, Start Time, End Time and others";
  }

  @Override
  public String setting() {
    return "";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    ReportRequest request =
        evidence
            .recordingSettings()
            .callDetailsRequest()
            .orElseThrow(
                () ->
                    NotSeenException.nothingToSee(
                        "Not asked: the settings have no recording.callDetailsReportId."));
    ReportTimeframe day =
        ReportTimeframe.ofDay(evidence.recordings().day(), evidence.settings().timeZone());
    Exchange answer =
        ReportEvidence.run(evidence.line(), evidence.surroundings(), request.with(day), "json");
    if (!answer.isOk()) {
      throw Answers.refused(answer);
    }
    List<String> titles = new ArrayList<>();
    for (JsonNode column : Answers.json(answer).path("columns")) {
      titles.add(column.isTextual() ? column.asText() : column.path("title").asText(""));
    }
    return Learned.of(
        titles.isEmpty()
            ? "The answer has no list of columns."
            : "Columns: " + Words.known(Vocabulary.HEADING, titles) + ".");
  }
}
