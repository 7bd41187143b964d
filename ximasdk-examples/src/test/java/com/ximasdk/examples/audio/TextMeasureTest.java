// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.audio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextMeasureTest {
  private static final TextMeasure ONE_A_SIGN =
      (text, face) -> text.codePointCount(0, text.length());

  @ParameterizedTest
  @CsvSource({
    "abcdefgh, 8, abcdefgh, abcdefgh",
    "abcdefgh, 7, abcdef…, abc…fgh",
    "abcdefgh, 4, abc…, ab…h",
    "abcdefgh, 3, ab…, a…h",
    "abcdefgh, 2, a…, a…",
    "abcdefgh, 1, …, …",
    "ab cdefg, 4, ab…, ab…g",
    "𝄞𝄞𝄞𝄞, 3, 𝄞𝄞…, 𝄞…𝄞"
  })
  void whatDoesNotFitIsShortened(String text, int room, String atTheEnd, String inTheMiddle) {
    assertThat(ONE_A_SIGN.fitted(text, TextFace.TEXT, room)).isEqualTo(atTheEnd);
    assertThat(ONE_A_SIGN.fittedInTheMiddle(text, TextFace.TEXT, room)).isEqualTo(inTheMiddle);
  }
}
