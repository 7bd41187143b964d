// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.OutputClosedException;
import com.ximasdk.examples.cli.Style;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A screen is taken over, drawn upon, and given back as it was found. */
class LiveScreenTest {
  private final EmulatedScreen seen = new EmulatedScreen(20, 5);
  private final Console console = Console.terminal(seen, OutputStream.nullOutputStream());
  private final ScriptedTerminal terminal = new ScriptedTerminal();

  @Test
  void aPageIsSeenAsItIs() throws IOException {
    try (LiveScreen screen = LiveScreen.open(console, terminal)) {
      screen.draw(List.of(line("first"), ScreenLine.BLANK, line("third")));

      assertThat(seen.lines()).containsExactly("first", "", "third", "", "");
    }
  }

  @Test
  void whatAShorterPageDoesNotFillIsBlank() throws IOException {
    try (LiveScreen screen = LiveScreen.open(console, terminal)) {
      screen.draw(List.of(line("a long first line"), line("second"), line("third")));
      screen.draw(List.of(line("short")));

      assertThat(seen.lines()).containsExactly("short", "", "", "", "");
    }
  }

  @Test
  void linesPastTheLastRowAreLeftOut() throws IOException {
    try (LiveScreen screen = LiveScreen.open(console, terminal)) {
      screen.draw(List.of("1", "2", "3", "4", "5", "6").stream().map(this::line).toList());

      assertThat(seen.lines()).containsExactly("1", "2", "3", "4", "5");
    }
  }

  @Test
  void aLineMayFillTheScreenToItsLastCell() throws IOException {
    try (LiveScreen screen = LiveScreen.open(console, terminal)) {
      List<ScreenLine> page = List.of(line("a".repeat(20)), line("b".repeat(20)));
      screen.draw(page);
      screen.redraw();
      screen.draw(page);

      assertThat(seen.lines()).startsWith("a".repeat(20), "b".repeat(20), "");
    }
  }

  @Test
  void aTextThatATerminalTakesForWiderMovesNothingBesideIt() throws IOException {
    ScreenLine misjudged =
        new ScreenLine(
            List.of(
                new ScreenLine.Span(0, "far too long for it", Style.PLAIN),
                new ScreenLine.Span(8, "next", Style.PLAIN)));
    try (LiveScreen screen = LiveScreen.open(console, terminal)) {
      screen.draw(List.of(misjudged));

      assertThat(seen.lines().get(0)).isEqualTo("far too next");
    }
  }

  @Test
  void onlyLinesThatChangedAreWrittenAndInOnePiece() throws IOException {
    try (LiveScreen screen = LiveScreen.open(console, terminal)) {
      screen.draw(List.of(line("same"), line("before")));
      seen.written();
      int writes = seen.writes();
      screen.draw(List.of(line("same"), line("after")));

      assertThat(seen.written()).contains("after").doesNotContain("same");
      assertThat(seen.writes()).isEqualTo(writes + 1);
    }
  }

  @Test
  void whatOthersWroteOnTheScreenGoesAfterSomeFrames() throws IOException {
    try (LiveScreen screen = LiveScreen.open(console, terminal)) {
      screen.draw(List.of(line("page")));
      console.write("\u001b[3;1Ha stray word");
      for (int i = 0; i < 16; i++) {
        screen.draw(List.of(line("page")));
      }

      assertThat(seen.lines()).containsExactly("page", "", "", "", "");
    }
  }

  @Test
  void theScreenIsNeverClearedInOnePieceWhichSomeTerminalsKeepForScrollingBack()
      throws IOException {
    try (LiveScreen screen = LiveScreen.open(console, terminal)) {
      screen.draw(List.of(line("page")));
      screen.redraw();
      screen.draw(List.of(line("page")));
    }

    assertThat(seen.written()).doesNotContainPattern("\u001b\\[[0-3]?J");
  }

  @Test
  void theTerminalIsLeftAsItWasFound() throws IOException {
    console.write("what was there");
    try (LiveScreen screen = LiveScreen.open(console, terminal)) {
      screen.draw(List.of(line("page")));
      assertThat(terminal.takesKeys).isTrue();
    }

    assertThat(seen.lines()).startsWith("what was there", "");
    assertThat(terminal.takesKeys).isFalse();
    assertThat(terminal.closed).isTrue();
    assertThat(seen.written()).endsWith("\u001b[?7h\u001b[0m\u001b[?25h\u001b[?1049l");
  }

  @Test
  void anExceptionLeavesNothingBehind() {
    assertThatThrownBy(
            () -> {
              try (LiveScreen screen = LiveScreen.open(console, terminal)) {
                screen.draw(List.of(line("page")));
                throw new IllegalStateException("the page has a fault");
              }
            })
        .hasMessage("the page has a fault");
    assertThat(seen.lines()).containsExactly("", "", "", "", "");
    assertThat(terminal.takesKeys).isFalse();
  }

  @Test
  void aThreadThatIsInterruptedStillGivesTheTerminalBack() throws IOException {
    try (LiveScreen screen = LiveScreen.open(console, terminal)) {
      screen.draw(List.of(line("page")));
      Thread.currentThread().interrupt();
    }

    assertThat(Thread.interrupted()).isTrue();
    assertThat(terminal.takesKeys).isFalse();
  }

