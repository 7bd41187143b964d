// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys are what terminals send for them. */
class KeyboardTest {
  private final Keyboard keyboard = new Keyboard();

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "\u001b[A,LINE_UP",
        "\u001bOA,LINE_UP",
        "k,LINE_UP",
        "\u001b[B,LINE_DOWN",
        "\u001bOB,LINE_DOWN",
        "j,LINE_DOWN",
        "\u001b[5~,PAGE_UP",
        "b,PAGE_UP",
        "\u001b[6~,PAGE_DOWN",
        "' ',PAGE_DOWN",
        "\u001b[H,FIRST",
        "\u001bOH,FIRST",
        "\u001b[1~,FIRST",
        "\u001b[7~,FIRST",
        "g,FIRST",
        "\u001b[F,LAST",
        "\u001bOF,LAST",
        "\u001b[4~,LAST",
        "\u001b[8~,LAST",
        "G,LAST",
        "'\f',REDRAW",
        "q,QUIT",
        "Q,QUIT",
        "\u0004,QUIT",
      })
  void eachKeyHasItsMeaning(String typed, Key key) {
    assertThat(keyboard.keys(typed)).containsExactly(key);
  }

  @Test
  void aKeyMayComeInPieces() {
    assertThat(keyboard.keys("\u001b")).isEmpty();
    assertThat(keyboard.keys("[")).isEmpty();
    assertThat(keyboard.keys("6")).isEmpty();
    assertThat(keyboard.keys("~q")).containsExactly(Key.PAGE_DOWN, Key.QUIT);
  }

  @ParameterizedTest
  @CsvSource({"x", "\u001b[1;5A", "\u001b[15~", "\u001b[M", "ä", "\u001b[999999999999A"})
  void whatIsNoKeyOfOursIsPassedOver(String typed) {
    assertThat(keyboard.keys(typed)).isEmpty();
    assertThat(keyboard.keys("q")).containsExactly(Key.QUIT);
  }

  @Test
  void theEscapeKeyAloneSwallowsNothing() {
    assertThat(keyboard.keys("\u001bq")).containsExactly(Key.QUIT);
    assertThat(keyboard.keys("\u001b\u001b[A")).containsExactly(Key.LINE_UP);
  }
}
