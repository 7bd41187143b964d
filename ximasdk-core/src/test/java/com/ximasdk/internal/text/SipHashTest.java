// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SipHashTest {
  /** Of the authors' own table for 128 bits: the key 00 to 0f, an input of 00, 01, 02 and so on. */
  @ParameterizedTest
  @CsvSource({
    "0, a3817f04ba25a8e66df67214c7550293",
    "1, da87c1d86b99af44347659119b22fc45",
    "2, 8177228da4a45dc7fca38bdef60affe4"
  })
  void itIsWhatItsAuthorsHavePrinted(int length, String expected) {
    byte[] input = new byte[length + 2];
    for (int i = 0; i < length; i++) {
      input[i + 1] = (byte) i;
    }
    SipHash hash = new SipHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);
    hash.hash(input, 1, 1 + length);
    assertThat(HexFormat.of().formatHex(result(hash))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ab", "abc", "abcd", "abcdefghijk", "\uD800", "\u4e2d\u0100x"})
  void aTextIsHashedAsItsUtf16UnitsBehindItsKind(String text) {
    ByteBuffer units = ByteBuffer.allocate(2 * text.length() + 2).order(ByteOrder.LITTLE_ENDIAN);
    units.putChar('k');
    text.chars().forEach(unit -> units.putChar((char) unit));
    SipHash ofBytes = new SipHash(3, 4);
    ofBytes.hash(units.array(), 0, units.capacity());
    SipHash ofText = new SipHash(3, 4);

    ofText.hash('k', text);

    assertThat(result(ofText)).isEqualTo(result(ofBytes));
  }

  private static byte[] result(SipHash hash) {
    return ByteBuffer.allocate(16)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(hash.first())
        .putLong(hash.second())
        .array();
  }
}
