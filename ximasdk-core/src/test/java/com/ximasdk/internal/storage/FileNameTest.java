// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.InvalidPathException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          schlüssel | ANSI_X3.4-1968 | The locale of this process, with the charset ANSI_X3.4-1968, cannot name that file. Set LC_ALL=C.UTF-8, or another UTF-8 locale, and start it again.
          schlüssel | UTF-8          | It is no name of a file: Bad.
          schlüssel | ''             | It is no name of a file: Bad.
          a<b       | Cp1252         | It is no name of a file: Bad.
          """)
  void aNameThatTheLocaleCannotSayIsNoMistakeInTheName(
      String name, String charset, String sentence) {
    assertThat(FileName.refusal(new InvalidPathException(name, "Bad"), charset))
        .isEqualTo(sentence);
  }
}
