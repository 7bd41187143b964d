// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What one label says of its interval; what a bare number means is decided by its column. */
sealed interface IntervalLabel {
  /**
   * A time of day.
   *
   * @param second of the day, on the wall clock
   * @param clock which clock shows it so
   * @param end the second of the day at which the interval ends, 86400 for midnight; null where the
   *     label has no end
   */
  record TimeOfDay(int second, LabelClock clock, @Nullable Integer end) implements IntervalLabel {
    LocalTime time() {
      return LocalTime.ofSecondOfDay(second);
    }
  }

  /**
   * A date and a time.
   *
   * @param offset null where the label has none
   * @param end on the same clock; null where the label has no end
   */
  record DateTime(LocalDateTime local, @Nullable ZoneOffset offset, @Nullable LocalDateTime end)
      implements IntervalLabel {}

  /**
   * A bare number.
   *
   * @param text as it is written
   */
  record BareNumber(BigDecimal value, String text) implements IntervalLabel {}

  /** A text that is none of these. */
  record Unreadable(String text) implements IntervalLabel {}

  /** The second of a day's end. */
  int END_OF_DAY = 24 * 60 * 60;
}
