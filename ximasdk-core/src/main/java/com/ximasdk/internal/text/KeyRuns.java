// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All runs of a key that would tell of it, as a tree that is walked a character at a time. */
final class KeyRuns {
  /** Fewer characters of a key tell nothing, and could be a word of the message. */
  private static final int TELLING = 8;

  /** A parser's message may stop at the first sign in a key; so its beginning tells sooner. */
  private static final int TELLING_BEGINNING = 6;

  private final Step root = new Step(0);
  private int steps;

  KeyRuns(String key) {
    add(key.substring(0, Math.min(TELLING_BEGINNING, key.length())));
    for (int start = 0; start + TELLING <= key.length(); start++) {
      add(key.substring(start, start + TELLING));
    }
  }

  private void add(String run) {
    Step step = root;
    for (int i = 0; i < run.length(); i++) {
      char character = run.charAt(i);
      Step next = step.next(character);
      if (next == null) {
        next = new Step(++steps);
        step.further.put(character, next);
      }
      step = next;
    }
    step.whole = true;
  }

  /** The place before the first character. */
  Step root() {
    return root;
  }

  /** How far a run has come. */
  static final class Step {
    private final Map<Character, Step> further = new HashMap<>(2);
    private final int number;
    private boolean whole;

    private Step(int number) {
      this.number = number;
    }

    /** Tells this step from the others of the key. */
    int number() {
      return number;
    }

    /** The step behind one more character; null if no run goes on with it. */
    @Nullable Step next(char character) {
      return further.get(character);
    }

    /** Whether a whole run has been walked. */
    boolean isWhole() {
      return whole;
    }
  }
}
