// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What counts as growth in a soak. */
class FlatnessTest {
  private static final long MB = 1 << 20;

  private static List<String> growth(IntFunction<Footprint> at) {
    return Flatness.growth(IntStream.range(0, 60).mapToObj(at).toList());
  }

  private static Footprint of(long heap, int threads, long handles) {
    return new Footprint(heap, threads, OptionalLong.of(handles));
  }

  @Test
  void whatIsTheSameAllTheTimeDoesNotGrow() {
    assertThat(growth(at -> of(40 * MB, 30, 100))).isEmpty();
  }

  @Test
  void warmingUpIsNoGrowth() {
    assertThat(growth(at -> of(Math.min(at, 20) * 5L * MB, Math.min(at, 20), Math.min(at, 20))))
        .isEmpty();
  }

  @Test
  void aFewSamplesInABadMomentAreNoGrowth() {
    assertThat(growth(at -> at % 7 == 0 ? of(400 * MB, 300, 900) : of(40 * MB, 30, 100))).isEmpty();
  }

  @Test
  void aSteadyLeakIsFound() {
    assertThat(growth(at -> of(40 * MB + at * MB, 30, 100)))
        .singleElement()
        .asString()
        .startsWith("bytes of heap: ");
    assertThat(growth(at -> of(40 * MB, 30 + at, 100 + at)))
        .satisfiesExactly(
            one -> assertThat(one).startsWith("threads: "),
            one -> assertThat(one).startsWith("handles: "));
  }

  @Test
  void handlesThatTheSystemDoesNotTellAreNotJudged() {
    assertThat(growth(at -> new Footprint(40 * MB, 30, OptionalLong.empty()))).isEmpty();
  }
}
