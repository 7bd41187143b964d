// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is cut away is what a reader misses least. */
class CellCutTest {
  @ParameterizedTest
  @CsvSource({
    "'Ann',                        3, 'Ann'",
    "'Ann Lee',                    5, 'Ann …'",
    "'',                           0, ''",
    "'Ann Lee',                    0, ''",
    "'Ann Lee',                    1, '…'",
    // The extension tells agents apart.
    "'Spencer Porter(200)',       14, 'Spencer …(200)'",
    "'Spencer Porter(200)',        9, 'Spe…(200)'",
    "'Spencer Porter(200)',        8, 'Spencer…'",
    "'Ann (Day) Lee(253), Bo(3)', 12, 'Ann (Day) L…'",
    // The file's name tells paths apart.
    "'audio/abc-17.wav',          10, '…bc-17.wav'",
    "'C:\\Users\\ann\\a.wav',      6, '…a.wav'",
    "'in/out of order',            8, 'in/out …'",
    // The number tells callers apart.
    "'Doe, Jane 18885553794',     19, 'Doe, J… 18885553794'",
    "'Doe, Jane +48 22 555 01',   18, 'Doe… +48 22 555 01'",
    // Half a number is another number.
    "'Doe, Jane 18885553794',     15, 'Doe, Jane …'",
    "'Doe, Jane +48 22 555 01',   17, 'Doe, Jane …'",
    "'Doe, Jane 188 and more',    14, 'Doe, Jane 188…'",
    "'188855537941888555',         9, '…'",
  })
  void aTextIsCutWhereLeastIsLost(String text, int width, String cut) {
    assertThat(CellCut.fit(text, width)).isEqualTo(cut);
    assertThat(TextWidth.of(cut)).isLessThanOrEqualTo(Math.max(0, width));
  }
}
