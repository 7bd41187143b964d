// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import com.ximasdk.error.ReportFormatException;
import com.ximasdk.report.ReportFacts;
import com.ximasdk.report.ReportTimeframe;
import com.ximasdk.report.ReportWarning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares the window that a report states with the one that was asked for: a report that ran with
 * its saved window must not be dated into another day.
 */
final class ReportWindow {
  private ReportWindow() {}

  /**
   * Refuses a report of another window, or of one that is not understood.
   *
   * @param asked null where none was asked for
   */
  static void check(ReportFacts facts, @Nullable ReportTimeframe asked) {
    for (ReportWarning warning : facts.warnings()) {
      if (warning.kind() == ReportWarning.Kind.TIMEFRAME_NOT_READ) {
        throw wrong(
            facts,
            "at %s it states its window in a form that is not understood, so which day its rows are"
                    .formatted(warning.place())
                + " of is unsure. "
                + warning.message());
      }
    }
    for (ReportTimeframe stated : facts.timeframes()) {
      if (asked != null && !stated.isOf(asked)) {
        throw wrong(
            facts,
            "it is of another window: asked for was %s to %s, the report is of %s to %s. Often the"
                    .formatted(asked.start(), asked.end(), stated.start(), stated.end())
                + " timeframe parameter has another name in this report, so that it ran with its"
                + " saved window: copy the name from Show Request Details into"
                + " wfm.timeframeParameter. Or the time zone is not the tenant's.");
      }
    }
  }

  private static ReportFormatException wrong(ReportFacts facts, String message) {
    return new ReportFormatException(
        ReportFormatException.Place.of(facts.title()), List.of(), message, null);
  }
}
