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
    "https://acme.xima.cloud/0123456789%3D%3d, true",
    "{\"key\":\"0123456789\\u003d\"}, true",
    "0123456789abcdef&#61;, true",
    "0123456789abcde%2Dd, false",
    "'', false"
  })
  void aLongTextThatEndsInAnEqualsSignLooksLikeAKey(String text, boolean looks) {
    assertThat(KeyShape.isIn(text)).isEqualTo(looks);
  }

  @ParameterizedTest
  @CsvSource({
    "0123456789abcde=, true",
    "(0123456789abcde=), true",
    "<0123456789abcde=> is the key, true",
    "0123456789abcde==copy.wav, true",
    "0123456789abcde=.wav, true",
    "https://0123456789abcde=@acme.xima.cloud, true",
    "https://acme.xima.cloud/0123456789%3D%3D, true",
    "callingPartyNumber=Calling Party, false",
    "/recordings/year=2026/month=01, false",
    "/recordings/of-tenant=\u00C7a\u011Fr\u0131, false",
    "0123456789abcd=, false"
  })
  void aNameWithItsValueIsNoKey(String text, boolean isKey) {
    assertThat(KeyShape.isWholeIn(text)).isEqualTo(isKey);
  }
}
