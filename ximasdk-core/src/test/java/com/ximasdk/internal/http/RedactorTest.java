// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.ximasdk.settings.AuthenticationKey;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactorTest {
  private final Redactor redactor = new Redactor(AuthenticationKey.of("abc/def+ghi=="));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "before abc/def+ghi== after | before **** after",
        "abc/def+ghi | ****",
        "abc%2Fdef%2Bghi%3D%3D | ****",
        "abc\\/def+ghi== | ****",
        "abc/def\\u002bghi\\u003d\\u003d | ****",
        "abc%2fdef\\u002Bghi=&#61; | ****",
        "&#97;bc/def+ghi== | ****",
        "cut abc/def+g | cut ****",
        "abc/de | ****",
        "abc/d | abc/d",
        "Authorization: Bearer other-key= | Authorization: Bearer ****",
        "wss://x/y?id=1&auth_token=zzz&id=2 | wss://x/y?id=1&auth_token=****&id=2",
        "nothing secret | nothing secret"
      })
  void theKeyIsMaskedInEveryForm(String text, String cleared) {
    assertThat(redactor.redact(text)).isEqualTo(cleared);
  }

  @Test
  void anExcerptIsOneLineWithoutControlCharacters() {
    assertThat(redactor.excerpt("one\r\n\ttwo\u0000\u001b[31mthree\u2028four"))
        .isEqualTo("one two [31mthree four");
  }

  @Test
  void anExcerptIsCutAfterTheKeyIsMasked() {
    assertThat(redactor.excerpt("x".repeat(295) + "abc/def+ghi==" + "y".repeat(100)))
        .isEqualTo("x".repeat(295) + "****y…");
  }

  @Test
  void aCauseThatShowsTheKeyAnywhereIsDropped() {
    IOException harmless = new IOException("reset");
    IOException deep = new IOException("outer", new IOException("got abc/def+ghi=="));

    assertThat(redactor.safe(harmless)).isSameAs(harmless);
    assertThat(redactor.safe(deep)).isNull();
  }
}
