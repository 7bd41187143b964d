// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

/**
 * What a number without a percent sign means in a percent column. A text such as {@code 76.9%} is
 * certain and needs no setting.
 *
 * <p>How the API writes percents is UNKNOWN (printed nowhere). Where it is not stated, a number
 * above 1 and up to 100 can only be of the {@link #HUNDRED}; 1 and less, but for 0, can be either
 * and is an error, and so is one above 100. Spreadsheets are not asked: their percents are
 * fractions (INFERRED).
 *
 * @since 0.1.0
 */
public enum PercentScale {
  /** 1 means all. */
  FRACTION,
  /** 100 means all; 1 is one in a hundred. */
  HUNDRED
}
