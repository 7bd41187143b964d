// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTextTest {
  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 ms",
    "PT0.3S, 300 ms",
    "PT1S, 1 s",
    "PT1.5S, 1500 ms",
    "PT30S, 30 s",
    "PT30.4S, 30 s",
    "PT5M, 5 min",
    "PT1H30M, 1 h 30 min",
    "PT10000000S, 2777 h 46 min 40 s"
  })
  void aSpanIsWrittenForPeople(Duration span, String text) {
    assertThat(SpanText.of(span)).isEqualTo(text);
  }
}
