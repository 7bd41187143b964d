// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnTextTest {
  @Test
  void textsThatDatabasesKeepAreWrittenAsTheyAre() {
    for (String text : new String[] {"k:0a1b", "José 日本 \ud83d\ude00", "a b\n\t\"\\'", " x"}) {
      assertThat(ColumnText.of(text)).isEqualTo(text);
    }
  }

  @Test
  void whatDatabasesDoNotKeepBecomesTwoCharacters() {
    assertThat(ColumnText.of("\0")).isEqualTo("\u001a0");
    assertThat(ColumnText.of("")).isEqualTo("\u001ae");
    assertThat(ColumnText.of("a  ")).isEqualTo("a \u001as");
    assertThat(ColumnText.of("\u001a")).isEqualTo("\u001ax");
    assertThat(ColumnText.of("\ud800")).isEqualTo("\u001a\u4e00");
    assertThat(ColumnText.of("\udfff")).isEqualTo("\u001a\u55ff");
  }

  @Test
  void everyCharacterComesBackAloneAndAmongOthers() {
    for (int c = Character.MIN_VALUE; c <= Character.MAX_VALUE; c++) {
      String one = String.valueOf((char) c);
      for (String text : new String[] {one, one + one, "\ud83d" + one, one + "\ude00", one + " "}) {
        String column = ColumnText.of(text);
        assertThat(ColumnText.read(column)).isEqualTo(text);
        assertThat(column.length()).isBetween(1, 2 * text.length());
        assertThat(column.codePoints().noneMatch(point -> point == 0)).isTrue();
        assertThat(column.codePoints().noneMatch(p -> p >= 0xD800 && p < 0xE000)).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001a", "a\u001aq", "\u001a\u4dff", "\u001a\u5600"})
  void whatNoTextBecomesIsRefused(String column) {
    assertThatIllegalArgumentException().isThrownBy(() -> ColumnText.read(column));
  }
}
