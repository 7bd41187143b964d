// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.report;

import java.util.List;

/**
 * What a cell can mean, or why that is unsure.
 *
 * @param values the readings, the likeliest first; empty if there is a doubt
 * @param doubt what was expected and what to do, to be put behind what was found; else empty
 */
record Readings<T>(List<T> values, String doubt) {
  Readings {
    values = List.copyOf(values);
  }

  static <T> Readings<T> of(List<T> values) {
    return new Readings<>(values, "");
  }

  static <T> Readings<T> of(T value) {
    return of(List.of(value));
  }

  static <T> Readings<T> unsure(String doubt) {
    return new Readings<>(List.of(), doubt);
  }
}
