// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.feed;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far an {@link IntervalCollector} has come, group by group. It never passes what the report
 * has shown. A store keeps its {@link #text()}. Immutable.
 *
 * @since 0.1.0
 */
public final class IntervalPosition {
  private final State state;

  /**
   * What it consists of.
   *
   * @param revision how often it was saved, from 0
   * @param start what ended by then is never delivered
   * @param horizon the latest end of an interval that the report has shown of any group; the start
   *     before the first
   * @param forgotten of what ended by then nothing is remembered, except of what is owed
   * @param reading what the clock showed at the last round
   * @param distance how long that was after the round before
   * @param groups how far each group has come
   * @param delivered what was delivered and can still change
   * @param underway what was handed out and not acknowledged
   * @param quiet days after the horizon whose report could be read and showed nothing, and when
   *     they were asked for last
   * @param owed what is not dealt with although it ends by where its group has come
   */
  record State(
      long revision,
      Instant start,
      Instant horizon,
      Instant forgotten,
      Optional<Instant> reading,
      Duration distance,
      SortedMap<String, GroupProgress> groups,
      SortedMap<IntervalKey, IntervalMark> delivered,
      SortedMap<IntervalKey, IntervalMark> underway,
      SortedMap<LocalDate, Instant> quiet,
      List<OwedSpan> owed) {
    State {
      groups = copy(groups);
      delivered = copy(delivered);
      underway = copy(underway);
      quiet = copy(quiet);
      owed = List.copyOf(owed);
    }

    private static <K, V> SortedMap<K, V> copy(Map<K, V> map) {
      return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
  }

  IntervalPosition(State state) {
    this.state = requireNonNull(state, "state");
  }

  /**
   * {@return the position of a collector that has delivered nothing from an instant on}
   *
   * @param start intervals that end by then are never delivered; before the year 1 or after 9998 it
   *     counts as the nearest of those
   */
  public static IntervalPosition startingAt(Instant start) {
    Instant first = Instants.clamped(start);
    return new IntervalPosition(
        new State(
            0,
            first,
            first,
            first,
            Optional.empty(),
            Duration.ZERO,
            Collections.emptySortedMap(),
            Collections.emptySortedMap(),
            Collections.emptySortedMap(),
            Collections.emptySortedMap(),
            List.of()));
  }

  /**
   * The position that a text stands for.
   *
   * @param text what {@link #text()} gave, of this version of the library or an earlier one
   * @return a position that is equal to the one whose text it is
   * @throws IllegalArgumentException if it is something else; the message names the member, what
   *     was found and what was expected
   */
  public static IntervalPosition of(String text) {
    return PositionText.read(text);
  }

  /** {@return all of it as JSON, for a store} */
  public String text() {
    return PositionText.write(this);
  }

  /**
   * {@return how often it was saved, from 0} A store that several programs reach replaces a
   * position by one whose revision is greater by one, and by no other: so two collectors on one
   * position are found.
   */
  public long revision() {
    return state.revision();
  }

  /** {@return where the collector began} What ended by then is never delivered. */
  public Instant start() {
    return state.start();
  }

  /**
   * {@return the latest end of an interval that the report has shown of any group; the start before
   * the first}
   */
  public Instant horizon() {
    return state.horizon();
  }

  /**
   * {@return the groups that were seen or asked for, by their exact names} The name is empty in a
   * report without sub-reports. Cannot be changed.
   */
  public Set<String> groups() {
    return state.groups().keySet();
  }

  /**
   * {@return how far a group has come; empty for a group that is not known} All its intervals that
   * end by then have been delivered, are known to be left out by the report, or lie in a gap that
   * was told.
   *
   * @param group its exact name; empty in a report without sub-reports
   */
  public Optional<Instant> through(String group) {
    GroupProgress progress = state.groups().get(group);
    if (progress == null) {
      return Optional.empty();
    }
    return Optional.of(
        state.owed().stream()
            .filter(owed -> !owed.isGap() && owed.concerns(group))
            .map(owed -> owed.of(group).from())
            .reduce(progress.reached(), Instants::earlier));
  }

  /** {@return the gaps that were told and have not been closed} Cannot be changed. */
  public List<IntervalGap> gaps() {
    return state.owed().stream().filter(OwedSpan::isGap).map(OwedSpan::gap).toList();
  }

  State state() {
    return state;
  }

  /** The same as a later save of it. */
  IntervalPosition revised(long revision) {
    return new IntervalPosition(
        new State(
            revision,
            state.start(),
            state.horizon(),
            state.forgotten(),
            state.reading(),
            state.distance(),
            state.groups(),
            state.delivered(),
            state.underway(),
            state.quiet(),
            state.owed()));
  }

  /** The same with what is about to be handed out. */
  IntervalPosition handingOut(Map<IntervalKey, IntervalMark> intervals) {
    SortedMap<IntervalKey, IntervalMark> underway = new TreeMap<>(state.underway());
    underway.putAll(intervals);
    return new IntervalPosition(
        new State(
            state.revision(),
            state.start(),
            state.horizon(),
            state.forgotten(),
            state.reading(),
            state.distance(),
            state.groups(),
            state.delivered(),
            underway,
            state.quiet(),
            state.owed()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IntervalPosition position && state.equals(position.state);
  }

  @Override
  public int hashCode() {
    return state.hashCode();
  }

  @Override
  public String toString() {
    return "IntervalPosition[revision %s, horizon %s, groups %s, %s delivered, %s owed]"
        .formatted(
            state.revision(),
            state.horizon(),
            groups(),
            state.delivered().size(),
            state.owed().size());
  }
}
