// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.feed.IntervalPosition.State;
import com.ximasdk.internal.time.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a round begins with.
 *
 * @param facts what it knows
 * @param position with the reading of the clock
 * @param troubles whether the clock jumped
 */
record RoundBegin(RoundFacts facts, IntervalPosition position, List<IntervalTrouble> troubles) {
  /** Clocks are set right by so much without being wrong. */
  private static final Duration SMALL = Duration.ofMinutes(1);

  /** So many periods may lie between two rounds: schedules are late, and programs restart. */
  private static final int MOST_PERIODS = 4;

  static RoundBegin of(IntervalPosition position, Instant now, IntervalSettings settings) {
    State state = position.state();
    Instant last = state.reading().orElse(now);
    Duration distance = Duration.between(last, now);
    Duration most =
        Durations.longer(
            Durations.scaled(settings.period(), MOST_PERIODS),
            Durations.scaled(state.distance(), 2));
    boolean isBack = distance.compareTo(SMALL.negated()) < 0;
    boolean isAhead = distance.compareTo(most) > 0;
    Duration passed = Durations.clamped(distance);
    RoundFacts facts =
        new RoundFacts(
            now,
            now.minus(settings.settling()),
            Instants.earlier(last, now),
            isAhead ? settings.period() : passed);
    return new RoundBegin(
        facts,
        read(state, now, isBack ? state.distance() : passed),
        isBack || isAhead ? List.of(jumped(last, now, isBack)) : List.of());
  }

  private static IntervalTrouble jumped(Instant last, Instant now, boolean isBack) {
    return new IntervalTrouble(
        IntervalTrouble.Kind.CLOCK_JUMPED,
        Optional.empty(),
        Optional.empty(),
        isBack
            ? "The clock shows %s, and showed %s at the last round: it was set back. Check it."
                .formatted(now, last)
            : ("The clock shows %s, and showed %s at the last round. Either no round ran in"
                    + " between, or the clock was set ahead: check which.")
                .formatted(now, last),
        Optional.empty());
  }

  /**
   * The position at a reading of the clock. What lies ahead of it was shown while the clock was
   * ahead, by a report that lists intervals before they begin: it is read again.
   */
  private static IntervalPosition read(State state, Instant now, Duration distance) {
    Instant latest = Instants.later(now, state.forgotten());
    SortedMap<String, GroupProgress> groups = new TreeMap<>(state.groups());
    groups.replaceAll(
        (name, group) ->
            new GroupProgress(Instants.earlier(group.reached(), latest), group.expected()));
    return new IntervalPosition(
        new State(
            state.revision(),
            state.start(),
            Instants.earlier(state.horizon(), latest),
            state.forgotten(),
            Optional.of(now),
            distance,
            groups,
            state.delivered(),
            state.underway(),
            state.quiet(),
            state.owed()));
  }
}
