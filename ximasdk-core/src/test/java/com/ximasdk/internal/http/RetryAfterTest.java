// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "0, PT0S",
        "' 120 ', PT120S",
        "+3, PT3S",
        "-1, PT0S",
        "-99999999999999999999, PT0S",
        "9223372036854775807, P365D",
        "99999999999999999999999999, P365D",
        "'Sun, 01 Mar 2026 12:00:30 GMT', PT30S",
        "'Sun, 01 Mar 2026 11:00:00 GMT', PT0S",
        "'Sun, 1 Mar 2026 12:00:30 GMT', PT30S",
        "'Mon, 01 Mar 2027 12:00:00 GMT', P365D",
        "'Tue, 01 Mar 2026 12:00:30 GMT', none",
        "soon, none",
        "'', none",
        "1.5, none",
        "1e3, none",
        "0x10, none",
        "\u0661\u0662, none"
      })
  void everyTextIsAWaitOrNone(String text, Duration wait) {
    assertThat(RetryAfter.parse(text, () -> NOW)).isEqualTo(Optional.ofNullable(wait));
  }
}
