// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * What JMH has measured of one method, a value a round.
 *
 * @param nanos the median time of an operation
 * @param slowNanos the time that one in a hundred operations exceeds; of sampled times alone
 * @param bytes what an operation allocates, in the whole process
 */
record Measured(List<Double> nanos, List<Double> slowNanos, List<Double> bytes) {
  Measured() {
    this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  private static List<Double> scaled(List<Double> values, double factor) {
    return values.stream().map(value -> value * factor).toList();
  }

  /** The median time in a unit of so many nanoseconds, of one of so many parts of an operation. */
  Figure time(String name, String unit, double nanosInUnit, double parts) {
    return new Figure(name, unit, scaled(nanos, 1 / nanosInUnit / parts));
  }

  Figure slowTime(String name, String unit, double nanosInUnit) {
    return new Figure(name, unit, scaled(slowNanos, 1 / nanosInUnit));
  }

  Figure bytes(String name, double parts) {
    return new Figure(name, "B", scaled(bytes, 1 / parts));
  }

  /** How many millions of operations a second. */
  Figure rate(String name) {
    return new Figure(name, "M/s", nanos.stream().map(time -> 1e3 / time).toList());
  }
}
