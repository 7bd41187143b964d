// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A line of the table: what the library's part took, what that is held against, and what is wanted.
 *
 * @param row the row that measured it
 * @param what was measured, where a row has several
 * @param size how many there were of what the cost grows with; 0 where it grows with nothing
 * @param ours of the library
 * @param baseline of what does the same without it, measured in turns with it
 * @param reading what the ratio says
 * @param target what is wanted of the ratio, or of the value where there is no baseline
 */
record Comparison(
    String row,
    String what,
    long size,
    Figure ours,
    Optional<Figure> baseline,
    Reading reading,
    Optional<Target> target) {

  /** What a ratio says. */
  enum Reading {
    /** The baseline's time over ours: how many times as fast. */
    SPEED("speed"),
    /** Ours over the baseline's: how many times as much. */
    COST("cost"),
    /** Ours alone. */
    VALUE("value");

    private final String text;

    Reading(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  /** A line without a baseline. */
  static Comparison value(
      String row, String what, long size, Figure ours, Optional<Target> target) {
    return new Comparison(row, what, size, ours, Optional.empty(), Reading.VALUE, target);
  }

  /** The ratio of the medians; without a baseline the median. */
  double result() {
    return result(ours.median(), baseline.map(Figure::median));
  }

  /** The result of each round, smallest first. */
  List<Double> results() {
    List<Double> mine = ours.values();
    return baseline
        .map(
            other ->
                IntStream.range(0, Math.min(mine.size(), other.values().size()))
                    .mapToObj(i -> result(mine.get(i), Optional.of(other.values().get(i)))))
        .orElseGet(mine::stream)
        .sorted()
        .toList();
  }

  private double result(double mine, Optional<Double> other) {
    return switch (reading) {
      case SPEED -> other.orElse(Double.NaN) / mine;
      case COST -> mine / other.orElse(Double.NaN);
      case VALUE -> mine;
    };
  }

  Optional<Boolean> met() {
    return target.map(wanted -> wanted.isMet(result()));
  }
}
