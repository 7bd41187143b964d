// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import com.ximasdk.internal.json.WireNumber;
import com.ximasdk.report.CellEncodings;
import com.ximasdk.report.PercentScale;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a cell as a percent, which is given as a part of 1. */
final class PercentCell {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF_A_PERCENT = new BigDecimal("0.0051");

  private PercentCell() {}

  static Readings<BigDecimal> read(CellContent cell, CellEncodings encodings) {
    BigDecimal stated = withSign(cell.stored());
    BigDecimal shown = withSign(cell.shown());
    BigDecimal number = stated == null ? WireNumber.read(cell.stored()) : null;
    if (stated == null && number != null && number.signum() < 0) {
      return Readings.unsure(
          "expected a percent of at least 0. Check that the heading names a column of percents");
    }
    if (stated != null) {
      return shown == null || agree(stated, shown)
          ? Readings.of(stated)
          : Readings.unsure(
              "expected one percent: the two do not agree. Check the column in the report");
    }
    if (cell.isSheetNumber()) {
      return sheetNumber(cell, number, shown);
    }
    if (shown != null) {
      return Readings.of(beside(number, shown, encodings.percentScale().orElse(null)));
    }
    return number == null
        ? Readings.unsure(
            "expected a percent such as 76.9%, 0.769 or 76.9. Check that the heading names a column"
                + " of percents")
        : bare(number, encodings.percentScale().orElse(null));
  }

  /** The text with the sign decides; the number beside it has more digits where it agrees. */
  private static BigDecimal beside(
      @Nullable BigDecimal number, BigDecimal shown, @Nullable PercentScale scale) {
    if (number == null) {
      return shown;
    }
    List<BigDecimal> agreed =
        (scale == null ? List.of(PercentScale.values()) : List.of(scale))
            .stream().map(one -> by(one, number)).filter(one -> agree(one, shown)).toList();
    return agreed.size() == 1 ? agreed.get(0) : shown;
  }

  private static Readings<BigDecimal> bare(BigDecimal number, @Nullable PercentScale scale) {
    if (scale != null) {
      return Readings.of(by(scale, number));
    }
    if (number.signum() == 0) {
      return Readings.of(number);
    }
    if (number.compareTo(HUNDRED) > 0) {
      return Readings.unsure(
          "expected a percent of at most 100. If the report has greater ones, state their scale by"
              + " CellEncodings.withPercentScale");
    }
    return number.compareTo(BigDecimal.ONE) > 0
        ? Readings.of(by(PercentScale.HUNDRED, number))
        : Readings.unsure(
            ("expected a percent that is certain: it could be %s%% (a part of 1) or %s%% (a part of"
                    + " 100). State which by CellEncodings.withPercentScale")
                .formatted(plain(number.multiply(HUNDRED)), plain(number)));
  }

  /** A sheet's number is a part of 1; above that its format must say so. */
  private static Readings<BigDecimal> sheetNumber(
      CellContent cell, @Nullable BigDecimal number, @Nullable BigDecimal shown) {
    boolean fits =
        number != null
            && (shown != null
                ? agree(number, shown)
                : number.compareTo(BigDecimal.ONE) <= 0 && !SheetNumbers.isOfAnotherKind(cell));
    return fits && number != null
        ? Readings.of(number)
        : Readings.unsure(
            "expected a percent: a sheet holds it as a part of 1, 0.769 for 76.9%. Give the column"
                + " a percent format, correct its numbers, and save the file");
  }

  private static @Nullable BigDecimal withSign(String text) {
    if (!text.endsWith("%") || text.indexOf(',') >= 0) {
      return null; // Behind a comma may stand thousands or decimals.
    }
    BigDecimal number = WireNumber.read(text.substring(0, text.length() - 1));
    return number == null || number.signum() < 0 ? null : number.divide(HUNDRED);
  }

  private static BigDecimal by(PercentScale scale, BigDecimal number) {
    return switch (scale) {
      case FRACTION -> number;
      case HUNDRED -> number.divide(HUNDRED);
    };
  }

  private static boolean agree(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(HALF_A_PERCENT) <= 0;
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
