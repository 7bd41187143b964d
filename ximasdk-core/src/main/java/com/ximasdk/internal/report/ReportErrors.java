// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.error.ReportFormatException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The errors of a JSON report, which name the report by its title once that is known. */
final class ReportErrors {
  private String report;

  /**
   * @param source what to call the report until then
   */
  ReportErrors(String source) {
    this.report = source;
  }

  String report() {
    return report;
  }

  void title(String title) {
    if (!title.isEmpty()) {
      report = title;
    }
  }

  /** The error of the answer as a whole. */
  ReportFormatException wrong(String message, @Nullable Throwable cause) {
    return new ReportFormatException(
        ReportFormatException.Place.of(report), List.of(), message, cause);
  }

  /** The error of a section. */
  ReportFormatException wrong(Scope scope, String message) {
    return wrong(scope, 0, message);
  }

  /**
   * The error of a row.
   *
   * @param row its number from 1, or 0 for none
   */
  ReportFormatException wrong(Scope scope, int row, String message) {
    Headings columns = scope.facts().columns();
    List<String> path = scope.facts().path();
    return new ReportFormatException(
        new ReportFormatException.Place(
            report, path.isEmpty() ? "" : path.get(path.size() - 1), row, ""),
        columns == null ? List.of() : columns.titles(),
        message,
        null);
  }
}
