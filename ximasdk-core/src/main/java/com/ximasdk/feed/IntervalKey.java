// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import java.time.Instant;
import java.util.Comparator;

/** What tells an interval from all others. */
record IntervalKey(Instant start, String group) implements Comparable<IntervalKey> {
  private static final Comparator<IntervalKey> ORDER =
      Comparator.comparing(IntervalKey::start).thenComparing(IntervalKey::group);

  @Override
  public int compareTo(IntervalKey other) {
    return ORDER.compare(this, other);
  }
}
