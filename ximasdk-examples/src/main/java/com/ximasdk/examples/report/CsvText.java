// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.report;

import com.ximasdk.internal.text.PlainText;

/** A text of a tenant as a field of comma-separated values, which stays a text in a spreadsheet. */
final class CsvText {
  /** What a spreadsheet program takes for the beginning of a formula, in both widths. */
  private static final String BEGIN_FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  /** What parts fields or ends texts, for one spreadsheet program or another. */
  private static final String PART_FIELDS = "\",;|'\t";

  private CsvText() {}

  /**
   * The field: on one line, in quotation marks where it needs them, and behind an apostrophe where
   * it would be taken for a formula, or begins with one.
   */
  static String field(String text) {
    String plain = PlainText.of(text);
    String begin = plain.stripLeading();
    boolean isRead = !begin.isEmpty() && (BEGIN_FORMULA + "'").indexOf(begin.charAt(0)) >= 0;
    String safe = isRead ? "'" + plain : plain;
    return safe.chars().anyMatch(sign -> PART_FIELDS.indexOf(sign) >= 0)
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
