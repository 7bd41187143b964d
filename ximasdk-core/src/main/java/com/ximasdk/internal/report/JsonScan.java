// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import java.nio.charset.StandardCharsets;

/**
 * Steps over JSON in UTF-8 without decoding it, and checks it: what passes here is JSON for every
 * strict reader. Each function takes where to begin, and gives where to go on or {@link
 * #UNFINISHED}.
 */
final class JsonScan {
  /** The bytes end within the value; more are needed to tell. */
  static final int UNFINISHED = -1;

  /** How deep values may lie in one another, as Jackson has it. */
  static final int DEEPEST = 1000;

  private static final byte PLAIN = 0;
  private static final byte[] STRING_BYTES = stringBytes();

  private JsonScan() {}

  /**
   * All bytes of a text but its end, escapes, control characters and parts of longer characters.
   */
  private static byte[] stringBytes() {
    byte[] kinds = new byte[256];
    for (int i = 0; i < 256; i++) {
      kinds[i] = i < ' ' || i == '"' || i == '\\' || i >= 0x80 ? 1 : PLAIN;
    }
    return kinds;
  }

  /** Over white space; the end of the bytes where nothing else follows. */
  static int blanks(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end) {
      byte b = bytes[at];
      if (b > ' ' || (b != ' ' && b != '\n' && b != '\r' && b != '\t')) {
        return at;
      }
      at++;
    }
    return at;
  }

  /**
   * Over any value.
   *
   * @param depth how many levels deep it may be
   */
  static int value(byte[] bytes, int from, int end, int depth) {
    return switch (bytes[from]) {
      case '"' -> string(bytes, from + 1, end);
      case '{' -> object(bytes, from, end, depth);
      case '[' -> array(bytes, from, end, depth);
      default -> scalar(bytes, from, end);
    };
  }

  private static int object(byte[] bytes, int from, int end, int depth) {
    checkDepth(from, depth);
    int at = blanks(bytes, from + 1, end);
    if (at < end && bytes[at] == '}') {
      return at + 1;
    }
    while (at < end) {
      at = name(bytes, at, end);
      if (at == UNFINISHED) {
        return UNFINISHED;
      }
      at = colon(bytes, at, end);
      if (at == UNFINISHED) {
        return UNFINISHED;
      }
      at = value(bytes, at, end, depth - 1);
      if (at == UNFINISHED) {
        return UNFINISHED;
      }
      at = blanks(bytes, at, end);
      if (at == end) {
        return UNFINISHED;
      }
      if (bytes[at] == '}') {
        return at + 1;
      }
      at = blanks(bytes, comma(bytes, at), end);
    }
    return UNFINISHED;
  }

  private static int array(byte[] bytes, int from, int end, int depth) {
    checkDepth(from, depth);
    int at = blanks(bytes, from + 1, end);
    if (at < end && bytes[at] == ']') {
      return at + 1;
    }
    while (at < end) {
      at = value(bytes, at, end, depth - 1);
      if (at == UNFINISHED) {
        return UNFINISHED;
      }
      at = blanks(bytes, at, end);
      if (at == end) {
        return UNFINISHED;
      }
      if (bytes[at] == ']') {
        return at + 1;
      }
      at = blanks(bytes, comma(bytes, at), end);
    }
    return UNFINISHED;
  }

  static void checkDepth(int at, int depth) {
    if (depth <= 0) {
      throw new InvalidJson("values lie more than " + DEEPEST + " levels deep in one another", at);
    }
  }

  /** Over the name of a member with its quotes. */
  static int name(byte[] bytes, int from, int end) {
    if (bytes[from] != '"') {
      throw unexpected(bytes, from, "the name of a member");
    }
    for (int at = from + 1; at < end; at++) {
      byte b = bytes[at];
      if (b == '"') {
        return at + 1;
      }
      if (STRING_BYTES[b & 0xFF] != PLAIN) {
        return nameOfAnyCharacters(bytes, from, end);
      }
    }
    return UNFINISHED;
  }

  /** As Jackson, half a character is refused in a name, but not in a value. */
  private static int nameOfAnyCharacters(byte[] bytes, int from, int end) {
    int at = string(bytes, from + 1, end);
    if (at != UNFINISHED) {
      String name = JsonText.decode(bytes, from + 1, at - 1);
      if (!StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
        throw new InvalidJson("the name of a member holds half a character", from);
      }
    }
    return at;
  }

  /** Over a colon and the blanks around it, to where a value begins. */
  static int colon(byte[] bytes, int from, int end) {
    int at = blanks(bytes, from, end);
    if (at == end) {
      return UNFINISHED;
    }
    if (bytes[at] != ':') {
      throw unexpected(bytes, at, "a colon");
    }
    at = blanks(bytes, at + 1, end);
    return at == end ? UNFINISHED : at;
  }

  /** Over a comma. */
  static int comma(byte[] bytes, int at) {
    if (bytes[at] != ',') {
      throw unexpected(bytes, at, "a comma or the end of a list or an object");
    }
    return at + 1;
  }

  /** Over a text, to behind its last quote. */
  static int string(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end) {
      byte b = bytes[at++];
      if (STRING_BYTES[b & 0xFF] == PLAIN) {
        continue;
      }
      if (b == '"') {
        return at;
      }
      at = b == '\\' ? escape(bytes, at, end) : character(bytes, at - 1, end);
      if (at == UNFINISHED) {
        return UNFINISHED;
      }
    }
    return UNFINISHED;
  }

  private static int escape(byte[] bytes, int from, int end) {
    if (from == end) {
      return UNFINISHED;
    }
    switch (bytes[from]) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
        return from + 1;
      }
      case 'u' -> {
        for (int at = from + 1; at < from + 5; at++) {
          if (at >= end) {
            return UNFINISHED;
          }
          if (Character.digit(bytes[at], 16) < 0) {
            throw unexpected(bytes, at, "four hexadecimal digits of an escape");
          }
        }
        return from + 5;
      }
      default -> throw unexpected(bytes, from, "an escape such as \\n");
    }
  }

  /** Over a character of several bytes; control characters are refused. */
  private static int character(byte[] bytes, int from, int end) {
    int first = bytes[from] & 0xFF;
    if (first < 0x80) {
      throw new InvalidJson("a text holds the control character " + first + " unescaped", from);
    }
    int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    if (first < 0xC2 || first > 0xF4) {
      throw noUtf8(from);
    }
    if (from + 1 >= end) {
      return UNFINISHED;
    }
    int second = bytes[from + 1] & 0xFF;
    int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (second < least || second > most) {
      throw noUtf8(from);
    }
    for (int at = from + 2; at <= from + more; at++) {
      if (at >= end) {
        return UNFINISHED;
      }
      if ((bytes[at] & 0xC0) != 0x80) {
        throw noUtf8(from);
      }
    }
    return from + more + 1;
  }

  private static InvalidJson noUtf8(int at) {
    return new InvalidJson("a text is not in UTF-8", at);
  }

  /** Over a number, a truth value or null. */
  static int scalar(byte[] bytes, int from, int end) {
    return switch (bytes[from]) {
      case 't' -> literal(bytes, from, end, "true");
      case 'f' -> literal(bytes, from, end, "false");
      case 'n' -> literal(bytes, from, end, "null");
      default -> number(bytes, from, end);
    };
  }

  private static int literal(byte[] bytes, int from, int end, String word) {
    for (int i = 1; i < word.length(); i++) {
      if (from + i >= end) {
        return UNFINISHED;
      }
      if (bytes[from + i] != word.charAt(i)) {
        throw unexpected(bytes, from + i, "the word " + word);
      }
    }
    return from + word.length();
  }

  private static int number(byte[] bytes, int from, int end) {
    int at = bytes[from] == '-' ? from + 1 : from;
    if (at == end) {
      return UNFINISHED;
    }
    if (bytes[at] == '0') {
      at++;
      if (at < end && isDigit(bytes[at])) {
        throw new InvalidJson("a number begins with a zero", from);
      }
    } else if (isDigit(bytes[at])) {
      at = digits(bytes, at, end);
    } else {
      throw unexpected(bytes, at, at == from ? "a value" : "a digit");
    }
    if (at < end && bytes[at] == '.') {
      at = someDigits(bytes, at + 1, end);
    }
    if (at != UNFINISHED && at < end && (bytes[at] == 'e' || bytes[at] == 'E')) {
      at++;
      if (at < end && (bytes[at] == '-' || bytes[at] == '+')) {
        at++;
      }
      at = someDigits(bytes, at, end);
    }
    // A digit may follow where the bytes end.
    return at == end ? UNFINISHED : at;
  }

  private static int someDigits(byte[] bytes, int from, int end) {
    if (from >= end) {
      return UNFINISHED;
    }
    if (!isDigit(bytes[from])) {
      throw unexpected(bytes, from, "a digit");
    }
    return digits(bytes, from, end);
  }

  private static int digits(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && isDigit(bytes[at])) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  static InvalidJson unexpected(byte[] bytes, int at, String expected) {
    int found = bytes[at] & 0xFF;
    return new InvalidJson(
        found > ' ' && found < 0x7F
            ? "found '%c' where %s was expected".formatted((char) found, expected)
            : "found the byte %s where %s was expected".formatted(found, expected),
        at);
  }
}
