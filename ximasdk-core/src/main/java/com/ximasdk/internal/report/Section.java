// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.error.ReportFormatException;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.ReportSection;
import org.jspecify.annotations.Nullable;

/** What the rows of one section share. */
record Section(
    ReportSection about, Headings headings, CellEncodings encodings, NumberMeaning numbers) {

  /** The error of a place in this section. */
  ReportFormatException wrong(int row, String heading, String message, @Nullable Throwable cause) {
    return new ReportFormatException(
        new ReportFormatException.Place(about.report(), about.name(), row, heading),
        about.headings(),
        message,
        cause);
  }
}
