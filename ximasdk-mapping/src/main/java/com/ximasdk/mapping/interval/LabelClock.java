// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

/** Which clock shows a time of day as it is written, from the most certain to the least. */
enum LabelClock {
  /** None: it states its instant. */
  INSTANT,
  /** It says which half of the day it means, or is no clock's: AM, PM, or a number. */
  CERTAIN,
  /** No 12-hour clock shows it: 0:15, 13:00. */
  OF_24_HOURS,
  /** Its hour has a leading zero, as 24-hour clocks have: 08:00. */
  PADDED,
  /** Every clock shows it so: 8:00. */
  EITHER;

  /** Whether it says which half of the day it means. */
  boolean isCertain() {
    return this == INSTANT || this == CERTAIN;
  }

  /** The clock of a time that has neither AM nor PM. */
  static LabelClock ofUnmarked(int second, boolean padded) {
    if (second < 3_600 || second >= 13 * 3_600) {
      return OF_24_HOURS;
    }
    return padded ? PADDED : EITHER;
  }
}
