// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What the agents of a simulated tenant are doing right now, and what its realtime metrics say of
 * it. Tests change it; {@link #play} lets a day pass. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class RealtimeFloor {
  /** The id of the metric {@code Agent State}. */
  public static final String STATE_METRIC = "K0FLAEB6";

  /** The id of the metric {@code Agent State Duration}. */
  public static final String DURATION_METRIC = "D7RT2LQ9";

  /** The id of the metric {@code Calls Today}, which is a count a group. */
  public static final String COUNT_METRIC = "C4LLSTD1";

  /** What groups have at the start. */
  private static final long CALLS = 15;

  /** How many names a sentence lists. */
  private static final int MOST_NAMED = 20;

  /** What all agents are at the start. */
  static final String LOGGED_OUT = "Logged Out";

  private final Clock clock;
  private final List<String> groups;
  private final Map<String, Held> agents = new LinkedHashMap<>();
  private final List<Change> history = new ArrayList<>();
  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
  private final List<PlayedDay> days = new CopyOnWriteArrayList<>();
  private volatile boolean metricDeleted;
  private volatile boolean subscriptionsSilent;
  private volatile boolean keepsHistory;
  private volatile String stateMetricName = "Agent State";
  private final Map<String, Long> counts = new ConcurrentHashMap<>();

  /**
   * An agent's state at one instant.
   *
   * @param agent the agent, {@code Name(extension)}
   * @param state the state's text
   * @param since since when
   * @since 0.1.0
   */
  public record Change(String agent, String state, Instant since) {}

  /** What it is at one instant. Immutable. */
  record Content(
      List<Change> agents,
      boolean metricDeleted,
      boolean subscriptionsSilent,
      String stateMetricName,
      Map<String, Long> counts,
      boolean keepsHistory,
      List<Change> history,
      Map<PlayedDay, Integer> daysWithChanges) {}

  private record Held(String state, Instant since) {}

  RealtimeFloor(Clock clock, List<String> agents, List<String> groups) {
    this.clock = clock;
    this.groups = List.copyOf(groups);
    agents.forEach(agent -> set(agent, LOGGED_OUT));
  }

  /**
   * Has an agent take up a state; one who was not there is added to the metric.
   *
   * @param agent the agent, {@code Name(extension)}
   * @param state the state's text
   */
  public void set(String agent, String state) {
    requireNonNull(agent, "agent");
    requireNonNull(state, "state");
    take(agent, state);
  }

  private Change take(String agent, String state) {
    synchronized (this) {
      Change change = new Change(agent, state, clock.instant());
      agents.put(agent, new Held(state, change.since()));
      if (keepsHistory) {
        history.add(change);
      }
      // Within the lock, so that subscribers hear of changes in their order.
      listeners.forEach(listener -> listener.accept(change));
      return change;
    }
  }

  /**
   * Takes an agent out of the metric.
   *
   * @param agent the agent
   * @throws IllegalArgumentException if there is none of that name
   */
  public synchronized void remove(String agent) {
    requireKnown(agent);
    agents.remove(agent);
  }

  /**
   * Gives an agent another name; state and extension stay.
   *
   * @param agent the agent as it was
   * @param to the agent as it will be
   * @throws IllegalArgumentException if there is no such agent, or already one of the other name
   */
  public synchronized void rename(String agent, String to) {
    requireKnown(agent);
    if (agents.containsKey(requireNonNull(to, "to"))) {
      throw new IllegalArgumentException(
          "there is an agent '" + to + "' already; expected a name that nobody has");
    }
    Held held = agents.remove(agent);
    if (held != null) {
      agents.put(to, held);
    }
  }

  private void requireKnown(String agent) {
    if (!agents.containsKey(agent)) {
      throw unknown("agent", agent, agents.keySet());
    }
  }

  private static IllegalArgumentException unknown(
      String what, String name, Collection<String> known) {
    String first =
        known.stream().limit(MOST_NAMED).map(one -> "'" + one + "'").collect(joining(", "));
    return new IllegalArgumentException(
        "there is no "
            + what
            + " '"
            + name
            + (known.isEmpty() ? "'; there is none at all" : "'; expected one of " + first)
            + (known.size() > MOST_NAMED ? ", …" : ""));
  }

  /**
   * Deletes the metric {@code Agent State}, or brings it back.
   *
   * @param deleted whether it is gone
   */
  public void deleteMetric(boolean deleted) {
    metricDeleted = deleted;
  }

  /**
   * Gives the metric of states another name; its id stays.
   *
   * @param name the name, which is {@code Agent State} at the start
   */
  public void renameMetric(String name) {
    stateMetricName = requireNonNull(name, "name");
  }

  /**
   * Sets what the metric {@code Calls Today} says of a group.
   *
   * @param group one of the tenant's skills
   * @param calls the count, which is 15 at the start; not negative
   * @throws IllegalArgumentException if the count is negative, or if there is no such group
   */
  public void count(String group, long calls) {
    if (calls < 0) {
      throw new IllegalArgumentException(
          "group '" + group + "' has " + calls + " calls; expected zero or more");
    }
    if (!groups.contains(requireNonNull(group, "group"))) {
      throw unknown("group", group, groups);
    }
    counts.put(group, calls);
  }

  /**
   * Lets open subscriptions fall silent without a word, as a line that was cut, or ends that.
   *
   * @param silent whether they neither tell nor answer anything
   */
  public void silenceSubscriptions(boolean silent) {
    subscriptionsSilent = silent;
  }

  /** From now on every change is kept for {@link #history()}. */
  public void keepHistory() {
    keepsHistory = true;
  }

  /** {@return the changes since {@link #keepHistory()}, in their order} */
  public synchronized List<Change> history() {
    return List.copyOf(history);
  }

  /** {@return the agents and their states, in the order in which they were added} */
  public synchronized List<Change> now() {
    return agents.entrySet().stream()
        .map(
            entry -> new Change(entry.getKey(), entry.getValue().state(), entry.getValue().since()))
        .toList();
  }

  synchronized Content content() {
    return new Content(
        now(),
        metricDeleted,
        subscriptionsSilent,
        stateMetricName,
        Map.copyOf(counts),
        keepsHistory,
        List.copyOf(history),
        days.stream().collect(Collectors.toMap(day -> day, PlayedDay::changes)));
  }

  /** Days that began to be played since then are over; those that had begun have gone on. */
  void restore(Content content) {
    metricDeleted = content.metricDeleted();
    subscriptionsSilent = content.subscriptionsSilent();
    stateMetricName = content.stateMetricName();
    counts.clear();
    counts.putAll(content.counts());
    synchronized (this) {
      Map<PlayedDay, Integer> going = content.daysWithChanges();
      days.stream().filter(day -> !going.containsKey(day)).forEach(PlayedDay::end);
      days.retainAll(going.keySet());
      keepsHistory = content.keepsHistory();
      history.clear();
      history.addAll(content.history());
      Map<String, Held> before = new LinkedHashMap<>(agents);
      agents.clear();
      content.agents().forEach(this::hold);
      going.forEach((day, changes) -> day.changesBehind(changes).forEach(this::hold));
      for (Change agent : now()) {
        Held was = before.get(agent.agent());
        if (was == null || !was.state().equals(agent.state())) {
          listeners.forEach(listener -> listener.accept(agent));
        }
      }
    }
  }

  /**
   * Lets a day pass. Times of values are those at which the changes really come.
   *
   * @param day what happens
   * @param speedUp how many seconds of the day pass in one; more than 0
   * @throws IllegalArgumentException if it is not
   */
  public void play(AgentDay day, double speedUp) {
    if (!(speedUp > 0)) {
      throw new IllegalArgumentException("the speed-up is " + speedUp + "; it must be above 0");
    }
    PlayedDay played = new PlayedDay(this, day, speedUp);
    days.add(played);
    played.begin();
  }

  /** Takes a change of a day that is played, and tells when it came. */
  Change take(AgentDay.Change change) {
    return take(change.agent(), change.state());
  }

  private void hold(Change change) {
    agents.put(change.agent(), new Held(change.state(), change.since()));
  }

  String stateMetricName() {
    return stateMetricName;
  }

  long count(String group) {
    return counts.getOrDefault(group, CALLS);
  }

  boolean metricDeleted() {
    return metricDeleted;
  }

  boolean subscriptionsSilent() {
    return subscriptionsSilent;
  }

  void listen(Consumer<Change> listener) {
    listeners.add(listener);
  }

  void ignore(Consumer<Change> listener) {
    listeners.remove(listener);
  }

  Instant time() {
    return clock.instant();
  }

  static Duration age(Change change, Instant now) {
    return Duration.between(change.since(), now);
  }

  void close() {
    days.forEach(PlayedDay::end);
  }
}
