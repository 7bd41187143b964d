// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command on a real terminal of 80 × 24 with 60 agents, all of whom are to work. */
@Timeout(120)
class AdherenceOnATerminalTest {
  private static final String RESULT = "Percent  Unknown  Agent";

  @TempDir private Path directory;
  private final ProgramOnATerminal terminal = new ProgramOnATerminal();

  @BeforeAll
  static void aPseudoTerminalCanBeHad() {
    ProgramOnATerminal.assumeThatThereCanBeOne();
  }

  @AfterEach
  void end() {
    terminal.close();
  }

  /** Someone deviates, and is seen to. */
  private static boolean isPictured(List<String> lines) {
    return lines.get(0).startsWith("Up to date")
        && lines.get(3).contains("Agent 7(207)")
        && lines.get(3).contains("DND: Brunch");
  }

  @Test
  void itIsDrawnAndScrolledAndFollowsTheSizeAndThenTheResultIsPrinted() throws Exception {
    Process process = start("xterm", 60);
    terminal.readUntil(process, AdherenceOnATerminalTest::isPictured);
    assertThat(terminal.lines().get(1)).contains("61 agents: ", "1 unknown", "59 adherent");
    assertThat(terminal.lines().get(3)).contains("0.0", "Work", "not adherent");
    assertThat(terminal.lines().get(4)).contains("Agent 60(260)", "(not there)", "not seen");
    assertThat(terminal.lines().get(23)).startsWith("1-19 of 61");

    ProgramOnATerminal.type(process, "\u001b[F");
    terminal.readUntil(process, lines -> lines.get(23).startsWith("43-61 of 61"));
    terminal.resize(120, 40);
    terminal.readUntil(
        process, lines -> lines.size() == 40 && lines.get(39).startsWith("27-61 of 61"));
    assertThat(terminal.lines().get(0)).startsWith("Up to date");

    ProgramOnATerminal.type(process, "q");
    terminal.readToTheEnd(process);
    assertThat(terminal.textAfterTheScreen())
        .contains("The metric has no agent 'Agent 60(260)' of the schedule.")
        .containsSubsequence(
            RESULT,
            "Agent 7(207)",
            "never in the metric",
            "DND: Brunch",
            "The reason code 'Brunch' is not listed",
            "ended with 1");
    terminal.assertThatTheTerminalIsAsItWasFound();
  }

  @Test
  void theKeyForAnInterruptLeavesTheTerminalAsItWasFoundAndPrintsTheResult() throws Exception {
    Process process = start("xterm", 59);
    terminal.readUntil(process, AdherenceOnATerminalTest::isPictured);
    ProgramOnATerminal.type(process, "\u0003");
    terminal.readToTheEnd(process);

    assertThat(terminal.textAfterTheScreen())
        .containsSubsequence(RESULT, "Agent 7(207)", "ended with 130");
    terminal.assertThatTheTerminalIsAsItWasFound();
  }

  @Test
  void aRequestToEndLeavesTheTerminalAsItWasFoundAndPrintsTheResult() throws Exception {
    Process process = start("xterm", 59);
    terminal.readUntil(process, AdherenceOnATerminalTest::isPictured);
    ProgramOnATerminal.terminate(process);
    terminal.readToTheEnd(process);

    assertThat(terminal.textAfterTheScreen())
        .containsSubsequence(RESULT, "Agent 7(207)", "ended with 143");
    terminal.assertThatTheTerminalIsAsItWasFound();
  }

  @Test
  void aKeyThatIsRefusedEndsItAndTheTerminalSaysWhy() throws Exception {
    Process process = start("xterm", 59);
    terminal.readUntil(process, AdherenceOnATerminalTest::isPictured);
    terminal.tenant().refreshAuthenticationKey();
    terminal.readToTheEnd(process);

    assertThat(terminal.textAfterTheScreen())
        .containsSubsequence("At the end: STALE", "key refused", RESULT, "ended with 3");
    terminal.assertThatTheTerminalIsAsItWasFound();
  }

  @Test
  void aDumbTerminalSeesTheResultAlone() throws Exception {
    Process process = start("dumb", 60);
    terminal.readUntil(process, lines -> terminal.text().contains("no agent 'Agent 60(260)'"));
    ProgramOnATerminal.type(process, "\u0003");
    terminal.readToTheEnd(process);

    assertThat(terminal.text()).contains(RESULT, "Agent 7(207)").doesNotContain("\u001b");
  }

  private Process start(String terminalType, int lastAgent) throws IOException {
    for (int i = 0; i < 60; i++) {
      String state = i == 7 ? "DND: Brunch" : "Ready";
      terminal.tenant().floor().set("Agent " + i + "(" + (200 + i) + ")", state);
    }
    String plan =
        "\": [{\"from\": \"2000-01-01T00:00:00-06:00\", \"to\": \"2100-01-01T00:00:00-06:00\","
            + " \"activity\": \"Work\"}]";
    String schedule =
        IntStream.rangeClosed(0, lastAgent)
            .mapToObj(i -> "\"Agent " + i + "(" + (200 + i) + ")" + plan)
            .collect(joining(",\n", "{", "}"));
    Path file = Files.writeString(directory.resolve("schedule.json"), schedule);
    return terminal.start(terminalType, "adherence", "--schedule", file.toString());
  }
}
