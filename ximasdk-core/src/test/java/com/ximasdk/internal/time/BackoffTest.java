// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  @ParameterizedTest
  @CsvSource({
    "1, 500, 1000",
    "2, 1000, 2000",
    "3, 2000, 4000",
    "4, 2500, 5000",
    "40, 2500, 5000",
    "2147483647, 2500, 5000"
  })
  void theWaitDoublesUpToTheLongestAndIsDrawnFromItsUpperHalf(int tries, long least, long most) {
    Duration first = Duration.ofSeconds(1);
    Duration longest = Duration.ofSeconds(5);

    assertThat(new Backoff(first, longest, () -> 0).after(tries))
        .isEqualTo(Duration.ofMillis(least));
    assertThat(new Backoff(first, longest, () -> 0.999_999_999).after(tries))
        .isBetween(Duration.ofMillis(most - 1), Duration.ofMillis(most));
  }
}
