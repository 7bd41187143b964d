// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A progress bar is for a person who looks on. */
class ProgressTest {
  private static final String ERASE = "\r\u001b[2K";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Duration now = Duration.ZERO;

  @Test
  void itIsDrawnOnATerminalAndTakenAwayAtTheEnd() {
    try (Progress progress = progress(2, 80)) {
      progress.step();
      assertThat(drawn()).isEqualTo(ERASE + "[###############---------------] 1/2 recordings");
      progress.step();
    }

    assertThat(drawn()).endsWith("[##############################] 2/2 recordings" + ERASE);
    assertThat(out.size()).isZero();
  }

  @Test
  void whereTheTotalIsUnknownItCounts() {
    progress(0, 80).step();

    assertThat(drawn()).isEqualTo(ERASE + "1 recordings");
  }

  @Test
  void whenItIsKnownItTellsTheTimeLeft() {
    try (Progress progress = progress(100, 80)) {
      for (int i = 0; i < 20; i++) {
        now = now.plusSeconds(3);
        progress.step();
      }
    }

    assertThat(lines().get(3)).doesNotContain("left");
    assertThat(lines())
        .contains("[######------------------------] 20/100 recordings, about 4 min left");
  }

  @Test
  void itIsDrawnAtMostFourTimesASecond() {
    try (Progress progress = progress(1000, 80)) {
      for (int i = 0; i < 400; i++) {
        now = now.plusMillis(10);
        progress.step();
      }
    }

    assertThat(lines().stream().filter(line -> line.contains("recordings"))).hasSize(16);
  }

  @Test
  void whatIsNotDrawnIsNotTakenAway() {
    Progress progress = progress(10, 80);
    progress.clear();
    progress.step();
    progress.clear();
    progress.clear();
    progress.close();

    assertThat(lines()).containsExactly("", "[###---------------------------] 1/10 recordings", "");
  }

  @ParameterizedTest
  @CsvSource({
    "80, '[###############---------------] 20/40 recordings, about 4 min left'",
    "50, '[######-------] 20/40 recordings, about 4 min left'",
    "40, '20/40 recordings, about 4 min left'",
    "30, '[#####------] 20/40 recordings'",
    "20, '20/40 recordings'",
    "10, '20/40 rec…'",
    "1,  '…'",
  })
  void itFitsTheTerminal(int width, String line) {
    String fitted = new ProgressLine(20, 40, "recordings", "about 4 min left").fit(width);

    assertThat(TextWidth.of(fitted)).isLessThanOrEqualTo(width);
    assertThat(fitted).isEqualTo(line);
  }

  @Test
  void theLastCellOfTheLineStaysFree() {
    progress(2, 20).step();

    assertThat(lines()).containsExactly("", "1/2 recordings");
    progress(2, 14).step();
    assertThat(lines()).endsWith("1/2 recordin…");
  }

  @Test
  void elsewhereThereIsNone() {
    try (Progress progress = new Progress(Console.of(out, err, Map.of()), "recordings", 2)) {
      progress.step();
    }

    assertThat(err.size()).isZero();
  }

  private Progress progress(long total, int columns) {
    Console console =
        Console.terminal(out, err)
            .withEnvironment(Map.of("TERM", "xterm", "COLUMNS", Integer.toString(columns)));
    return new Progress(console, "recordings", total, () -> now.toNanos());
  }

  private List<String> lines() {
    return List.of(drawn().split("\r\u001b\\[2K", -1));
  }

  private String drawn() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
