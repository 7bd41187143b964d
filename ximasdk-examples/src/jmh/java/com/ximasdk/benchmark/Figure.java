// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import java.util.List;

/**
 * What was measured of one thing.
 *
 * @param name what it is of
 * @param unit of the values
 * @param values the median of each round, in the order of the rounds; at least one
 */
record Figure(String name, String unit, List<Double> values) {
  Figure {
    values = List.copyOf(values);
  }

  static Figure of(String name, String unit, double value) {
    return new Figure(name, unit, List.of(value));
  }

  double median() {
    return median(values);
  }

  /** The middle value; of an even number the mean of the two in the middle. */
  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
