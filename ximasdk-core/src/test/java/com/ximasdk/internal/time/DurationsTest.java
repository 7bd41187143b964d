// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** No duration is too long for a wait. */
class DurationsTest {
  private static final Duration HUNDRED_YEARS = Duration.ofDays(36_500);

  @Test
  void whatIsLongerThanAHundredYearsWaitsAHundredYears() {
    assertThat(Durations.nanos(ChronoUnit.FOREVER.getDuration()))
        .isEqualTo(HUNDRED_YEARS.toNanos());
    assertThat(Durations.scaled(ChronoUnit.FOREVER.getDuration(), 2)).isEqualTo(HUNDRED_YEARS);
  }

  @Test
  void whatIsNegativeDoesNotWait() {
    assertThat(Durations.nanos(Duration.ofSeconds(Long.MIN_VALUE))).isZero();
    assertThat(Durations.scaled(Duration.ofSeconds(-1), 2)).isZero();
  }

  @Test
  void waitsThatGrowToForeverStopAtAHundredYears() {
    Backoff backoff =
        new Backoff(Duration.ofSeconds(1), ChronoUnit.FOREVER.getDuration(), () -> 0.999_999_999);
    assertThat(backoff.after(Integer.MAX_VALUE))
        .isBetween(HUNDRED_YEARS.dividedBy(2), HUNDRED_YEARS);
  }
}
