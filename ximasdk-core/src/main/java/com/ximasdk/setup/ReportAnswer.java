// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

import com.ximasdk.ReportReader;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportFacts;
import com.ximasdk.report.ReportRow;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportSection;
import com.ximasdk.report.ReportTimeframe;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a report answered, which stays in a file, so that it can be read again.
 *
 * @param file the answer
 * @param day the day that it was asked for
 * @param asked the window that it was asked for
 * @param facts what it says of itself
 * @param rows how many rows it has
 * @param rowsWithoutName how many of them belong to no sub-report with a name
 */
record ReportAnswer(
    Path file,
    LocalDate day,
    ReportTimeframe asked,
    ReportFacts facts,
    long rows,
    long rowsWithoutName) {

  static ReportAnswer read(
      Path file, LocalDate day, ReportTimeframe asked, CellEncodings encodings) {
    long rows = 0;
    long withoutName = 0;
    try (ReportRows read = ReportReader.of(encodings).json(file)) {
      while (read.hasNext()) {
        ReportRow row = read.next();
        rows++;
        withoutName += row.section().name().isBlank() ? 1 : 0;
      }
      return new ReportAnswer(file, day, asked, read.facts(), rows, withoutName);
    }
  }

  /** All headings, each once, as written. */
  List<String> headings() {
    Set<String> headings = new LinkedHashSet<>();
    facts.sections().forEach(section -> headings.addAll(section.headings()));
    return new ArrayList<>(headings);
  }

  /** The names of the sub-reports that have one. */
  List<String> names() {
    return facts.sections().stream()
        .map(ReportSection::name)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }
}
