// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An axis of counts has few marks, at numbers that people count in. */
class CountAxisTest {
  @ParameterizedTest
  @CsvSource({
    "0,    4,    1",
    "4,    4,    1",
    "6,    6,    1",
    "7,    7,    2",
    "22,   22,   5",
    "60,   60,   10",
    "100,  100,  20",
    "381,  381,  100",
    "5000, 5000, 1000"
  })
  void theStepIsOneOrTwoOrFiveOfATen(long greatest, long most, long step) {
    assertThat(CountAxis.upTo(greatest)).isEqualTo(new CountAxis(most, step));
  }
}
