// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTicksTest {
  @ParameterizedTest
  @CsvSource({
    "PT1S, PT0.5S, 0:01.0",
    "PT1.5S, PT0.5S, 0:01.5",
    "PT0.1S, PT0.05S, 0:00.10",
    "PT0.002S, PT0.001S, 0:00.002",
    "PT1M5S, PT5S, 1:05",
    "PT1H2M3S, PT1S, 1:02:03"
  })
  void theMarksOfAnAxisHaveAsManyDigitsEach(Duration time, Duration step, String label) {
    assertThat(TimeTicks.label(time, step)).isEqualTo(label);
  }
}
