// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import org.jspecify.annotations.Nullable;

/**
 * What one cell holds, without outer blanks; at least one of the two is there.
 *
 * @param raw the value as it is stored
 * @param formatted the value as it is shown
 * @param isNumber whether the raw value is a number in the source, not a text
 * @param numbers what a number of this source means
 */
record CellContent(
    @Nullable String raw, @Nullable String formatted, boolean isNumber, NumberMeaning numbers) {
  private static final int LONGEST_SHOWN = 80;

  /** Whether it is a spreadsheet's number, which its format gives a meaning. */
  boolean isSheetNumber() {
    return isNumber && numbers != NumberMeaning.OF_SETTINGS;
  }

  /** The raw value, else the formatted one. */
  String stored() {
    return raw != null ? raw : shown();
  }

  /** The formatted value, else the raw one. */
  String shown() {
    return formatted != null ? formatted : raw != null ? raw : "";
  }

  /** How an error names it. */
  String found() {
    return raw == null || formatted == null || raw.equals(formatted)
        ? quoted(stored())
        : quoted(raw) + " shown as " + quoted(formatted);
  }

  private static String quoted(String text) {
    return "'"
        + (text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text)
        + "'";
  }
}
