// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An axis goes from one full hour to another. */
class HourSpanTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Kathmandu");

  @ParameterizedTest
  @CsvSource({
    // Hours there begin at a quarter past.
    "2026-07-14T02:20:00Z, 2026-07-14T11:00:00Z, 2026-07-14T02:15:00Z, 2026-07-14T11:15:00Z",
    "2026-07-14T02:15:00Z, 2026-07-14T11:15:00Z, 2026-07-14T02:15:00Z, 2026-07-14T11:15:00Z",
    "2026-07-14T02:15:00Z, 2026-07-14T02:15:00Z, 2026-07-14T02:15:00Z, 2026-07-14T03:15:00Z",
  })
  void itHoldsWhatHappened(Instant first, Instant last, Instant from, Instant to) {
    assertThat(HourSpan.around(first, last, ZONE)).isEqualTo(new HourSpan(from, to));
  }

  @Test
  void aPlaceIsAPartOfIt() {
    HourSpan span =
        new HourSpan(Instant.parse("2026-07-14T02:00:00Z"), Instant.parse("2026-07-14T10:00:00Z"));

    assertThat(span.x(Instant.parse("2026-07-14T02:00:00Z"))).isEqualTo("0%");
    assertThat(span.x(Instant.parse("2026-07-14T03:00:00Z"))).isEqualTo("12.5%");
    assertThat(span.x(Instant.parse("2026-07-14T10:00:00Z"))).isEqualTo("100%");
    assertThat(span.x(Instant.parse("2026-07-15T10:00:00Z"))).isEqualTo("100%");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0%",
    "1, 0, 0%",
    "1, 3, 33.33%",
    "1, 10, 10%",
    "1, 1, 100%",
    "1, 20000, 0.01%"
  })
  void aPartIsWrittenShortly(long part, long whole, String text) {
    assertThat(Percent.of(part, whole)).isEqualTo(text);
  }
}
