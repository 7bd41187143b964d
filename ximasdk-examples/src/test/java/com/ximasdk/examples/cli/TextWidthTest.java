// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables are aligned by what is seen, not by what is stored. */
class TextWidthTest {
  @ParameterizedTest
  @CsvSource({
    "'',             0",
    "Ann,            3",
    "Núñez,          5",
    "Nu\u0301n\u0303ez, 5",
    "渡辺,           4",
    "한글,           4",
    "ｱ,              1",
    "\uD83C\uDFA7,   2",
    "אבג,            3",
    "…,              1",
    // A heart, and the same asked to be an emoji.
    "\u2764,         1",
    "\u2764\uFE0F,   2",
    // A family of three, a flag, a thumb with the colour of its skin, a key with a number on it.
    "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67, 2",
    "\uD83C\uDDE9\uD83C\uDDEA, 2",
    "\uD83D\uDC4D\uD83C\uDFFD, 2",
    "1\uFE0F\u20E3,  2",
  })
  void aTextTakesTheCellsThatAreSeen(String text, int cells) {
    assertThat(TextWidth.of(text)).isEqualTo(cells);
  }

  @ParameterizedTest
  @CsvSource({
    "Ann,     3, Ann",
    "Ann Lee, 5, Ann …",
    "渡辺渡辺,  5, 渡辺…",
    "渡辺渡辺,  6, 渡辺…",
    "渡辺,     3, 渡…",
    "渡辺,     1, …",
    "Ann,     1, …",
    "Ann,     0, ''",
    "Ann,    -1, ''",
    "'',      0, ''",
    "a\tb,    3, a b",
    "ne\u0301e\u0301n, 3, ne\u0301…",
    "\uD83D\uDC69\u200D\uD83D\uDC67 and more, 4, \uD83D\uDC69\u200D\uD83D\uDC67 …",
  })
  void whatIsTooWideIsCutBetweenSignsWithAnEllipsis(String text, int cells, String cut) {
    assertThat(TextWidth.fit(text, cells)).isEqualTo(cut);
    assertThat(TextWidth.of(cut)).isLessThanOrEqualTo(Math.max(0, cells));
  }

  @ParameterizedTest
  @CsvSource({
    "a\u001b[2Jb,          a [2Jb",
    "a\u009b2Jb,           a 2Jb",
    "a\u0007b\u007fc,      a b c",
    "a\u2028b\u2029c,      a b c",
    "a\u202Eb\u202Cc,      abc",
    "a\u2066b\u2069c\u200F, abc",
    "a\uFEFFb\u200Bc\u00ADd, abcd",
    "a\uD83Db,             a\uFFFDb",
    "\uD83D\uDC69\u200D\uD83D\uDC67, \uD83D\uDC69\u200D\uD83D\uDC67",
  })
  void whatCouldSteerATerminalIsTakenOut(String text, String plain) {
    assertThat(TextWidth.plain(text)).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\nAnn", "Ann\n", "\u0000"})
  void aLineStaysOneLine(String text) {
    assertThat(TextWidth.fit(text, 80).lines()).hasSize(1);
  }
}
