// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.ximasdk.examples.learn.question.ReportFit.Reading;
import com.ximasdk.examples.learn.sample.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What rows with totals are called. */
final class TotalsQuestion implements Question {
  @Override
  public String id() {
    return "totals";
  }

  @Override
  public String asks() {
    return "What are the rows called that hold totals?";
  }

  @Override
  public String byDefault() {
    return "Total, Totals, Summary, Grand Total, Average, Averages";
  }

  @Override
  public String setting() {
    return "wfm.totals";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    ReportFit fit = evidence.report().fit();
    boolean usual = fit.rows().stream().anyMatch(row -> row.isTotals());
    List<String> further = new ArrayList<>();
    Set<String> sums = new TotalsRows(evidence.wfmSettings().headings()).labels(fit.rows());
    sums.stream()
        .filter(label -> !evidence.wfmSettings().totals().contains(label))
        .forEach(further::add);
    if (!usual && sums.isEmpty()) {
      return Learned.of("The report has no row with totals that can be told as one.");
    }
    if (further.isEmpty()) {
      return Learned.of("They are known by their name.");
    }
    List<String> totals = new ArrayList<>(evidence.wfmSettings().totals());
    totals.addAll(further);
    Learned found =
        Learned.of(
            "Rows of another name hold the sums of all intervals: "
                + Words.known(Vocabulary.TOTALS, further)
                + ".");
    // Where the report can be read without, the name is one that core knows by another rule.
    boolean needed = fit.values(Reading::totals).stream().anyMatch(totals::equals);
    return needed || fit.values(Reading::totals).isEmpty()
        ? found.suggesting(setting(), totals)
        : found;
  }
}
