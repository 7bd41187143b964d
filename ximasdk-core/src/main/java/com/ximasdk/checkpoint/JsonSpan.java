// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The content of a JSON string within the bytes of a line: a view that moves on with the line. */
final class JsonSpan {
  byte[] bytes = {};
  int start;
  int end;

  private boolean isPlain;

  void set(byte[] line, int from, int to, boolean isAscii) {
    bytes = line;
    start = from;
    end = to;
    isPlain = isAscii;
  }

  /** The text that it stands for. */
  String text() {
    if (isPlain) {
      return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }
    String raw = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    return raw.indexOf('\\') < 0 ? raw : unescaped(raw);
  }

  private static String unescaped(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char escaped = raw.charAt(++i);
      switch (escaped) {
        case 'b' -> text.append('\b');
        case 'f' -> text.append('\f');
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case 't' -> text.append('\t');
        case 'u' -> {
          text.append((char) Integer.parseInt(raw, i + 1, i + 5, 16));
          i += 4;
        }
        default -> text.append(escaped);
      }
    }
    return text.toString();
  }

  /** Whether its bytes are others'. */
  boolean hasBytes(byte[] others) {
    return Arrays.equals(bytes, start, end, others, 0, others.length);
  }

  /** Whether it stands for the same text as bytes that the store has written. */
  boolean means(byte[] written) {
    if (hasBytes(written)) {
      return true;
    }
    if (!isEscaped()) {
      return false;
    }
    JsonBytes canonical = new JsonBytes().quoted(text());
    return Arrays.equals(canonical.bytes(), 1, canonical.length() - 1, written, 0, written.length);
  }

  /** Whether somebody may have written it in another way than the store does. */
  boolean isEscaped() {
    if (isPlain) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (bytes[i] == '\\') {
        return true;
      }
    }
    return false;
  }
}
