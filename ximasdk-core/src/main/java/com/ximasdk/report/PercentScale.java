// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

/**
 * What a number without a percent sign means in a percent column. A text such as {@code 76.9%} is
 * certain and needs no setting.
 *
 * <p>How the API writes percents is UNKNOWN (printed nowhere).
 */
public enum PercentScale {
  /** Numbers up to 1 are fractions, greater ones are hundredths: 0.769 and 76.9 are the same. */
  BY_SIZE,
  /** 1 means all. */
  FRACTION,
  /** 100 means all; 1 is one in a hundred. */
  HUNDRED
}
