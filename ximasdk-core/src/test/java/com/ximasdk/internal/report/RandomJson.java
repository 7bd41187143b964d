// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import java.util.Random;

/** JSON texts by chance, with all that a text, a number or white space can be. */
final class RandomJson {
  private static final String[] BLANKS = {"", "", "", " ", "\n", "\r\n\t", "  "};
  private static final String[] NUMBERS = {
    "0", "-0", "7", "-12", "1234567890123456789012", "0.5", "-3.25", "1e5", "1E+10", "2.5e-3", "0e0"
  };
  private static final String[] PIECES = {
    "a", "Z", "7", " ", "\\n", "\\\"", "\\\\", "\\/", "\\b\\f\\r\\t", "\\u0041", "\\u20aC",
    "\\ud83d\\ude00", "é", "ß", "€", "\uD83D\uDE00", "\u007f", "\u00a0", "\uFFFF", "'", "{", "]"
  };

  private RandomJson() {}

  static String of(Random random, int depth) {
    int kind = random.nextInt(depth > 0 ? 7 : 5);
    StringBuilder json = new StringBuilder();
    switch (kind) {
      case 0 -> json.append(NUMBERS[random.nextInt(NUMBERS.length)]);
      case 1 -> json.append(random.nextBoolean());
      case 2 -> json.append("null");
      case 3, 4 -> json.append(text(random));
      default -> {
        boolean object = kind == 5;
        int size = random.nextInt(5);
        json.append(object ? '{' : '[').append(blank(random));
        for (int i = 0; i < size; i++) {
          json.append(i == 0 ? "" : ",").append(blank(random));
          if (object) {
            json.append(text(random)).append(blank(random)).append(':').append(blank(random));
          }
          json.append(of(random, depth - 1)).append(blank(random));
        }
        json.append(object ? '}' : ']');
      }
    }
    return json.toString();
  }

  static String text(Random random) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.append('"').toString();
  }

  private static String blank(Random random) {
    return BLANKS[random.nextInt(BLANKS.length)];
  }
}
