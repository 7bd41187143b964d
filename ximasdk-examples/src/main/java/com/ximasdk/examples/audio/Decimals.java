// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as they are printed. */
final class Decimals {
  private Decimals() {}

  static BigDecimal two(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
  }
}
