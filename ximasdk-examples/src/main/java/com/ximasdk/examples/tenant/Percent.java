// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

/**
 * A percent in a report of a simulated tenant, which is written as the {@linkplain ReportForm
 * dialect} writes percents: some with one decimal, so that 0.99999 is {@code 100.0%}. Immutable.
 *
 * @param fraction the percent as a fraction: 0.769 for 76.9 %
 * @since 0.1.0
 */
public record Percent(double fraction) {
  /**
   * Checks the fraction.
   *
   * @param fraction the percent as a fraction: 0.769 for 76.9 %
   * @throws IllegalArgumentException if it is infinite or not a number
   */
  public Percent {
    if (!Double.isFinite(fraction)) {
      throw new IllegalArgumentException(
          "a percent is " + fraction + "; expected a fraction, such as 0.769 for 76.9 %");
    }
  }
}
