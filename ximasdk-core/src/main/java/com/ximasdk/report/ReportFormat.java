// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

/**
 * The form in which a report is asked for. JSON is KNOWN (Xima CCaaS guide, "Historical call
 * data"), the others are INFERRED from what the product lets people download.
 */
public enum ReportFormat {
  /** Rows for programs; see {@link Reports#open}. */
  JSON("json"),
  /** Comma-separated values. */
  CSV("csv"),
  /** A spreadsheet, BIFF or OOXML. */
  XLS("xls"),
  /** A spreadsheet, OOXML. */
  XLSX("xlsx"),
  /** A document for people. */
  PDF("pdf");

  private final String wire;

  ReportFormat(String wire) {
    this.wire = wire;
  }

  /** The word in the request; also the usual ending of a file's name. */
  public String wire() {
    return wire;
  }
}
