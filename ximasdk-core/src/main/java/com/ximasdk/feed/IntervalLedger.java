// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.feed.IntervalPosition.State;
import com.ximasdk.feed.IntervalTrouble.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A position on which one step works. It holds that whatever ends by where a group has come was
 * delivered, is left out by the report, or is owed.
 */
final class IntervalLedger {
  /** What is read again begins at most a day before the look-back. */
  private static final Duration KEPT = Duration.ofDays(2);

  private final State before;
  private final IntervalSettings settings;
  private final SortedMap<String, GroupProgress> groups;
  private final SortedMap<IntervalKey, IntervalMark> delivered;
  private final SortedMap<IntervalKey, IntervalMark> underway;
  private final SortedMap<LocalDate, Instant> quiet;
  private final OwedSpans owed;
  private Instant horizon;
  private Instant forgotten;

  IntervalLedger(IntervalPosition position, IntervalSettings settings) {
    this.before = position.state();
    this.settings = settings;
    this.groups = new TreeMap<>(before.groups());
    this.delivered = new TreeMap<>(before.delivered());
    this.underway = new TreeMap<>(before.underway());
    this.quiet = new TreeMap<>(before.quiet());
    this.owed = new OwedSpans(before.owed());
    this.horizon = before.horizon();
    this.forgotten = before.forgotten();
  }

  /** The position after the step. */
  IntervalPosition position() {
    return new IntervalPosition(
        new State(
            before.revision(),
            before.start(),
            horizon,
            forgotten,
            before.reading(),
            before.distance(),
            groups,
            delivered,
            underway,
            quiet,
            owed.all()));
  }

  Instant start() {
    return before.start();
  }

  Instant horizon() {
    return horizon;
  }

  OwedSpans owed() {
    return owed;
  }

  SortedMap<String, GroupProgress> groups() {
    return groups;
  }

  Optional<IntervalMark> underway(IntervalKey key) {
    return Optional.ofNullable(underway.get(key));
  }

  Optional<IntervalMark> delivered(IntervalKey key) {
    return Optional.ofNullable(delivered.get(key));
  }

  /** What was delivered of a day. */
  SortedMap<IntervalKey, IntervalMark> deliveredOf(DaySpan day) {
    return delivered.subMap(new IntervalKey(day.start(), ""), new IntervalKey(day.end(), ""));
  }

  /** Whether an interval that is not remembered was never delivered. */
  boolean isStillToCome(String group, Instant end) {
    GroupProgress progress = groups.get(group);
    return progress == null
        || end.isAfter(progress.reached())
        || end.isAfter(forgotten)
        || owed.cover(group, end);
  }

  /** The first groups of all are there: the report may have lacked them since the start. */
  void meetFirst(Set<String> first, DaySpan day, Instant now) {
    if (groups.isEmpty() && start().isBefore(day.start())) {
      for (String group : first) {
        owed.add(
            OwedSpan.open(
                Optional.of(group),
                start(),
                day.start(),
                Kind.GROUP_ABSENT,
                "The report had no group until %s; it has '%s' then.".formatted(day.day(), group),
                now));
      }
    }
  }

  /** A group is there on a day, or should be. */
  void meet(String group, DaySpan day, Instant now) {
    GroupProgress known = groups.get(group);
    Instant first = Instants.later(start(), day.start());
    if (known == null) {
      groups.put(group, new GroupProgress(first, true));
    } else if (!known.expected() && known.reached().isBefore(day.end())) {
      if (known.reached().isBefore(first)) {
        owed.add(
            OwedSpan.open(
                    Optional.of(group),
                    known.reached(),
                    first,
                    Kind.GROUP_ABSENT,
                    "The report lacked the group '%s' until %s.".formatted(group, day.day()),
                    now)
                .waited(settings.patience()));
      }
      groups.put(group, new GroupProgress(Instants.later(known.reached(), first), true));
    }
  }

