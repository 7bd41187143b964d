// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgramLogTest {
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final Console console = Console.of(OutputStream.nullOutputStream(), shown, Map.of());

  @Test
  void aStackTraceIsItsSentencesAlone() {
    print(false);
    assertThat(lines())
        .containsExactly(
            "java.lang.IllegalStateException: the line is down",
            "Caused by: java.lang.IllegalArgumentException: no such line",
            "   at last a sentence");
  }

  @Test
  void itsFramesAreThereForWhoeverAsks() {
    print(true);
    assertThat(lines()).anyMatch(line -> line.startsWith("\tat ")).hasSizeGreaterThan(4);
  }

  @Test
  void aLastLineWithoutAnEndIsToldWhenNothingMoreComes() {
    PrintStream before = System.err;
    try {
      ProgramLog log = ProgramLog.begin(console, List.of());
      System.err.print("half a line");
      assertThat(lines()).isEmpty();

      log.tellRest();
      log.tellRest();

      assertThat(lines()).containsExactly("half a line");
    } finally {
      System.setErr(before);
    }
  }

  private void print(boolean stackTraces) {
    try (PrintStream log = ProgramLog.of(console, stackTraces)) {
      new IllegalStateException("the line is down", new IllegalArgumentException("no such line"))
          .printStackTrace(log);
      if (!stackTraces) {
        log.println("   at last a sentence");
      }
    }
  }

  private String[] lines() {
    return shown.toString(StandardCharsets.UTF_8).lines().toArray(String[]::new);
  }
}
