// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.feed.IntervalPosition.State;
import com.ximasdk.feed.IntervalTrouble.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The days that a round asks for, as many as one round may.
 *
 * @param days the oldest first
 * @param failedBefore days that failed as a whole before, to be asked for after the others so that
 *     they hold up none; those that were asked for longest ago first, so that all have their turn
 * @param isUpToDate whether the day of the clock is among them
 */
record DayPlan(List<LocalDate> days, List<LocalDate> failedBefore, boolean isUpToDate) {
  /** Days that were never asked for, as in catching up. */
  static final int MOST_NEW = 31;

  /** Days after the horizon that showed nothing when they were asked for. */
  static final int MOST_QUIET = 7;

  /** Days of which something is owed. */
  static final int MOST_OWED = 14;

  static DayPlan of(IntervalPosition position, Instant closed, IntervalSettings settings) {
    State state = position.state();
    SortedSet<LocalDate> failed = failedDays(state, settings);
    SortedSet<LocalDate> days = new TreeSet<>();
    Map<LocalDate, Instant> quiet = new HashMap<>();
    Instant again = Instants.earlier(state.horizon(), closed).minus(settings.lookBack());
    LocalDate today = day(closed.minusNanos(1), settings);
    LocalDate near = day(state.horizon(), settings).plusDays(1);
    LocalDate first = day(Instants.later(again, state.start()), settings);
    int fresh = 0;
    boolean isUpToDate = true;
    for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
      if (settings.span(day).isSkipped()) {
        continue;
      }
      boolean isNear = !day.isAfter(near) || !day.isBefore(today.minusDays(1));
      boolean isQuiet = state.quiet().containsKey(day);
      if (!isQuiet && day.isAfter(near) && !failed.contains(day) && ++fresh > MOST_NEW) {
        isUpToDate = false;
        break;
      }
      if (isQuiet && !isNear) {
        quiet.put(day, state.quiet().getOrDefault(day, state.start()));
      } else {
        days.add(day);
      }
    }
    days.addAll(longestAgo(quiet, MOST_QUIET));
    Map<LocalDate, Instant> owed = owedDays(state, settings);
    Map<LocalDate, Instant> failedBefore = new HashMap<>(owed);
    failedBefore.keySet().retainAll(failed);
    owed.keySet().removeAll(failed);
    owed.keySet().removeAll(days);
    days.removeAll(failed);
    days.addAll(longestAgo(owed, MOST_OWED));
    return new DayPlan(List.copyOf(days), longestAgo(failedBefore, MOST_OWED), isUpToDate);
  }

  private static LocalDate day(Instant instant, IntervalSettings settings) {
    return instant.atZone(settings.zone()).toLocalDate();
  }

  private static SortedSet<LocalDate> failedDays(State state, IntervalSettings settings) {
    SortedSet<LocalDate> days = new TreeSet<>();
    state.owed().stream()
        .filter(owed -> owed.isOfAllGroups() && owed.isAskedFor())
        .filter(owed -> owed.kind() == Kind.DAY_FAILED)
        .forEach(owed -> days.addAll(owed.days(settings.zone())));
    return days;
  }

  private static Map<LocalDate, Instant> owedDays(State state, IntervalSettings settings) {
    Map<LocalDate, Instant> days = new HashMap<>();
    state.owed().stream()
        .filter(OwedSpan::isAskedFor)
        .forEach(
            owed ->
                owed.days(settings.zone())
                    .forEach(day -> days.merge(day, owed.lastAsked(), Instants::earlier)));
    return days;
  }

  private static List<LocalDate> longestAgo(Map<LocalDate, Instant> days, int most) {
    return days.entrySet().stream()
        .sorted(
            Map.Entry.<LocalDate, Instant>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }
}
