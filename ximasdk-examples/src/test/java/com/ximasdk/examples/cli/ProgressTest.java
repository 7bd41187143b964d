// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A progress bar is for a person who looks on. */
class ProgressTest {
  private static final String NEW_LINE = "\r\u001b[2K";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void itIsDrawnOnATerminalAndTakenAwayAtTheEnd() {
    try (Progress progress = new Progress(Console.terminal(out, err), "recordings", 2)) {
      progress.step();
      assertThat(drawn()).isEqualTo(NEW_LINE + "[###############---------------] 1/2 recordings");
      progress.step();
    }

    assertThat(drawn()).endsWith("[##############################] 2/2 recordings" + NEW_LINE);
    assertThat(out.size()).isZero();
  }

  @Test
  void whereTheTotalIsUnknownItCounts() {
    new Progress(Console.terminal(out, err), "recordings", 0).step();

    assertThat(drawn()).isEqualTo(NEW_LINE + "1 recordings");
  }

  @Test
  void elsewhereThereIsNone() {
    try (Progress progress = new Progress(Console.of(out, err, Map.of()), "recordings", 2)) {
      progress.step();
    }

    assertThat(err.size()).isZero();
  }

  private String drawn() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
