// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes keys of the characters that a terminal sends. A key that is sent as several characters may
 * come in pieces. Not for use by several threads at once.
 */
final class Keyboard {
  private static final char ESCAPE = '\u001b';

  /** Longer than any key that is known; what is longer is no key. */
  private static final int LONGEST = 8;

  private static final Map<String, Key> SEQUENCES =
      Map.ofEntries(
          Map.entry("A", Key.LINE_UP),
          Map.entry("B", Key.LINE_DOWN),
          Map.entry("F", Key.LAST),
          Map.entry("H", Key.FIRST),
          Map.entry("1~", Key.FIRST),
          Map.entry("4~", Key.LAST),
          Map.entry("5~", Key.PAGE_UP),
          Map.entry("6~", Key.PAGE_DOWN),
          Map.entry("7~", Key.FIRST),
          Map.entry("8~", Key.LAST));

  private static final Map<Character, Key> LETTERS =
      Map.ofEntries(
          Map.entry('k', Key.LINE_UP),
          Map.entry('j', Key.LINE_DOWN),
          Map.entry('\r', Key.LINE_DOWN),
          Map.entry('\n', Key.LINE_DOWN),
          Map.entry('b', Key.PAGE_UP),
          Map.entry(' ', Key.PAGE_DOWN),
          Map.entry('g', Key.FIRST),
          Map.entry('G', Key.LAST),
          Map.entry('\f', Key.REDRAW),
          Map.entry('q', Key.QUIT),
          Map.entry('Q', Key.QUIT),
          // Where a terminal sends them as characters.
          Map.entry('\u0003', Key.QUIT),
          Map.entry('\u0004', Key.QUIT));

  private final StringBuilder begun = new StringBuilder();

  /** The keys that are complete with some more characters. */
  List<Key> keys(String typed) {
    List<Key> keys = new ArrayList<>();
    for (int i = 0; i < typed.length(); i++) {
      take(typed.charAt(i), keys);
    }
    return keys;
  }

  private void take(char c, List<Key> keys) {
    if (c == ESCAPE) {
      begun.setLength(0);
      begun.append(c);
    } else if (begun.length() == 0) {
      add(LETTERS.get(c), keys);
    } else if (begun.length() == 1) {
      if (c == '[' || c == 'O') {
        begun.append(c);
      } else {
        // The Escape key alone, and then another one.
        begun.setLength(0);
        add(LETTERS.get(c), keys);
      }
    } else {
      begun.append(c);
      if (c >= '@' && c <= '~') {
        add(SEQUENCES.get(begun.substring(2)), keys);
        begun.setLength(0);
      } else if (begun.length() == LONGEST) {
        begun.setLength(0);
      }
    }
  }

  private static void add(@Nullable Key key, List<Key> keys) {
    if (key != null) {
      keys.add(key);
    }
  }
}
