// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisMarkTest {
  private static final TextMeasure SEVEN_A_SIGN = (text, face) -> 7 * text.length();

  @ParameterizedTest
  @CsvSource({
    "PT3S, 300, 0:00 0:01 0:02 0:03",
    "PT3S, 600, 0:00.0 0:00.5 0:01.0 0:01.5 0:02.0 0:02.5 0:03.0",
    "PT5M, 250, 0:00 2:00 4:00",
    "PT1H, 250, 0:00 30:00 1:00:00",
    "PT0S, 300, 0:00"
  })
  void marksAreInStepsThatPeopleCountInAndKeepTheirZeros(
      Duration whole, int length, String labels) {
    assertThat(AxisMark.of(whole, length, SEVEN_A_SIGN))
        .extracting(AxisMark::label)
        .containsExactly(labels.split(" ", -1));
  }

  /** A day of hours has wider labels than a minute; they have to have more room. */
  @Test
  void labelsNeverRunIntoEachOther() {
    for (long millis = 1; millis < Duration.ofDays(400).toMillis(); millis = millis * 7 / 3 + 1) {
      Duration whole = Duration.ofMillis(millis);
      for (int length = 120; length < 4_000; length += 371) {
        List<AxisMark> marks = AxisMark.of(whole, length, SEVEN_A_SIGN);

        assertThat(marks).isNotEmpty();
        for (int i = 1; i < marks.size(); i++) {
          double apart = (double) length * marks.get(1).at().toMillis() / millis;
          double half =
              7 * (marks.get(i).label().length() + marks.get(i - 1).label().length()) / 2.0;
          assertThat(apart - half).as("%s on %s", whole, length).isGreaterThan(10);
        }
      }
    }
  }
}
