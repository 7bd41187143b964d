// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What headings of a report have to be like. */
final class ReportHeadings {
  private ReportHeadings() {}

  static List<String> checked(String report, List<String> headings) {
    if (headings.isEmpty()) {
      throw new IllegalArgumentException(
          "report " + report + " has no headings; give at least one");
    }
    Map<String, String> seen = new HashMap<>();
    for (String heading : headings) {
      if (heading.isBlank()) {
        throw new IllegalArgumentException(
            "report " + report + " has a blank heading among " + headings + "; give it a text");
      }
      String other = seen.putIfAbsent(asFound(heading), heading);
      if (other != null) {
        throw new IllegalArgumentException(
            "report "
                + report
                + " has the heading '"
                + other
                + "' twice, the second time as '"
                + heading
                + "'; rename one, since columns are found by their headings");
      }
    }
    return headings;
  }

  /** Readers find columns by headings, trimmed and ignoring case. */
  static String asFound(String heading) {
    return heading.strip().toLowerCase(Locale.ROOT);
  }
}
