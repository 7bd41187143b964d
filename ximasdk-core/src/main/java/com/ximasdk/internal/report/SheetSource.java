// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a workbook, sheet after sheet, one at a time. */
interface SheetSource extends Closeable {
  /** The next row that has a cell; null at the end of the workbook. */
  @Nullable SheetRow next() throws IOException;

  /** What the workbook's numbers mean as dates. */
  NumberMeaning numbers();
}
