// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two clocks are compared by what an answer's {@code Date} leaves open: the way there and back, and
 * the part of a second that it does not say.
 */
class ClocksTest {
  @ParameterizedTest
  @CsvSource({
    // sent, answered, Date, outcome, words of it
    "12:00:00.900, 12:00:01.000, 12:00:00, OK, agree",
    "12:00:03.900, 12:00:03.950, 12:00:01, OK, agree",
    "12:00:04.100, 12:00:04.200, 12:00:01, WARNING, 2 seconds behind",
    "12:00:00.000, 12:00:00.100, 12:00:02, OK, agree",
    "12:00:00.000, 12:00:00.100, 12:00:03, WARNING, 2 seconds ahead of",
    "12:00:00.000, 12:00:00.100, 12:01:30, WARNING, 89 seconds ahead of",
    "12:00:00.000, 12:00:09.000, 12:00:05, OK, agree",
    "12:00:00.000, 12:00:09.000, 12:00:00, OK, agree",
  })
  void theyDifferOnlyIfNoReadingOfTheAnswerLetsThemAgree(
      String sent, String answered, String date, SetupOutcome outcome, String words) {
    Verdict verdict =
        DoorChecks.compared(
            new TenantDoor.Answer(
                200, at(sent), at(answered), Optional.of(at(date)), Optional.empty()),
            at(date));

    assertThat(verdict.outcome()).isEqualTo(outcome);
    assertThat(verdict.detail()).contains(words);
  }

  private static Instant at(String time) {
    return Instant.parse("2026-07-15T" + time + "Z");
  }
}
