// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.internal.json.WireNumber;
import com.ximasdk.internal.json.WireTime;
import com.ximasdk.report.CellEncodings;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;

/** Reads cells as counts and as date-times. */
final class CellText {
  /** A thousand and more as many countries write it, or one with three decimals. */
  private static final Pattern THOUSANDS_OR_DECIMALS = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");

  private CellText() {}

  /** A whole number of at least 0, or -1 for what is none or unsure. */
  static long count(String text, boolean isNumber) {
    int length = text.length();
    if (length <= WireNumber.SURELY_LONG) {
      long plain = 0;
      int i = 0;
      for (; i < length; i++) {
        int digit = text.charAt(i) - '0';
        if (digit < 0 || digit > 9) {
          break;
        }
        plain = plain * 10 + digit;
      }
      if (i == length && length > 0) {
        return plain;
      }
    }
    if (!isNumber && THOUSANDS_OR_DECIMALS.matcher(text).matches()) {
      return -1;
    }
    Long number = WireNumber.whole(text);
    return number == null ? -1 : Math.max(-1, number);
  }

  static Readings<OffsetDateTime> dateTimes(CellContent cell, CellEncodings encodings) {
    List<OffsetDateTime> readings =
        cell.isSheetNumber()
            ? SheetNumbers.dateTimes(cell, encodings)
            : WireTime.readings(cell.stored(), encodings.zone());
    if (readings.isEmpty() && !cell.isSheetNumber()) {
      readings = WireTime.readings(cell.shown(), encodings.zone());
    }
    return readings.isEmpty()
        ? Readings.unsure(
            ("expected a date-time that exists in %s, as %s or 'July 14, 2026 8:00:00 AM'. Check"
                 + " that the heading names a column of date-times, and the time zone that is set")
                .formatted(
                    encodings.zone(),
                    cell.isSheetNumber()
                        ? "a date-time cell, ISO 8601"
                        : "ISO 8601, epoch milliseconds"))
        : Readings.of(readings);
  }
}
