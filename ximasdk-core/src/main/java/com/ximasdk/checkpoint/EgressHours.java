// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The bytes of each hour. An hour counts until its last moment is five days ago.
 *
 * <p>For one thread at a time.
 */
final class EgressHours {
  static final long HOUR = 3_600_000;
  static final long FIVE_DAYS = 120 * HOUR;

  /**
   * What was had within an hour.
   *
   * @param count how many recordings
   */
  record Taken(long bytes, long count) {
    Taken plus(long more, long moreCount) {
      return new Taken(Math.addExact(bytes, more), count + moreCount);
    }
  }

  private final NavigableMap<Long, Taken> hours = new TreeMap<>();

  void put(long hour, Taken taken) {
    hours.put(hour, taken);
  }

  NavigableMap<Long, Taken> hours() {
    return hours;
  }

  /** When an hour's bytes do not count any more, in epoch milliseconds. */
  private static long end(long hour) {
    return (hour + 1) * HOUR + FIVE_DAYS;
  }

  /** What counts at a time; what a clock that was ahead has noted in the future does as well. */
  Taken at(long now) {
    Taken sum = new Taken(0, 0);
    for (Map.Entry<Long, Taken> hour : hours.entrySet()) {
      if (end(hour.getKey()) > now) {
        sum = sum.plus(hour.getValue().bytes(), hour.getValue().count());
      }
    }
    return sum;
  }

  /** How many milliseconds until at most so many bytes count, if none come. */
  long untilAtMost(long bytes, long now) {
    long left = at(now).bytes();
    long wait = 0;
    for (Map.Entry<Long, Taken> hour : hours.entrySet()) {
      if (left <= bytes) {
        return wait;
      }
      if (end(hour.getKey()) > now) {
        left -= hour.getValue().bytes();
        // What the clock has noted in the future is not waited for longer than what is of now.
        wait = Math.min(end(hour.getKey()) - now, FIVE_DAYS + HOUR);
      }
    }
    return wait;
  }
}
