// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

import static java.util.stream.Collectors.joining;

import com.ximasdk.realtime.MonitoredAgent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What one agent is to do and when. Immutable.
 *
 * <p>Where activities overlap, the shorter one is meant: lunch within work is lunch. Two of equal
 * length that overlap are refused, whatever their activities, since neither of them is meant more
 * than the other. The order in which activities are given plays no part.
 *
 * @since 0.1.0
 */
public final class AgentSchedule {
  /** So many overlaps are told by a message. */
  private static final int MOST_TOLD = 10;

  private final MonitoredAgent agent;
  private final List<PlannedActivity> activities;

  /** In order and apart from each other. */
  private final List<PlannedActivity> spans;

  private AgentSchedule(MonitoredAgent agent, List<PlannedActivity> activities) {
    this.agent = agent;
    this.activities = activities;
    this.spans = List.copyOf(shortestFirst(activities));
  }

  /**
   * The schedule of an agent.
   *
   * @param agent the agent, under the name that the metric gives it
   * @param activities what is planned, in any order; none is a schedule in which nothing is planned
   * @return the schedule
   * @throws IllegalArgumentException if two that are equally long overlap; the message names them
   */
  public static AgentSchedule of(MonitoredAgent agent, Collection<PlannedActivity> activities) {
    List<PlannedActivity> list = List.copyOf(activities);
    List<PlannedOverlap> overlaps = overlaps(list);
    if (!overlaps.isEmpty()) {
      String told =
          overlaps.stream()
              .limit(MOST_TOLD)
              .map(overlap -> list.get(overlap.first()) + " and " + list.get(overlap.second()))
              .collect(joining("; "));
      throw new IllegalArgumentException(
          "The plan of %s has %s overlaps of activities that are equally long: %s. Expected that the shorter one can be taken; shorten or remove one of each two."
              .formatted(agent, overlaps.size(), told));
    }
    return new AgentSchedule(agent, list);
  }

  /**
   * Joins the schedules that are of the same agent, as when a file has {@code Ann(1)} and {@code
   * Ann (1)}.
   *
   * @param schedules any schedules
   * @return one for each agent, in the order in which the agents first come
   * @throws IllegalArgumentException if joining brings together two activities that are equally
   *     long and overlap
   */
  public static List<AgentSchedule> joined(Collection<AgentSchedule> schedules) {
    Map<String, AgentSchedule> byAgent = new LinkedHashMap<>();
    for (AgentSchedule schedule : schedules) {
      byAgent.merge(schedule.agent.loginId(), schedule, AgentSchedule::plus);
    }
    return List.copyOf(byAgent.values());
  }

  private AgentSchedule plus(AgentSchedule other) {
    List<PlannedActivity> both = new ArrayList<>(activities);
    both.addAll(other.activities);
    return of(agent, both);
  }

  /**
   * Finds what {@link #of} refuses.
   *
   * @param activities what is planned for one agent
   * @return for each activity the next one of the same length that begins before it ends, by the
   *     beginning; empty if there is none
   */
  public static List<PlannedOverlap> overlaps(List<PlannedActivity> activities) {
    Map<Duration, Integer> lastOfLength = new HashMap<>();
    List<PlannedOverlap> overlaps = new ArrayList<>();
    IntStream.range(0, activities.size())
        .boxed()
        .sorted(Comparator.comparing(index -> activities.get(index).from()))
        .forEach(
            index -> {
              PlannedActivity activity = activities.get(index);
              Integer before = lastOfLength.put(activity.length(), index);
              if (before != null && activities.get(before).to().isAfter(activity.from())) {
                overlaps.add(new PlannedOverlap(before, index));
              }
            });
    return List.copyOf(overlaps);
  }

  /** {@return the agent, under the name that the metric gives it} */
  public MonitoredAgent agent() {
    return agent;
  }

  /** {@return what is planned, as it was given; unmodifiable, may be empty} */
  public List<PlannedActivity> activities() {
    return activities;
  }

  /** {@return what is meant at each time: by the beginning, and no two at once; unmodifiable} */
  public List<PlannedActivity> spans() {
    return spans;
  }

  /**
   * What is meant at an instant.
   *
   * @param instant the instant
   * @return the activity that begins then or before, and ends later; empty if nothing is planned
   */
  public Optional<PlannedActivity> at(Instant instant) {
    int index = firstEndingAfter(instant);
    return index < spans.size() && !spans.get(index).from().isAfter(instant)
        ? Optional.of(spans.get(index))
        : Optional.empty();
  }

  /**
   * The parts of {@link #spans()} in a time.
   *
   * @param from the beginning of the time
   * @param to its end; nothing is in a time that does not end after it begins
   * @return the parts, by their beginning
   */
  public List<PlannedActivity> between(Instant from, Instant to) {
    List<PlannedActivity> parts = new ArrayList<>();
    for (int i = firstEndingAfter(from);
        i < spans.size() && spans.get(i).from().isBefore(to);
        i++) {
      if (from.isBefore(to)) {
        parts.add(spans.get(i).within(from, to));
      }
    }
    return parts;
  }

  private int firstEndingAfter(Instant instant) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).to().isAfter(instant)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Goes from one beginning or end to the next and takes the shortest of what is there. */
  private static List<PlannedActivity> shortestFirst(List<PlannedActivity> activities) {
    TreeMap<Instant, List<PlannedActivity>> changes = new TreeMap<>();
    for (PlannedActivity activity : activities) {
      changes.computeIfAbsent(activity.from(), at -> new ArrayList<>()).add(activity);
      changes.computeIfAbsent(activity.to(), at -> new ArrayList<>()).add(activity);
    }
    TreeSet<PlannedActivity> running =
        new TreeSet<>(
            Comparator.comparing(PlannedActivity::length).thenComparing(PlannedActivity::from));
    List<PlannedActivity> spans = new ArrayList<>();
    Instant from = Instant.MIN;
    for (Map.Entry<Instant, List<PlannedActivity>> change : changes.entrySet()) {
      if (!running.isEmpty()) {
        add(running.first().within(from, change.getKey()), spans);
      }
      from = change.getKey();
      for (PlannedActivity activity : change.getValue()) {
        if (activity.to().equals(from)) {
          running.remove(activity);
        } else {
          running.add(activity);
        }
      }
    }
    return spans;
  }

  private static void add(PlannedActivity span, List<PlannedActivity> spans) {
    int last = spans.size() - 1;
    PlannedActivity before = last < 0 ? span : spans.get(last);
    if (before.to().equals(span.from()) && before.activity().equals(span.activity())) {
      spans.set(last, new PlannedActivity(before.from(), span.to(), span.activity()));
    } else {
      spans.add(span);
    }
  }

  @Override
  public String toString() {
    return agent + " " + spans;
  }
}
