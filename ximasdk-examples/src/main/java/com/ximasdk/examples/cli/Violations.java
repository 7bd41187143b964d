// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is wrong with the options of a command, so that all of it is told at once. */
public final class Violations {
  private final Set<String> sentences = new LinkedHashSet<>();

  /**
   * Adds one.
   *
   * @param sentence what was found, what was expected, what to do
   */
  public void add(String sentence) {
    sentences.add(sentence);
  }

  /** Whether nothing is wrong. */
  public boolean isEmpty() {
    return sentences.isEmpty();
  }

  /** All of them, in the order they were found. */
  public List<String> sentences() {
    return List.copyOf(sentences);
  }
}
