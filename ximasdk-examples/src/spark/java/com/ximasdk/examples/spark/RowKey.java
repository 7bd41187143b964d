// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.spark;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where a row stands in the result: by its recording key; behind all of these, lines that tell of
 * no recording, by their place.
 *
 * @param recordingKey blank of a line that tells of none
 * @param place of a line that tells of none
 */
record RowKey(String recordingKey, LinePlace place) implements Comparable<RowKey>, Serializable {
  private static final Comparator<RowKey> ORDER =
      Comparator.comparing((RowKey key) -> key.recordingKey.isEmpty())
          .thenComparing(RowKey::recordingKey)
          .thenComparing(RowKey::place);

  @Override
  public int compareTo(RowKey other) {
    return ORDER.compare(this, other);
  }
}
