// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallSpanTest {
  @Test
  void theKeyInTheGuideEndsInTheStartAndEndOfItsCall() {
    CallKey sample =
        new CallKey("1dd0gg18-9c63-41de-a386-4f21ba0086f2-1707770438499-1707770497510");
    // date -u -d @1707770438.499 and @1707770497.510
    assertThat(CallSpan.of(sample))
        .contains(
            new CallSpan(
                Instant.parse("2024-02-12T20:40:38.499Z"),
                Instant.parse("2024-02-12T20:41:37.510Z")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # call key        | start | end
          x-1000-9000       | 1000  | 9000
          1000-9000         | 1000  | 9000
          a-b-7-1000-9000   | 1000  | 9000
          x-5000-5000       | 5000  | 5000
          'x-1000-9000 '    | 1000  | 9000
          x--1000-9000      | 1000  | 9000
          x-01000-009000    | 1000  | 9000
          x-0-604800000     | 0     | 604800000
          x-99999999999998-99999999999999 | 99999999999998 | 99999999999999
          """)
  void twoGroupsOfDigitsThatEndAKeyAreASpan(String key, long start, long end) {
    assertThat(CallSpan.of(new CallKey(key)))
        .contains(new CallSpan(Instant.ofEpochMilli(start), Instant.ofEpochMilli(end)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x-9000-1000",
        "x-1000-9000-",
        "x-1000-9000-z",
        "x1000-9000",
        "x-1000--9000",
        "x-9000",
        "9000",
        "-9000",
        "x",
        "-",
        "x-0-604800001",
        "x-0-999999999999999999999",
        "x-000000000001000-9000",
        "x-١٠٠٠-٩٠٠٠",
        "x-1000-9000\u202e"
      })
  void anyOtherKeyTellsNone(String key) {
    assertThat(CallSpan.of(new CallKey(key))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # call key  | recording start | is its span
          x-1000-9000 | 1000 | true
          x-1000-9000 | 9000 | true
          x-1000-9000 | 999  | false
          x-1000-9000 | 9001 | false
          x-9000      | 9000 | false
                      | 5000 | false
          x-1000-9000 |      | false
          """)
  void ofARecordingItIsTheOneThatTheRecordingStartsIn(
      @Nullable String key, @Nullable Long start, boolean isItsSpan) {
    Recording recording =
        Recording.builder()
            .callKey(key == null ? null : new CallKey(key))
            .startTime(start == null ? null : Instant.ofEpochMilli(start))
            .build();
    assertThat(CallSpan.of(recording).isPresent()).isEqualTo(isItsSpan);
  }

  @Test
  void itsLengthIsTheTimeBetweenItsEnds() {
    assertThat(new CallSpan(Instant.ofEpochMilli(1000), Instant.ofEpochMilli(9000)).length())
        .isEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void whatIsNoSpanOfACallIsRefused() {
    Instant start = Instant.parse("2026-07-14T14:00:00Z");
    assertThatThrownBy(() -> new CallSpan(start, start.minusMillis(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A call ends at 2026-07-14T13:59:59.999Z, before its start at 2026-07-14T14:00:00Z.");
    assertThatThrownBy(() -> new CallSpan(start, start.plus(CallSpan.LONGEST).plusMillis(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A call lasts from 2026-07-14T14:00:00Z to 2026-07-21T14:00:00.001Z."
                + " Expected at most PT168H.");
  }
}
