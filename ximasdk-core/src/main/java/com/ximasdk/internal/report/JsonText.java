// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Decodes the inside of a JSON text that {@link JsonScan} has passed. */
final class JsonText {
  private JsonText() {}

  static String decode(byte[] bytes, int from, int end) {
    for (int i = from; i < end; i++) {
      if (bytes[i] == '\\') {
        return unescaped(new String(bytes, from, end - from, UTF_8));
      }
    }
    return new String(bytes, from, end - from, UTF_8);
  }

  private static String unescaped(String written) {
    StringBuilder text = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char escape = written.charAt(++i);
      switch (escape) {
        case 'b' -> text.append('\b');
        case 'f' -> text.append('\f');
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case 't' -> text.append('\t');
        case 'u' -> {
          text.append((char) Integer.parseInt(written, i + 1, i + 5, 16));
          i += 4;
        }
        default -> text.append(escape);
      }
    }
    return text.toString();
  }
}
