// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers for people: three digits that count. */
final class Numbers {
  private static final double LARGE = 1000;

  private Numbers() {}

  static String text(double number) {
    if (!Double.isFinite(number)) {
      return "-";
    }
    return Math.abs(number) >= LARGE
        ? String.format(Locale.ROOT, "%,.0f", number)
        : new BigDecimal(number).round(new MathContext(3)).stripTrailingZeros().toPlainString();
  }
}
