// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.report.ReportWarning;
import java.io.Closeable;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of a workbook's visible sheets, sheet after sheet, one at a time. */
interface SheetSource extends Closeable {
  /**
   * The next row that has a cell; null at the end of the workbook.
   *
   * @param doubts is told on the way what was not read
   */
  @Nullable SheetRow next(Consumer<ReportWarning> doubts) throws IOException;

  /** What the workbook's numbers mean as dates. */
  NumberMeaning numbers();
}
