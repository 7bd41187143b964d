// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class AudioTimeTest {
  @ParameterizedTest
  @CsvSource({
    "63.5, 63500000000",
    "0, 0",
    "0.000000001, 1",
    "1:03.5, 63500000000",
    "01:03.50, 63500000000",
    "75:10, 4510000000000",
    "0:01:03.500, 63500000000",
    "10:00:00, 36000000000000",
    "PT1M3.5S, 63500000000",
    "pt1m3.5s, 63500000000",
    "PT-1S, -1000000000"
  })
  void aTimeIsSecondsAClockTimeOrAnIsoDuration(String text, long nanos) {
    assertThat(AudioTime.of(text)).isEqualTo(Duration.ofNanos(nanos));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x",
        "-1",
        "+1",
        "1,5",
        "1.",
        ".5",
        "1:60",
        "0:60:00",
        "1:2:3:4",
        "1e3",
        "PT",
        "1s",
        "1.0000000001",
        "1:-3",
        "٣",
        "9999999999999"
      })
  void whatIsNoTimeIsRefusedWithTheFormsThatAre(String text) {
    assertThatThrownBy(() -> AudioTime.of(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage(
            "'%s' is no time; expected one as 63.5 (seconds), 1:03.5, 0:01:03.5 or PT1M3.5S", text);
  }
}
