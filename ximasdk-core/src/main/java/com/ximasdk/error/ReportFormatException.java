// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.error;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A report or a downloaded spreadsheet does not hold what was looked for: it has no such heading, a
 * cell holds something else, or the whole is no report.
 *
 * @serial exclude
 * @since 0.1.0
 */
public final class ReportFormatException extends XimaException {
  private static final long serialVersionUID = 1L;

  private final Place place;
  private final transient List<String> headingsFound;

  /**
   * Tells of the failure.
   *
   * @param place where it was found
   * @param headingsFound the headings that are there, in their order; empty where none were found
   * @param message what was found, what was expected, what to do; the place is put before it
   * @param cause what a reader reported, or null
   */
  public ReportFormatException(
      Place place, List<String> headingsFound, String message, @Nullable Throwable cause) {
    super(Remedy.MEND_SETTINGS, CallSummary.NONE, place.sentence() + message, cause);
    this.place = place;
    this.headingsFound = List.copyOf(headingsFound);
  }

  /** {@return the report's title or file, as far as it is known; else empty} */
  public String report() {
    return place.report();
  }

  /** {@return the sub-report's or sheet's name; empty for a report without any} */
  public String subReport() {
    return place.subReport();
  }

  /**
   * {@return the row, from 1: within the sub-report for JSON, the sheet's own number in
   * spreadsheets; empty where no row is meant}
   */
  public OptionalInt row() {
    return place.row() == 0 ? OptionalInt.empty() : OptionalInt.of(place.row());
  }

  /** {@return the heading that was looked for; empty where the failure is not about one} */
  public String heading() {
    return place.heading();
  }

  /**
   * {@return the headings that were found, in their order; empty where none were found} Cannot be
   * changed.
   */
  public List<String> headingsFound() {
    return headingsFound == null ? List.of() : headingsFound;
  }

  /**
   * A place in a report.
   *
   * <p>Immutable.
   *
   * @param report the report's title or file; may be empty
   * @param subReport the sub-report's or sheet's name; may be empty
   * @param row the row from 1, or 0 where no row is meant
   * @param heading the heading; may be empty
   * @serial exclude
   * @since 0.1.0
   */
  public record Place(String report, String subReport, int row, String heading)
      implements java.io.Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * {@return a place in a report as a whole}
     *
     * @param report the report's title or file; may be empty
     */
    public static Place of(String report) {
      return new Place(report, "", 0, "");
    }

    private String sentence() {
      StringBuilder text = new StringBuilder("Report");
      if (!report.isEmpty()) {
        text.append(" '").append(report).append('\'');
      }
      if (!subReport.isEmpty()) {
        text.append(", sub-report '").append(subReport).append('\'');
      }
      if (row > 0) {
        text.append(", row ").append(row);
      }
      if (!heading.isEmpty()) {
        text.append(", heading '").append(heading).append('\'');
      }
      return text.append(": ").toString();
    }
  }
}
