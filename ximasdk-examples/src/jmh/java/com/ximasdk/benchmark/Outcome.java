// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the rows of a run have found. */
final class Outcome {
  /** A line that could not be measured. */
  record Skipped(String row, String what, String reason) {}

  private final List<Comparison> comparisons = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();

  void add(Comparison comparison) {
    comparisons.add(comparison);
  }

  void skip(String row, String what, String reason) {
    skipped.add(new Skipped(row, what, reason));
  }

  /** Holds what does not depend on the machine to a limit. */
  void require(String row, String what, double found, double most) {
    if (!(found <= most)) {
      violations.add(
          String.format(
              Locale.ROOT,
              "%s: %s is %s. Expected at most %s.",
              row,
              what,
              Numbers.text(found),
              Numbers.text(most)));
    }
  }

  /** A row that failed is a violation, too. */
  void failed(String row, String reason) {
    violations.add(row + ": it failed: " + reason);
  }

  List<Comparison> comparisons() {
    return comparisons;
  }

  List<Skipped> skipped() {
    return skipped;
  }

  List<String> violations() {
    return violations;
  }
}
