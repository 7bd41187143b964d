// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

/**
 * How a simulated tenant writes the rows of a JSON report, which the vendor prints nowhere.
 *
 * @since 0.1.0
 */
public enum ReportDialect {
  /** Rows are arrays in column order, durations {@code H:MM:SS}. */
  ARRAYS,
  /** Rows are objects by column key, durations in milliseconds. */
  OBJECTS_BY_KEY,
  /** Rows are objects by column title, durations in ISO 8601. */
  OBJECTS_BY_TITLE,
  /** Rows are arrays of cells that have a raw and a formatted value. */
  RAW_AND_FORMATTED,
  /** As {@link #ARRAYS}, but names and columns come after the rows, under other names. */
  COLUMNS_LAST
}
