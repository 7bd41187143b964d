// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the labels of intervals mean where they do not say it themselves: bare numbers, and times of
 * day without AM and PM. How the API writes labels is UNKNOWN (printed nowhere).
 *
 * @since 0.1.0
 */
public enum IntervalLabelForm {
  /**
   * Decided by the whole column: minutes since midnight if all are multiples of the interval
   * length; hours if the length is 60 minutes and all are at most 23; {@code 0800} as hours and
   * minutes; else, or where two of these fit, an error that names the readings. Times without AM
   * and PM are of 24 hours if the report shows one that no 12-hour clock has, or a leading zero.
   */
  BY_COLUMN("byColumn"),
  /** Times without AM and PM are of 24 hours; numbers are decided by the whole column. */
  TWENTY_FOUR_HOURS("twentyFourHours"),
  /** Minutes since midnight on the wall clock: 480 is 8:00. */
  MINUTES_OF_DAY("minutes"),
  /** Hours since midnight on the wall clock: 8 is 8:00. */
  HOURS_OF_DAY("hours"),
  /** Hours and minutes written together: 800 and 0800 are 8:00. */
  HOURS_AND_MINUTES("hoursAndMinutes");

  private final String key;

  IntervalLabelForm(String key) {
    this.key = key;
  }

  /** {@return the name in settings and on the command line, such as {@code hoursAndMinutes}} */
  public String key() {
    return key;
  }

  /**
   * The form of a {@linkplain #key() key}.
   *
   * @param key the key, compared exactly
   * @return the form; empty if none has the key
   */
  public static Optional<IntervalLabelForm> of(String key) {
    return Arrays.stream(values()).filter(form -> form.key.equals(key)).findFirst();
  }

  /** {@return all keys with a comma and a blank between, as a sentence lists them} */
  public static String keys() {
    return Arrays.stream(values()).map(IntervalLabelForm::key).collect(Collectors.joining(", "));
  }
}
