// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.report;

/**
 * An axis of counts from zero on, with marks at steps that people count in.
 *
 * @param most the greatest count, at the end of the axis
 * @param step from one mark to the next
 */
public record CountAxis(long most, long step) {
  private static final long LEAST = 4;
  private static final int MOST_MARKS = 6;
  private static final long[] FACTORS = {2, 5, 10};

  /**
   * The axis for counts.
   *
   * @param greatest of the counts; few make an axis that is not too coarse for them
   */
  public static CountAxis upTo(long greatest) {
    long most = Math.max(LEAST, greatest);
    long step = 1;
    for (long power = 1; most / step > MOST_MARKS; power *= 10) {
      for (long factor : FACTORS) {
        step = power * factor;
        if (most / step <= MOST_MARKS) {
          break;
        }
      }
    }
    return new CountAxis(most, step);
  }
}
