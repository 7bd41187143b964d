// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The command on a real terminal of 80 × 24 with 60 agents. */
@Timeout(120)
class WatchAgentsOnATerminalTest {
  private final ProgramOnATerminal terminal = new ProgramOnATerminal();

  @BeforeAll
  static void aPseudoTerminalCanBeHad() {
    ProgramOnATerminal.assumeThatThereCanBeOne();
  }

  @AfterEach
  void end() {
    terminal.close();
  }

  @Test
  void itIsDrawnAndScrolledAndFollowsTheSizeAndLeavesTheTerminalAsItWasFound() throws Exception {
    Process process = terminal.start("xterm", "watch-agents");
    terminal.readUntil(process, lines -> lines.get(23).startsWith("1-19 of 60"));
    assertThat(terminal.lines().get(0)).startsWith("Up to date");
    assertThat(terminal.lines().get(1)).isEqualTo("60 agents: 60 logged out");

    ProgramOnATerminal.type(process, "\u001b[F");
    terminal.readUntil(process, lines -> lines.get(23).startsWith("42-60 of 60"));

    terminal.resize(120, 40);
    terminal.readUntil(
        process, lines -> lines.size() == 40 && lines.get(39).startsWith("26-60 of 60"));
    assertThat(terminal.lines().get(0)).startsWith("Up to date");

    ProgramOnATerminal.type(process, "q");
    terminal.readToTheEnd(process);
    assertThat(terminal.text()).contains("60 agents watched", "ended with 0");
    terminal.assertThatTheTerminalIsAsItWasFound();
  }

  @Test
  void textsThatNobodyListedAreToldWhenTheScreenHasBeenLeft() throws Exception {
    terminal.tenant().floor().set("Agent 7(207)", "DND: Brunch");
    Process process = terminal.start("xterm", "watch-agents");
    terminal.readUntil(
        process, lines -> lines.get(0).startsWith("Up to date") && lines.get(3).contains("Brunch"));
    ProgramOnATerminal.type(process, "q");
    terminal.readToTheEnd(process);

    assertThat(terminal.textAfterTheScreen())
        .containsSubsequence("60 agents watched", "The reason code 'Brunch' is not listed");
  }

  @Test
  void theKeyForAnInterruptLeavesTheTerminalAsItWasFound() throws Exception {
    Process process = terminal.start("xterm", "watch-agents");
    terminal.readUntil(process, lines -> lines.get(23).startsWith("1-19 of 60"));
    ProgramOnATerminal.type(process, "\u0003");
    terminal.readToTheEnd(process);

    assertThat(terminal.text()).contains("60 agents watched", "ended with 130");
    terminal.assertThatTheTerminalIsAsItWasFound();
  }

  @Test
  void aRequestToEndLeavesTheTerminalAsItWasFound() throws Exception {
    Process process = terminal.start("xterm", "watch-agents");
    terminal.readUntil(process, lines -> lines.get(23).startsWith("1-19 of 60"));
    ProgramOnATerminal.terminate(process);
    terminal.readToTheEnd(process);

    assertThat(terminal.text()).contains("60 agents watched", "ended with 143");
    terminal.assertThatTheTerminalIsAsItWasFound();
  }

  @Test
  void aKeyThatIsRefusedEndsItAndTheTerminalSaysWhy() throws Exception {
    Process process = terminal.start("xterm", "watch-agents");
    terminal.readUntil(process, lines -> lines.get(23).startsWith("1-19 of 60"));
    terminal.tenant().refreshAuthenticationKey();
    terminal.readToTheEnd(process);

    assertThat(terminal.text()).contains("key refused", "ended with 3");
    terminal.assertThatTheTerminalIsAsItWasFound();
  }

  @Test
  void aDumbTerminalIsToldPlainLines() throws Exception {
    terminal.tenant().floor().set("Agent 7(207)", "Evil\u001b[2J");
    Process process = terminal.start("dumb", "watch-agents");
    terminal.readUntil(process, lines -> terminal.text().contains("Agent 59(259)"));
    ProgramOnATerminal.type(process, "\u0003");
    terminal.readToTheEnd(process);

    assertThat(terminal.text())
        .contains("Agent 0(200)  Logged Out  LOGGED_OUT", "Evil [2J")
        .doesNotContain("\u001b");
  }
}
