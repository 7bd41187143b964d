// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import com.ximasdk.ReportReader;
import com.ximasdk.error.XimaException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is read of a body, as lines for people: rows, warnings, empty sections, and the error. */
final class ReportText {
  private ReportText() {}

  /** The lines; apostrophes in the body stand for quotes. */
  static List<String> of(String body) {
    return of(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  static List<String> of(byte[] body) {
    List<String> lines = new ArrayList<>();
    Set<ReportSection> withRows = new HashSet<>();
    ReportReader reader = ReportReader.of(CellEncodings.of(ZoneId.of("America/Denver")));
    try (ReportRows rows = reader.json(new ByteArrayInputStream(body), "test")) {
      String error = "";
      try {
        while (rows.hasNext()) {
          ReportRow row = rows.next();
          withRows.add(row.section());
          lines.add(line(row));
        }
      } catch (XimaException e) {
        error = "error " + e.getMessage();
      }
      ReportFacts facts = rows.facts();
      facts.sections().stream()
          .filter(section -> !withRows.contains(section))
          .forEach(section -> lines.add("empty " + String.join("/", section.path())));
      facts.warnings().forEach(warning -> lines.add(warning.kind() + " " + warning.place()));
      if (!error.isEmpty()) {
        lines.add(error);
      }
    }
    return lines;
  }

  private static String line(ReportRow row) {
    StringBuilder line = new StringBuilder(String.join("/", row.section().path()));
    line.append('#').append(row.number()).append(row.isTotals() ? " totals" : "");
    for (String heading : row.section().headings()) {
      line.append(" | ").append(cell(row, heading));
    }
    return line.toString();
  }

  private static String cell(ReportRow row, String heading) {
    try {
      return row.text(heading).orElse("-");
    } catch (XimaException e) {
      return "?";
    }
  }
}
