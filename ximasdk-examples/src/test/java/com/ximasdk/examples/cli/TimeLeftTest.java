// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time left is told when it is known, and steadily. */
class TimeLeftTest {
  private final TimeLeft timeLeft = new TimeLeft(0);
  private Duration now = Duration.ZERO;

  @Test
  void nothingIsToldBeforeItIsKnown() {
    items(3, Duration.ofSeconds(3));
    assertThat(timeLeft.of(100)).isEmpty();

    items(1, Duration.ofSeconds(3));
    assertThat(timeLeft.of(100)).contains(Duration.ofMinutes(5));
  }

  @Test
  void manyThingsInNoTimeTellNothing() {
    items(1000, Duration.ofMillis(1));

    assertThat(timeLeft.of(1_000_000)).isEmpty();
  }

  @Test
  void theLastItemsTellHowItGoesNow() {
    items(1000, Duration.ofMillis(100));
    items(60, Duration.ofSeconds(3));

    assertThat(timeLeft.of(10).orElseThrow()).isBetween(seconds(28), seconds(30));
  }

  @Test
  void oneThatTakesLongMovesItLittle() {
    items(30, Duration.ofSeconds(3));
    items(1, Duration.ofHours(1));

    assertThat(timeLeft.of(100).orElseThrow()).isBetween(seconds(300), seconds(340));
  }

  @Test
  void whereNothingIsLeftNothingIsTold() {
    items(10, Duration.ofSeconds(3));

    assertThat(timeLeft.of(0)).isEmpty();
    assertThat(timeLeft.of(-5)).isEmpty();
  }

  @Test
  void itNeitherJumpsNorFallsBelowZeroWhateverComes() {
    Random random = new Random(4);
    items(10, Duration.ofSeconds(3));
    Duration before = timeLeft.of(1000).orElseThrow();
    for (int i = 0; i < 2000; i++) {
      long millis = random.nextInt(10) == 0 ? random.nextInt(600_000) : random.nextInt(6_000);
      items(1, Duration.ofMillis(random.nextInt(50) == 0 ? -millis : millis));
      Duration after = timeLeft.of(1000).orElseThrow();
      assertThat(after)
          .isPositive()
          .isBetween(before.multipliedBy(3).dividedBy(4), before.multipliedBy(4).dividedBy(3));
      before = after;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S,        a few seconds left",
    "PT9.9S,      a few seconds left",
    "PT10S,       about 10 s left",
    "PT44S,       about 40 s left",
    "PT55S,       about 1 min left",
    "PT4M20S,     about 4 min left",
    "PT59M,       about 59 min left",
    "PT59M40S,    about 1 h left",
    "PT1H23M,     about 1 h 20 min left",
    "PT1H56M,     about 2 h left",
    "PT47H,       about 47 h left",
    "PT50H,       about 2 days left",
    "PT300H,      about 13 days left",
  })
  void itIsToldNoMoreExactlyThanItIsKnown(Duration left, String words) {
    assertThat(TimeLeft.words(left)).isEqualTo(words);
  }

  private void items(int count, Duration each) {
    for (int i = 0; i < count; i++) {
      now = now.plus(each);
      timeLeft.done(now.toNanos());
    }
  }

  private static Duration seconds(int count) {
    return Duration.ofSeconds(count);
  }
}
