// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.spark;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where a line stands.
 *
 * @param file the name of its file
 * @param number from 1
 */
record LinePlace(String file, long number) implements Comparable<LinePlace>, Serializable {
  /** Of no line. */
  static final LinePlace NONE = new LinePlace("", 0);

  private static final Comparator<LinePlace> ORDER =
      Comparator.comparing(LinePlace::file).thenComparingLong(LinePlace::number);

  @Override
  public int compareTo(LinePlace other) {
    return ORDER.compare(this, other);
  }
}
