// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

/** What a bare number is when a duration, a percent or a date-time is asked for. */
enum NumberMeaning {
  /** As the settings say; a date-time is epoch milliseconds. */
  OF_SETTINGS,
  /** A spreadsheet's: days, fractions of 1, days since the end of 1899. */
  SHEET_FROM_1900,
  /** The same with days since the start of 1904. */
  SHEET_FROM_1904
}
