// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.ximasdk.examples.learn.question.ReportFit.Reading;
import com.ximasdk.report.IntervalColumn;
import com.ximasdk.report.ReportRow;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What a duration of the report counts that is a bare number. */
final class ReportDurationUnitQuestion implements Question {
  @Override
  public String id() {
    return "duration-unit";
  }

  @Override
  public String asks() {
    return "What does a duration of the report count that is a bare number?";
  }

  @Override
  public String byDefault() {
    return "none: such a number is read where only one unit fits";
  }

  @Override
  public String setting() {
    return "wfm.durationUnit";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    ReportFit fit = evidence.report().fit();
    String heading = evidence.wfmSettings().headings().of(IntervalColumn.AVG_DURATION);
    boolean bare = false;
    boolean any = false;
    for (ReportRow row : fit.rows()) {
      Optional<String> text = row.rawText(heading);
      any |= text.isPresent();
      bare |=
          text.filter(cell -> cell.matches("[0-9]+")).isPresent()
              && row.text(heading).filter(cell -> cell.matches("[0-9]+")).isPresent();
    }
    if (!any) {
      throw NotSeenException.nothingToSee("The report has no duration for that day.");
    }
    if (!bare) {
      return Learned.of("Durations say their unit themselves: none is a bare number.");
    }
    List<Optional<ChronoUnit>> units = fit.values(Reading::unit);
    if (units.isEmpty()) {
      return Learned.of(
          "Durations are bare numbers; under no setting can every group of the report be read.");
    }
    if (units.size() > 1) {
      return Learned.of(
          "Durations are bare numbers, and milliseconds and seconds both fit: compare one average"
              + " with the report on the screen.");
    }
    String name =
        units
            .get(0)
            .map(unit -> unit == ChronoUnit.SECONDS ? "seconds" : "milliseconds")
            .orElse("milliseconds");
    Learned found =
        Learned.of(
            "Durations are bare numbers, which are calls of a likely length in " + name + ".");
    return fit.change(Reading::unit).isPresent() ? found.suggesting(setting(), name) : found;
  }
}