  @Test
  void whoAsksForTheEndAgainAndAgainDoesNotKeepTheModesFromBeingRestored() throws IOException {
    try (LiveScreen screen = LiveScreen.open(console, terminal)) {
      screen.draw(List.of(line("page")));
      // Each Ctrl-C also ends the program that sets the modes.
      terminal.restorationsThatFail = 3;
    }

    assertThat(terminal.takesKeys).isFalse();
  }

  @Test
  void afterTheEndNothingIsDrawn() throws IOException {
    LiveScreen screen = LiveScreen.open(console, terminal);
    screen.close();
    seen.written();
    screen.draw(List.of(line("page")));
    screen.close();

    assertThat(seen.written()).isEmpty();
    assertThat(screen.keys()).isEmpty();
  }

  @Test
  void aTerminalThatCannotBeTakenOverIsNotLeftHalfTaken() {
    terminal.fails = true;

    assertThatThrownBy(() -> LiveScreen.open(console, terminal)).isInstanceOf(IOException.class);
    assertThat(seen.written()).isEmpty();
  }

  @Test
  void aReaderThatHasGoneEndsTheDrawingAndTheModesAreRestored() throws IOException {
    Console closed =
        Console.terminal(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                if (terminal.takesKeys && b == 'p') {
                  throw new IOException("nobody reads");
                }
              }
            },
            OutputStream.nullOutputStream());

    assertThatThrownBy(
            () -> {
              try (LiveScreen screen = LiveScreen.open(closed, terminal)) {
                screen.draw(List.of(line("page")));
              }
            })
        .isInstanceOf(OutputClosedException.class);
    assertThat(terminal.takesKeys).isFalse();
  }

  @Test
  void aNewSizeIsKnownAndThePageIsWrittenWhole() throws IOException {
    try (LiveScreen screen = LiveScreen.open(console, terminal)) {
      screen.draw(List.of(line("page")));
      assertThat(screen.isOutdated()).isFalse();
      terminal.size = new ScreenSize(10, 2);
      assertThat(screen.size()).isEqualTo(new ScreenSize(20, 5));
      terminal.signals().resized();
      assertThat(screen.isOutdated()).isTrue();
      assertThat(screen.size()).isEqualTo(new ScreenSize(10, 2));
      seen.written();
      screen.draw(List.of(line("page")));

      assertThat(seen.written()).contains("page", "\u001b[2;1H").doesNotContain("\u001b[3;1H");
    }
  }

  @Test
  void aSizeThatIsNotToldStaysAsItWas() throws IOException {
    try (LiveScreen screen = LiveScreen.open(console, terminal)) {
      terminal.fails = true;
      terminal.signals().resized();

      assertThat(screen.size()).isEqualTo(new ScreenSize(20, 5));
      terminal.fails = false;
    }
  }

  @Test
  void whileTheProcessIsSuspendedTheTerminalIsAsItWasFound() throws IOException {
    console.write("what was there");
    try (LiveScreen screen = LiveScreen.open(console, terminal)) {
      screen.draw(List.of(line("page")));
      seen.written();
      terminal.signals().suspended();

      assertThat(terminal.suspensions).isEqualTo(1);
      assertThat(seen.written()).isEqualTo(Frame.LEAVE + Frame.ENTER);
      assertThat(terminal.takesKeys).isTrue();
      assertThat(screen.isOutdated()).isTrue();
      screen.draw(List.of(line("page")));
      assertThat(seen.lines()).containsExactly("page", "", "", "", "");
    }
    assertThat(seen.lines()).startsWith("what was there");
  }

  @Test
  void aProcessThatWasStoppedWithoutBeingAskedDrawsAnew() throws IOException {
    try (LiveScreen screen = LiveScreen.open(console, terminal)) {
      screen.draw(List.of(line("page")));
      console.write("\u001b[2J\u001b[H$ the shell");
      terminal.takesKeys = false;
      terminal.signals().resumed();
      screen.draw(List.of(line("page")));

      assertThat(terminal.takesKeys).isTrue();
      assertThat(seen.lines()).containsExactly("page", "", "", "", "");
    }
  }

  @Test
  void noColourIsUsedWhereNoneIsWanted() throws IOException {
    Console plain = console.withEnvironment(Map.of("TERM", "xterm", "NO_COLOR", "1"));
    for (Style style : Style.values()) {
      try (LiveScreen screen = LiveScreen.open(plain, terminal)) {
        screen.draw(List.of(ScreenLine.of("page", 20, style)));
      }
    }

    assertThat(seen.written()).doesNotContainPattern("\u001b\\[[0-9;]*[34][0-9]m");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dumb", ""})
  void aTerminalThatCannotBeSteeredIsNotTakenOver(String type) {
    assertThat(LiveScreen.open(console.withEnvironment(Map.of("TERM", type)))).isEmpty();
    assertThat(seen.written()).isEmpty();
  }

  @Test
  void whatIsNoTerminalIsNotTakenOver() {
    assertThat(LiveScreen.open(Console.of(seen, seen, Map.of("TERM", "xterm")))).isEmpty();
    assertThat(seen.written()).isEmpty();
  }

  private ScreenLine line(String text) {
    return ScreenLine.of(text, 20, Style.PLAIN);
  }
}
