// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A text in which each character may be written as itself or as an escape of JSON, HTML or a URL,
 * and that again as an escape. So at one place there may stand several characters, each with an end
 * of its own; which one was meant is left to who looks for a certain one.
 */
final class WrittenText {
  /** Escapes in escapes in escapes; nobody reads what is written any deeper. */
  private static final int DEEPEST = 3;

  private static final int LONGEST_ENTITY = 12;

  /** The names that HTML has for the visible characters of ASCII, and for blanks. */
  private static final Map<String, Character> ENTITIES =
      Map.ofEntries(
          Map.entry("amp", '&'),
          Map.entry("apos", '\''),
          Map.entry("ast", '*'),
          Map.entry("bsol", '\\'),
          Map.entry("colon", ':'),
          Map.entry("comma", ','),
          Map.entry("commat", '@'),
          Map.entry("dollar", '$'),
          Map.entry("equals", '='),
          Map.entry("excl", '!'),
          Map.entry("grave", '`'),
          Map.entry("gt", '>'),
          Map.entry("Hat", '^'),
          Map.entry("lcub", '{'),
          Map.entry("lowbar", '_'),
          Map.entry("lpar", '('),
          Map.entry("lsqb", '['),
          Map.entry("lt", '<'),
          Map.entry("nbsp", ' '),
          Map.entry("NewLine", '\n'),
          Map.entry("num", '#'),
          Map.entry("percnt", '%'),
          Map.entry("period", '.'),
          Map.entry("plus", '+'),
          Map.entry("quest", '?'),
          Map.entry("quot", '"'),
          Map.entry("rcub", '}'),
          Map.entry("rpar", ')'),
          Map.entry("rsqb", ']'),
          Map.entry("semi", ';'),
          Map.entry("sol", '/'),
          Map.entry("Tab", '\t'),
          Map.entry("verbar", '|'));

  private final List<Depth> depths = new ArrayList<>();
  private final int[] behindBlank;
  private final int[] behindBlanks;

  WrittenText(String text) {
    Depth depth = Depth.asItStands(text);
    depths.add(depth);
    if (text.chars().anyMatch(Depth::beginsEscape)) {
      while (depths.size() <= DEEPEST) {
        depth = depth.decoded();
        depths.add(depth);
      }
    }
    behindBlank = new int[text.length() + 1];
    behindBlanks = new int[text.length() + 1];
    findBlanks();
  }

  int length() {
    return behindBlanks.length - 1;
  }

  /** In how many ways a place can be read at most; the first is as it stands. */
  int depths() {
    return depths.size();
  }

  /** The character that begins at a place, read at a depth. */
  char character(int depth, int at) {
    return depths.get(depth).characters[at];
  }

  /** Where that character ends. */
  int end(int depth, int at) {
    return depths.get(depth).ends[at];
  }

  /** Whether reading a place deeper makes no difference. */
  boolean isAsItStands(int at) {
    return depths.size() == 1 || !Depth.beginsEscape(depths.get(0).characters[at]);
  }

  /**
   * The place behind the blanks that stand as they are, or behind the one that is written as an
   * escape; the place itself if neither begins there.
   */
  int behindBlank(int at) {
    return behindBlank[at];
  }

  /** The place behind all blanks, in whatever way they are written. */
  int behindBlanks(int at) {
    return behindBlanks[at];
  }

  private void findBlanks() {
    char[] asTheyStand = depths.get(0).characters;
    // What reads as a blank at some depth does so at all deeper ones.
    Depth deepest = depths.get(depths.size() - 1);
    behindBlank[asTheyStand.length] = asTheyStand.length;
    behindBlanks[asTheyStand.length] = asTheyStand.length;
    for (int at = asTheyStand.length - 1; at >= 0; at--) {
      boolean isBlank = isBlank(deepest.characters[at]);
      int end = isBlank ? deepest.ends[at] : at;
      boolean goesOn = isBlank(asTheyStand[at]) && end < asTheyStand.length;
      behindBlank[at] = goesOn && isBlank(asTheyStand[end]) ? behindBlank[end] : end;
      behindBlanks[at] = isBlank ? behindBlanks[end] : at;
    }
  }

  /** Wider than elsewhere: what cannot be seen does not part a key for who reads it. */
  private static boolean isBlank(char character) {
    return Blanks.isBlank(character) || Character.getType(character) == Character.FORMAT;
  }

  /** What begins at each place, and where it ends, read at one depth. */
  private static final class Depth {
    private final char[] characters;
    private final int[] ends;

    private Depth(char[] characters, int[] ends) {
      this.characters = characters;
      this.ends = ends;
    }

    static Depth asItStands(String text) {
      int[] ends = new int[text.length()];
      for (int at = 0; at < ends.length; at++) {
        ends[at] = at + 1;
      }
      return new Depth(text.toCharArray(), ends);
    }

    static boolean beginsEscape(int character) {
      return character == '%' || character == '\\' || character == '&';
    }

    Depth decoded() {
      Depth decoded = new Depth(characters.clone(), ends.clone());
      for (int at = 0; at < ends.length; at++) {
        if (beginsEscape(characters[at])) {
          new Escape(at).decodeInto(decoded);
        }
      }
      return decoded;
    }

    /** Reads the escape that may begin at a place; its own characters may be escaped less deep. */
    private final class Escape {
      private final int start;
      private int at;

      Escape(int start) {
        this.start = start;
        this.at = start;
      }

      void decodeInto(Depth decoded) {
        int meant =
            switch (next()) {
              case '%' -> percent();
              case '\\' -> backslash();
              default -> entity();
            };
        if (meant >= 0) {
          decoded.characters[start] = (char) meant;
          decoded.ends[start] = at;
        }
      }

      private int percent() {
        if (at < ends.length && characters[at] == 'u') {
          next();
          return hex(4);
        }
        return hex(2);
      }

      private int backslash() {
        int letter = next();
        return switch (letter) {
          case 'u' -> hex(4);
          case 'x' -> hex(2);
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          case 'b' -> '\b';
          case 'f' -> '\f';
          default -> letter;
        };
      }

      private int entity() {
        String name = name();
        if (!name.startsWith("#")) {
          Character named = ENTITIES.get(name);
          return named == null ? -1 : named;
        }
        boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
        try {
          int code =
              hexadecimal
                  ? Integer.parseInt(name.substring(2), 16)
                  : Integer.parseInt(name.substring(1));
          return code <= Character.MAX_VALUE ? code : -1;
        } catch (NumberFormatException none) {
          return -1;
        }
      }

      private int hex(int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
          int digit = Character.digit(next(), 16);
          if (digit < 0) {
            return -1;
          }
          value = value << 4 | digit;
        }
        return value;
      }

      private String name() {
        StringBuilder name = new StringBuilder();
        while (name.length() <= LONGEST_ENTITY) {
          int character = next();
          if (character != '#' && !Character.isLetterOrDigit(character)) {
            return character == ';' ? name.toString() : "";
          }
          name.append((char) character);
        }
        return "";
      }

      /** The next character of the escape; -1 at the end of the text. */
      private int next() {
        if (at >= ends.length) {
          return -1;
        }
        char character = characters[at];
        at = ends[at];
        return character;
      }
    }
  }
}
