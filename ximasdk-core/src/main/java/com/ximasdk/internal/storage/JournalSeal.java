// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** The last member of a line, which holds the checksum of the object without it. */
final class JournalSeal {
  private static final byte[] MEMBER = ",\"crc32c\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final int DIGITS = 8;

  /** The bytes from the end of the object's members to the end of the line. */
  static final int LENGTH = MEMBER.length + DIGITS + 2;

  private JournalSeal() {}

  /**
   * A line for an object.
   *
   * @param end where the object ends, behind its bracket
   * @return the object with the seal and a line end
   */
  static byte[] sealed(byte[] object, int end) {
    int body = end - 1;
    byte[] line = Arrays.copyOf(object, body + LENGTH + 1);
    CRC32C crc = new CRC32C();
    crc.update(object, 0, end);
    System.arraycopy(MEMBER, 0, line, body, MEMBER.length);
    byte[] digits = digits(crc).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(digits, 0, line, body + MEMBER.length, DIGITS);
    line[line.length - 3] = '"';
    line[line.length - 2] = '}';
    line[line.length - 1] = '\n';
    return line;
  }

  private static String digits(CRC32C crc) {
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  /** Whether a line, without its end, has a seal. */
  static boolean isOn(byte[] bytes, int start, int end) {
    int seal = end - LENGTH;
    return seal > start
        && Arrays.equals(bytes, seal, seal + MEMBER.length, MEMBER, 0, MEMBER.length);
  }

  /** Whether the seal of a line that has one is right. */
  static boolean fits(byte[] bytes, int start, int end) {
    int seal = end - LENGTH;
    CRC32C crc = new CRC32C();
    crc.update(bytes, start, seal - start);
    crc.update('}');
    int value = (int) crc.getValue();
    int digit = seal + MEMBER.length;
    for (int shift = 28; shift >= 0; shift -= 4) {
      if (bytes[digit++] != "0123456789abcdef".charAt((value >>> shift) & 15)) {
        return false;
      }
    }
    return bytes[end - 2] == '"' && bytes[end - 1] == '}';
  }
}
