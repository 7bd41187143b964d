// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.ximasdk.examples.learn.question.ReportFit.Reading;
import com.ximasdk.report.IntervalLength;
import java.util.List;

/** How long the intervals of the report are. */
final class IntervalLengthQuestion implements Question {
  @Override
  public String id() {
    return "interval-length";
  }

  @Override
  public String asks() {
    return "How long are the intervals of the report?";
  }

  @Override
  public String byDefault() {
    return "15 minutes";
  }

  @Override
  public String setting() {
    return "wfm.intervalMinutes";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    ReportFit fit = evidence.report().fit();
    List<IntervalLength> lengths = fit.values(Reading::length);
    if (lengths.isEmpty()) {
      throw NotSeenException.nothingToSee(
          "Under no setting can every group of the report be read.");
    }
    if (lengths.size() > 1) {
      return Learned.of(
          "The labels fit intervals of "
              + Words.list(lengths.stream().map(IntervalLength::minutes).toList())
              + " minutes: look at the interval that is selected for the report.");
    }
    Learned found = Learned.of("The labels fit " + lengths.get(0).minutes() + " minutes.");
    return fit.change(Reading::length)
        .map(length -> found.suggesting(setting(), length.minutes()))
        .orElse(found);
  }
}
