// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.cli;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is wrong with the options of a command, so that all of it is told at once. */
public final class Violations {
  private final Set<String> sentences = new LinkedHashSet<>();
  private final Set<String> options = new HashSet<>();

  /**
   * Adds one.
   *
   * @param sentence what was found, what was expected, what to do
   */
  public void add(String sentence) {
    sentences.add(sentence);
  }

  /**
   * Adds one about an option that was not understood, so that its check need not say once more that
   * it has no value.
   *
   * @param option its name, as {@code --url}
   * @param sentence what was found, what was expected, what to do
   */
  public void addOf(String option, String sentence) {
    options.add(option);
    add(sentence);
  }

  /**
   * Whether an option was not understood, which has been told.
   *
   * @param option its name, as {@code --url}
   */
  public boolean hasToldOf(String option) {
    return options.contains(option);
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
