// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockGuardTest {
  private static final Instant NOON = Instant.parse("2026-07-14T12:00:00Z");

  private final ClockGuard guard = new ClockGuard(NOON, 5);

  /** What the clock of the day shows, and what really passed. */
  @ParameterizedTest
  @CsvSource({
    "PT1S,    PT1S,  false",
    "PT2.9S,  PT1S,  false",
    "PT0S,    PT1S,  false",
    "PT30S,   PT30S, false",
    "PT61S,   PT61S, true",
    "PT3.1S,  PT1S,  true",
    "PT3H,    PT1S,  true",
    "-PT1.1S, PT1S,  true",
    "-PT1H,   PT1S,  true"
  })
  void aClockThatShowsAnotherTimeThanPassedOrAProgramThatStoodStillIsFound(
      Duration shown, Duration passed, boolean found) {
    assertThat(guard.look(NOON.plus(shown), 5 + passed.toNanos()).isPresent()).isEqualTo(found);
  }

  @Test
  void aJumpIsToldOnceWithItsEnds() {
    Instant later = NOON.plusSeconds(3600);
    ClockGuard.Jump jump = guard.look(later, 1_000_000_005L).orElseThrow();

    assertThat(jump).isEqualTo(new ClockGuard.Jump(NOON, later));
    assertThat(jump.sentence()).contains("2026-07-14T13:00:00Z", "counts as unknown");
    assertThat(guard.look(later.plusSeconds(1), 2_000_000_005L)).isEmpty();
    assertThat(guard.look(NOON, 3_000_000_005L).orElseThrow().sentence()).contains("set back");
  }
}
