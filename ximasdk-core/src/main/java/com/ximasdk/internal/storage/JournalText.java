// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.storage;

import com.ximasdk.internal.json.Json;
import java.io.IOException;

/** What of a line is its text, and whether that is whole. */
final class JournalText {
  private JournalText() {}

  /** Where the text of a line begins: behind the byte order mark that an editor leaves. */
  static int start(JournalLines lines) {
    byte[] bytes = lines.buffer();
    int start = lines.start();
    boolean hasMark =
        lines.number() == 1
            && lines.end() - start >= 3
            && bytes[start] == (byte) 0xEF
            && bytes[start + 1] == (byte) 0xBB
            && bytes[start + 2] == (byte) 0xBF;
    return hasMark ? start + 3 : start;
  }

  /** Where the text of a line ends: before the carriage return that an editor leaves. */
  static int end(JournalLines lines, int start) {
    int end = lines.end();
    return end > start && lines.buffer()[end - 1] == '\r' ? end - 1 : end;
  }

  static boolean isBlank(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  /** Whether a line is what was written, or a JSON object that never had a checksum. */
  static boolean isWhole(byte[] bytes, int start, int end) {
    return JournalSeal.isOn(bytes, start, end)
        ? JournalSeal.fits(bytes, start, end)
        : isObject(bytes, start, end);
  }

  private static boolean isObject(byte[] bytes, int start, int end) {
    try {
      return Json.MAPPER.readTree(bytes, start, end - start).isObject();
    } catch (IOException torn) {
      return false;
    }
  }
}
