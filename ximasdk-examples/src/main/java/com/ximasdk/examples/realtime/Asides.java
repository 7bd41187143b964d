// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import com.ximasdk.examples.cli.Console;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Sentences for standard error beside the results. They are told at once; while a page has the
 * terminal on which they would be written, they wait until it has left. Not for use by several
 * threads at once.
 */
final class Asides {
  /** So many wait, the latest ones; a page may be there for months. */
  private static final int MOST_KEPT = 1_000;

  private final Console console;
  private final Deque<String> waiting = new ArrayDeque<>();
  private boolean held;
  private long leftOut;

  Asides(Console console) {
    this.console = console;
  }

  /** Tells a sentence, now or when the page has left. */
  void tell(String sentence) {
    if (!held) {
      console.tell(sentence);
      return;
    }
    if (waiting.size() == MOST_KEPT) {
      waiting.removeFirst();
      leftOut++;
    }
    waiting.addLast(sentence);
  }

  /** Tells a sentence that a page shows by itself, if it would not disturb that page. */
  void tellUnlessShown(String sentence) {
    if (!held) {
      tell(sentence);
    }
  }

  /** A page is about to take the screen. */
  void hold() {
    held = console.errIsTerminal();
  }

  /** The page has left the screen. */
  void release() {
    held = false;
    if (leftOut > 0) {
      tell("Of what was to be told meanwhile, the first " + leftOut + " sentences were not kept.");
      leftOut = 0;
    }
    while (!waiting.isEmpty()) {
      tell(waiting.removeFirst());
    }
  }
}
