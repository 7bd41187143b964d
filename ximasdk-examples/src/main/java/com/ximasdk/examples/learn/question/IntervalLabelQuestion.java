// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.ximasdk.examples.learn.question.ReportFit.Reading;
import com.ximasdk.report.IntervalLabelForm;
import com.ximasdk.report.ReportRow;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How the labels of intervals are written. */
final class IntervalLabelQuestion implements Question {
  private static final int MOST_SHAPES = 4;

  @Override
  public String id() {
    return "interval-labels";
  }

  @Override
  public String asks() {
    return "How are the labels of intervals written?";
  }

  @Override
  public String byDefault() {
    return "byColumn: what is certain by the whole column";
  }

  @Override
  public String setting() {
    return "wfm.intervalLabel";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    ReportFit fit = evidence.report().fit();
    Set<String> shapes = new TreeSet<>();
    String heading = ReportFit.labelHeading(evidence.wfmSettings());
    for (ReportRow row : fit.rows()) {
      row.text(heading)
          .filter(text -> text.chars().anyMatch(Character::isDigit))
          .ifPresent(text -> shapes.add(Words.labelShape(text)));
    }
    String told =
        "Shapes of labels: "
            + Words.list(shapes.stream().limit(MOST_SHAPES).toList())
            + (shapes.size() > MOST_SHAPES ? " and others." : ".");
    List<IntervalLabelForm> forms = fit.values(Reading::form);
    if (forms.isEmpty()) {
      return Learned.of(told + " Under no setting can every group of the report be read.");
    }
    if (forms.size() > 1) {
      return Learned.of(
          told
              + " They can be "
              + Words.list(forms.stream().map(IntervalLabelForm::key).toList())
              + ": compare one interval with the report on the screen.");
    }
    Learned found = Learned.of(told + " They are read as " + forms.get(0).key() + ".");
    return fit.change(Reading::form)
        .map(form -> found.suggesting(setting(), form.key()))
        .orElse(found);
  }
}
