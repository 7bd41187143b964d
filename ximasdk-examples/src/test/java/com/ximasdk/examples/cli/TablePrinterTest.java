// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A table fits the terminal that it is printed on, and is whole everywhere else. */
class TablePrinterTest {
  private static final String LONG = "x".repeat(60);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void elsewhereThanOnATerminalNothingIsCut() {
    print(Console.of(out, new ByteArrayOutputStream(), Map.of("COLUMNS", "40")));

    assertThat(printed()).isEqualTo("A" + " ".repeat(61) + "B\n" + LONG + "  " + LONG + "\n");
  }

  @Test
  void onATerminalItIsAsWideAsTheEnvironmentSays() {
    print(terminal(Map.of("TERM", "dumb", "COLUMNS", "40")));

    assertThat(printed())
        .isEqualTo("A" + " ".repeat(20) + "B\n" + "x".repeat(18) + "…  " + "x".repeat(18) + "…\n");
  }

  @Test
  void headingsStandOutWhereTheTerminalHasLooks() {
    print(terminal(Map.of("TERM", "xterm", "COLUMNS", "200")));

    assertThat(printed()).startsWith("\u001b[1mA\u001b[0m" + " ".repeat(61) + "\u001b[1mB");
  }

  @Test
  void whereNoColourIsWantedThereIsNone() {
    print(terminal(Map.of("TERM", "xterm", "COLUMNS", "200", "NO_COLOR", "1")));

    assertThat(printed()).doesNotContain("\u001b");
  }

  @Test
  void aFailureIsRedOnATerminalAndTellsTheSameElsewhere() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    Console.terminal(out, err).tellFailure("It failed.");
    Console.of(out, err, Map.of("TERM", "xterm")).tellFailure("It failed.");

    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("\u001b[31mIt failed.\u001b[0m", "It failed.");
  }

  private Console terminal(Map<String, String> environment) {
    return Console.terminal(out, new ByteArrayOutputStream()).withEnvironment(environment);
  }

  private static void print(Console console) {
    Columns<String> columns =
        Columns.<String>of().table("A", text -> text).table("B", text -> text);
    try (RowPrinter<String> rows = new TablePrinter<>(console, columns)) {
      rows.print(LONG);
    }
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
