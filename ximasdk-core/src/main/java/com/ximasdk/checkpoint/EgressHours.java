// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.checkpoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The bytes of each hour. An hour counts until its last moment is five days ago; one that lies
 * ahead of the clock, until that is so of the hour in which this was seen.
 *
 * <p>For one thread at a time.
 */
final class EgressHours {
  static final long HOUR = 3_600_000;
  static final long FIVE_DAYS = 120 * HOUR;

  /** What is marked of an hour that never lay ahead of the clock. */
  static final long NEVER_AHEAD = -1;

  /**
   * What was had within an hour.
   *
   * @param count how many recordings
   * @param aheadSince the hour in which the clock was found behind it; or {@link #NEVER_AHEAD}
   */
  record Taken(long bytes, long count, long aheadSince) {
    static final Taken NOTHING = new Taken(0, 0, NEVER_AHEAD);

    Taken plus(long more, long moreCount) {
      return new Taken(Math.addExact(bytes, more), count + moreCount, aheadSince);
    }

    private Taken aheadSince(long hour) {
      return new Taken(bytes, count, hour);
    }
  }

  private final NavigableMap<Long, Taken> hours = new TreeMap<>();

  void put(long hour, Taken taken) {
    hours.put(hour, taken);
  }

  NavigableMap<Long, Taken> hours() {
    return hours;
  }

  /** The hour of a time; clocks of several hosts differ by less than one. */
  static long of(long millis) {
    return Math.max(0, millis / HOUR);
  }

  private static boolean isAhead(long hour, long now) {
    return hour > of(now) + 1;
  }

  /** When an hour's bytes do not count any more, in epoch milliseconds. */
  private static long end(long hour, Taken taken, long now) {
    long from = hour;
    if (isAhead(hour, now)) {
      boolean isSeen = taken.aheadSince() != NEVER_AHEAD && taken.aheadSince() <= of(now);
      from = isSeen ? taken.aheadSince() : of(now);
    }
    return (from + 1) * HOUR + FIVE_DAYS;
  }

  /**
   * What is to be kept so that the bytes of a clock that was ahead count from now on and no longer,
   * and those of one that is behind now count as ever when it is right again.
   */
  Map<Long, Taken> marked(long now) {
    Map<Long, Taken> changed = new TreeMap<>();
    hours.forEach(
        (hour, taken) -> {
          long since = taken.aheadSince();
          if (!isAhead(hour, now)) {
            if (since != NEVER_AHEAD) {
              changed.put(hour, taken.aheadSince(NEVER_AHEAD));
            }
          } else if (since == NEVER_AHEAD || since > of(now)) {
            changed.put(hour, taken.aheadSince(of(now)));
          }
        });
    return changed;
  }

  /**
   * Hours ahead of the clock that count no more. Where it is the clock that is behind, five days
   * have passed all the same.
   */
  List<Long> overAhead(long now) {
    List<Long> over = new ArrayList<>();
    hours.forEach(
        (hour, taken) -> {
          if (isAhead(hour, now) && end(hour, taken, now) <= now) {
            over.add(hour);
          }
        });
    return over;
  }

  /** What counts at a time. */
  Taken at(long now) {
    Taken sum = Taken.NOTHING;
    for (Map.Entry<Long, Taken> hour : hours.entrySet()) {
      if (end(hour.getKey(), hour.getValue(), now) > now) {
        sum = sum.plus(hour.getValue().bytes(), hour.getValue().count());
      }
    }
    return sum;
  }

  /** An hour's end and bytes. */
  private record Ending(long at, long bytes) {}

  /** How many milliseconds until at most so many bytes count, if none come. */
  long untilAtMost(long bytes, long now) {
    List<Ending> endings = new ArrayList<>();
    hours.forEach((hour, taken) -> endings.add(new Ending(end(hour, taken, now), taken.bytes())));
    endings.removeIf(ending -> ending.at() <= now);
    endings.sort(Comparator.comparingLong(Ending::at));
    long left = at(now).bytes();
    long wait = 0;
    for (Ending ending : endings) {
      if (left <= bytes) {
        return wait;
      }
      left -= ending.bytes();
      wait = ending.at() - now;
    }
    return wait;
  }
}
