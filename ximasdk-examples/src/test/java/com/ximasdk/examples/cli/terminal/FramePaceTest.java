// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pages are drawn when something is new, and not more often than is seen. */
class FramePaceTest {
  private static final long MILLISECOND = 1_000_000;

  private final FramePace pace = new FramePace();

  @Test
  void theFirstFrameComesAtOnce() {
    assertThat(pace.isDue(Long.MAX_VALUE - 5, false)).isTrue();
  }

  @Test
  void whatIsNewWaitsATenthOfASecondAtMost() {
    pace.drawn(0);

    assertThat(pace.isDue(99 * MILLISECOND, true)).isFalse();
    assertThat(pace.isDue(100 * MILLISECOND, false)).isTrue();
  }

  @Test
  void withoutNewsThereIsAFrameASecond() {
    pace.drawn(0);
    assertThat(pace.isDue(999 * MILLISECOND, false)).isFalse();
    assertThat(pace.isDue(1000 * MILLISECOND, false)).isTrue();

    pace.drawn(1000 * MILLISECOND);
    assertThat(pace.isDue(1999 * MILLISECOND, false)).isFalse();
  }

  @Test
  void thousandsOfChangesASecondMakeTenFrames() {
    long frames = 0;
    for (long nanos = 0; nanos < 1000 * MILLISECOND; nanos += MILLISECOND / 10) {
      if (pace.isDue(nanos, true)) {
        pace.drawn(nanos);
        frames++;
      }
    }

    assertThat(frames).isEqualTo(10);
  }

  @Test
  void aFrameThatTakesLongIsNotFollowedByTheNextAtOnce() {
    pace.isDue(0, true);
    pace.drawn(500 * MILLISECOND);

    assertThat(pace.isDue(599 * MILLISECOND, true)).isFalse();
    assertThat(pace.isDue(600 * MILLISECOND, true)).isTrue();
  }

  @Test
  void aClockThatRunsOverGoesOn() {
    pace.drawn(Long.MAX_VALUE);

    assertThat(pace.isDue(Long.MIN_VALUE, true)).isFalse();
    assertThat(pace.isDue(Long.MIN_VALUE + 100 * MILLISECOND, false)).isTrue();
  }
}
