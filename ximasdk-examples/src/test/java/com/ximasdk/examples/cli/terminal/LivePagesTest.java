// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.Style;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody scrolls in a page of which five rows fit. */
class LivePagesTest {
  private static final String DOWN = "\u001b[B";
  private static final String UP = "\u001b[A";
  private static final String PAGE_DOWN = "\u001b[6~";
  private static final String END = "\u001b[F";

  private final EmulatedScreen seen = new EmulatedScreen(20, 5);
  private final ScriptedTerminal terminal = new ScriptedTerminal();
  private final Numbers page = new Numbers();
  private LiveScreen screen;
  private LivePages pages;
  private long nanos;

  @BeforeEach
  void open() throws IOException {
    screen = LiveScreen.open(Console.terminal(seen, OutputStream.nullOutputStream()), terminal);
    pages = new LivePages(screen, page, () -> Instant.EPOCH, () -> nanos);
    pages.show(true);
  }

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void itBeginsAtTheTop() {
    assertThat(seen.lines()).containsExactly("0", "1", "2", "3", "4");
  }

  @ParameterizedTest
  @CsvSource({
    "'" + DOWN + "', 1",
    "'" + DOWN + DOWN + UP + "', 1",
    "'" + UP + "', 0",
    "'" + PAGE_DOWN + "', 4",
    "'" + PAGE_DOWN + "b', 0",
    "'" + END + "', 15",
    "'" + END + DOWN + PAGE_DOWN + "', 15",
    "'" + END + "g', 0",
  })
  void keysMoveIt(String typed, String top) {
    type(typed);

    assertThat(seen.lines()).startsWith(top).hasSize(5);
  }

  @Test
  void whereRowsGoItStaysWithinThem() {
    type(END);
    page.rows = 7;
    later(true);
    assertThat(seen.lines()).containsExactly("2", "3", "4", "5", "6");

    page.rows = 3;
    later(true);
    assertThat(seen.lines()).containsExactly("0", "1", "2", "", "");
  }

  @Test
  void aScreenThatGrowsIsFilled() {
    type(END);
    terminal.size = new ScreenSize(20, 8);
    terminal.signals().resized();
    later(false);

    assertThat(seen.lines()).startsWith("12", "13");
  }

  @Test
  void itIsDrawnAnewWhenItChangedAndSeldomElse() {
    page.rows = 2;
    nanos += 100_000_000;
    pages.show(false);
    assertThat(seen.lines()).startsWith("0", "1", "2");

    pages.show(true);
    assertThat(seen.lines()).containsExactly("0", "1", "", "", "");
  }

  @Test
  void theKeyForTheEndEndsIt() {
    assertThat(pages.show(false)).isTrue();
    terminal.typed = "q";
    assertThat(pages.show(false)).isFalse();
    assertThat(pages.show(false)).isFalse();
  }

  private void type(String typed) {
    terminal.typed = typed;
    later(false);
  }

  private void later(boolean changed) {
    nanos += 100_000_000;
    pages.show(changed);
  }

  /** A page with a number in each row. */
  private static final class Numbers implements LivePage {
    private int rows = 20;

    @Override
    public int rows() {
      return rows;
    }

    @Override
    public int rowsThatFit(ScreenSize size) {
      return size.rows();
    }

    @Override
    public List<ScreenLine> lines(ScreenSize size, int first, Instant now) {
      return IntStream.range(first, Math.min(rows, first + size.rows()))
          .mapToObj(row -> ScreenLine.of(Integer.toString(row), size.columns(), Style.PLAIN))
          .toList();
    }
  }
}
