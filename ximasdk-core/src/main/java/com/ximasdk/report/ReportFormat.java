// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import java.util.Locale;

/**
 * The form in which a report is asked for. JSON is KNOWN (Xima CCaaS guide, "Historical call
 * data"), the others are INFERRED from what the product lets people download.
 *
 * @since 0.1.0
 */
public enum ReportFormat {
  /** Rows for programs; see {@link Reports#open}. */
  JSON,
  /** Comma-separated values. */
  CSV,
  /** A spreadsheet, BIFF or OOXML. */
  XLS,
  /** A spreadsheet, OOXML. */
  XLSX,
  /** A document for people. */
  PDF;

  /** {@return the word in the request, in lower case; also the usual ending of a file's name} */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
