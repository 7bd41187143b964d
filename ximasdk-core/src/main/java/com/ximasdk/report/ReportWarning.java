// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import static java.util.Objects.requireNonNull;

import com.ximasdk.internal.text.PlainText;

/**
 * Something of a report that was left aside or is in doubt, although its rows could be read.
 * Immutable.
 *
 * @param kind what it is
 * @param place where it is: a JSON path such as {@code $.chart}, or a sheet and cell such as {@code
 *     Sales!B5}
 * @param message a sentence for people: what was found, and what became of it
 * @since 0.1.0
 */
public record ReportWarning(Kind kind, String place, String message) {
  /**
   * Checks that the parts are there, and makes each one plain line.
   *
   * @param kind what it is
   * @param place where it is: a JSON path such as {@code $.chart}, or a sheet and cell such as
   *     {@code Sales!B5}
   * @param message a sentence for people: what was found, and what became of it
   */
  public ReportWarning {
    requireNonNull(kind, "kind");
    place = PlainText.of(requireNonNull(place, "place"));
    message = PlainText.of(requireNonNull(message, "message"));
  }

  /**
   * What is told.
   *
   * @since 0.1.0
   */
  public enum Kind {
    /** A list, an object or a line that could not be read as rows. */
    LEFT_ASIDE,
    /** A window that is stated in a form that is not understood. */
    TIMEFRAME_NOT_READ,
    /** A sheet that is hidden; nothing of it was read. */
    HIDDEN_SHEET,
    /** A formula without a stored value; its cell counts as blank. */
    NO_STORED_VALUE
  }
}
