// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyShapeTest {
  @ParameterizedTest
  @CsvSource({
    "0123456789abcde=, true",
    "0123456789abcd=, false",
    "0123456789abcdef, false",
    "the key 0123456789\"abcdef/== in a sentence, true",
    "https://acme.xima.cloud/0123456789=, true",
    "words that end so =, false",
    "'', false"
  })
  void aLongTextThatEndsInAnEqualsSignLooksLikeAKey(String text, boolean looks) {
    assertThat(KeyShape.isIn(text)).isEqualTo(looks);
  }
}
