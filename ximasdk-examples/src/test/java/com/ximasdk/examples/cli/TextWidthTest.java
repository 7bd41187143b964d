// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables are aligned by what is seen, not by what is stored. */
class TextWidthTest {
  @ParameterizedTest
  @CsvSource({
    "'',             0",
    "Ann,            3",
    "Núñez,          5",
    "Nu\u0301n\u0303ez, 5",
    "渡辺,           4",
    "\uD83C\uDFA7,   2",
  })
  void aTextTakesTheColumnsThatAreSeen(String text, int columns) {
    assertThat(TextWidth.of(text)).isEqualTo(columns);
  }

  @ParameterizedTest
  @CsvSource({
    "Ann,     3, Ann",
    "Ann Lee, 5, Ann …",
    "渡辺渡辺,  5, 渡辺…",
    "渡辺渡辺,  6, 渡辺…",
    "a\tb,    3, a b",
  })
  void whatIsTooWideIsCutWithASign(String text, int columns, String cut) {
    assertThat(TextWidth.fit(text, columns)).isEqualTo(cut);
  }
}