  /**
   * Where what a group owes of a day begins: what was delivered within the look-back may have
   * changed since.
   */
  Instant open(GroupProgress progress, DaySpan day, Instant closed) {
    Instant last = Instants.earlier(progress.reached(), closed).minus(settings.lookBack());
    Instant remembered = Instants.earlier(progress.reached(), forgotten);
    return Instants.later(Instants.later(day.start(), start()), Instants.later(last, remembered));
  }

  /**
   * A day shows intervals: days before it that were not read since are owed by all groups that have
   * not come past them.
   */
  void owePassed(DaySpan shown, RoundFacts facts) {
    Instant from =
        groups.values().stream()
            .filter(GroupProgress::expected)
            .map(GroupProgress::reached)
            .reduce(horizon, Instants::earlier);
    LocalDate first = Instants.later(from, start()).atZone(settings.zone()).toLocalDate();
    for (LocalDate day = first; day.isBefore(shown.day()); day = day.plusDays(1)) {
      if (!facts.readable().containsKey(day)) {
        oweSkipped(settings.span(day), facts);
      }
    }
  }

  private void oweSkipped(DaySpan day, RoundFacts facts) {
    SortedMap<String, Instant> had = new TreeMap<>();
    Instant first = Instants.later(day.start(), start());
    Instant from = groups.isEmpty() ? first : day.end();
    for (Map.Entry<String, GroupProgress> group : groups.entrySet()) {
      GroupProgress progress = group.getValue();
      boolean isPassed =
          progress.expected()
              && progress.reached().isBefore(day.end())
              && !owed.reach(group.getKey(), day);
      Instant reached = isPassed ? open(progress, day, facts.closed()) : day.end();
      had.put(group.getKey(), reached);
      from = Instants.earlier(from, reached);
    }
    if (from.isBefore(day.end()) && !owed.reachAll(day)) {
      owed.add(
          OwedSpan.open(
                  Optional.empty(),
                  from,
                  day.end(),
                  Kind.NOT_ASKED,
                  "The report of %s was not asked for again in time.".formatted(day.day()),
                  facts.now())
              .with(had));
    }
  }

  /** The report shows intervals up to a moment. */
  void show(Instant end) {
    horizon = Instants.later(horizon, end);
    LocalDate day = horizon.atZone(settings.zone()).toLocalDate();
    quiet.headMap(day.plusDays(1)).clear();
  }

  /** A day after the horizon shows nothing, or something. */
  void quiet(DaySpan day, boolean isQuiet, Instant now) {
    if (isQuiet && day.start().isAfter(horizon)) {
      quiet.put(day.day(), now);
    } else {
      quiet.remove(day.day());
    }
  }

  /** A group could be read on a day. */
  void reach(String group, Instant end) {
    GroupProgress known = groups.get(group);
    if (known != null && known.expected()) {
      groups.put(group, new GroupProgress(Instants.later(known.reached(), end), true));
    }
  }

  /** A group is given up to where the report has come. */
  void leave(String group) {
    GroupProgress known = groups.get(group);
    if (known != null) {
      groups.put(group, new GroupProgress(Instants.later(known.reached(), horizon), false));
    }
  }

  /** What is handed out is delivered when the step is done. */
  void deliver(Map<IntervalKey, IntervalMark> intervals) {
    delivered.putAll(intervals);
    underway.keySet().removeAll(intervals.keySet());
  }

  /** Forgets what cannot change any more, and is not owed. */
  void forget(RoundFacts facts) {
    Instant certain = Instants.earlier(horizon, Instants.earlier(facts.closed(), facts.steady()));
    forgotten = Instants.later(forgotten, certain.minus(settings.lookBack()).minus(KEPT));
    delivered.entrySet().removeIf(this::isOver);
    underway.entrySet().removeIf(this::isOver);
  }

  private boolean isOver(Map.Entry<IntervalKey, IntervalMark> one) {
    Instant end = one.getValue().end();
    return !end.isAfter(forgotten) && !owed.cover(one.getKey().group(), end);
  }
}
