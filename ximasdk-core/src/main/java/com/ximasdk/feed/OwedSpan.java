// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import com.ximasdk.feed.IntervalTrouble.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Intervals that have not been had although later ones have: those that end after {@code from} and
 * by {@code to}.
 *
 * @param group the group; empty for all groups, also those that are not known yet
 * @param had of these groups, what ends by then was had
 * @param from where it begins
 * @param to where it ends
 * @param kind why they are owed
 * @param reason the same for people
 * @param firstSeen when it was first found so
 * @param lastAsked when its day was asked for last
 * @param waited how long it has been so while the tenant could be read otherwise
 * @param state whether it is asked for, and whether it was told as a gap
 * @param toldAt when it was told as a gap
 */
record OwedSpan(
    Optional<String> group,
    SortedMap<String, Instant> had,
    Instant from,
    Instant to,
    Kind kind,
    String reason,
    Instant firstSeen,
    Instant lastAsked,
    Duration waited,
    State state,
    Optional<Instant> toldAt) {
  enum State {
    /** Asked for in every round. */
    OPEN,
    /** Given up; handed out as a gap, but not acknowledged. */
    TELLING,
    /** A gap that the adapter knows of. */
    TOLD,
    /** A gap that the adapter knows of and that is asked for again. */
    ASKED_AGAIN
  }

  OwedSpan {
    had = Collections.unmodifiableSortedMap(new TreeMap<>(had));
  }

  /** What is owed from a moment on. */
  static OwedSpan open(
      Optional<String> group, Instant from, Instant to, Kind kind, String reason, Instant now) {
    return new OwedSpan(
        group,
        Collections.emptySortedMap(),
        from,
        to,
        kind,
        reason,
        now,
        now,
        Duration.ZERO,
        State.OPEN,
        Optional.empty());
  }

  boolean isOfAllGroups() {
    return group.isEmpty();
  }

  boolean concerns(String one) {
    return group.isEmpty() || group.get().equals(one);
  }

  /** Whether an interval of a group that ends then is owed. */
  boolean covers(String one, Instant end) {
    return concerns(one)
        && end.isAfter(Instants.later(from, had.getOrDefault(one, from)))
        && !end.isAfter(to);
  }

  boolean overlaps(DaySpan day) {
    return from.isBefore(day.end()) && day.start().isBefore(to);
  }

  boolean isAskedFor() {
    return state == State.OPEN || state == State.ASKED_AGAIN;
  }

  boolean isGap() {
    return state != State.OPEN;
  }

  /** The days that it touches. */
  List<LocalDate> days(ZoneId zone) {
    LocalDate first = from.atZone(zone).toLocalDate();
    return first
        .datesUntil(to.minusNanos(1).atZone(zone).toLocalDate().plusDays(1))
        .filter(day -> !DaySpan.of(day, zone).isSkipped())
        .toList();
  }

  /** The part of it that lies in a day. */
  OwedSpan within(DaySpan day) {
    return between(Instants.later(from, day.start()), Instants.earlier(to, day.end()));
  }

  /** The parts of it that do not lie in a day. */
  List<OwedSpan> outside(DaySpan day) {
    List<OwedSpan> parts = new ArrayList<>();
    if (from.isBefore(day.start())) {
      parts.add(between(from, day.start()));
    }
    if (day.end().isBefore(to)) {
      parts.add(between(day.end(), to));
    }
    return parts;
  }

  OwedSpan between(Instant first, Instant last) {
    return new OwedSpan(
        group, had, first, last, kind, reason, firstSeen, lastAsked, waited, state, toldAt);
  }

  /** The part of one group. */
  OwedSpan of(String one) {
    return new OwedSpan(
        Optional.of(one),
        Collections.emptySortedMap(),
        Instants.later(from, had.getOrDefault(one, from)),
        to,
        kind,
        reason,
        firstSeen,
        lastAsked,
        waited,
        state,
        toldAt);
  }

  OwedSpan with(SortedMap<String, Instant> groupsHad) {
    return new OwedSpan(
        group, groupsHad, from, to, kind, reason, firstSeen, lastAsked, waited, state, toldAt);
  }

  OwedSpan because(Kind found, String why) {
    return new OwedSpan(
        group, had, from, to, found, why, firstSeen, lastAsked, waited, state, toldAt);
  }

  OwedSpan asked(Instant now) {
    return new OwedSpan(group, had, from, to, kind, reason, firstSeen, now, waited, state, toldAt);
  }

  OwedSpan waited(Duration time) {
    return new OwedSpan(
        group, had, from, to, kind, reason, firstSeen, lastAsked, time, state, toldAt);
  }

  OwedSpan in(State next) {
    return new OwedSpan(
        group, had, from, to, kind, reason, firstSeen, lastAsked, waited, next, toldAt);
  }

  OwedSpan toldAt(Instant now) {
    return new OwedSpan(
        group,
        had,
        from,
        to,
        kind,
        reason,
        firstSeen,
        lastAsked,
        waited,
        State.TELLING,
        Optional.of(now));
  }

  /** A gap as it is told. */
  IntervalGap gap() {
    return new IntervalGap(group, from, to, reason, toldAt.orElse(lastAsked), had);
  }
}
