// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import com.ximasdk.examples.realtime.Schedule.Planned;
import com.ximasdk.mapping.adherence.AgentObservation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds up for how long each agent did what was planned. Time in which the state is not known,
 * because of an outage or before the first picture, counts neither way. It reads no clock.
 */
final class AdherenceTally {
  /**
   * A time in which an agent did something else than planned.
   *
   * @param from its beginning
   * @param to its end
   * @param planned what was planned
   * @param state what the agent did
   */
  record Deviation(Instant from, Instant to, String planned, String state) {}

  /**
   * The adherence of one agent.
   *
   * @param agent the agent
   * @param scheduled the planned time in which the state was known
   * @param adherent the part of it in which the agent did what was planned
   * @param deviations the rest, in order
   */
  record Result(String agent, Duration scheduled, Duration adherent, List<Deviation> deviations) {
    /** The adherent share in per cent; empty if nothing was scheduled. */
    Optional<Double> percent() {
      return scheduled.isZero()
          ? Optional.empty()
          : Optional.of(100.0 * adherent.toMillis() / scheduled.toMillis());
    }
  }

  private static final class Sum {
    @Nullable AgentObservation doing;
    Instant countedTo = Instant.EPOCH;
    Duration scheduled = Duration.ZERO;
    Duration adherent = Duration.ZERO;
    final List<Deviation> deviations = new ArrayList<>();
  }

  private final Schedule schedule;
  private final Map<String, Sum> sums = new LinkedHashMap<>();

  AdherenceTally(Schedule schedule) {
    this.schedule = schedule;
    schedule.agents().forEach(agent -> sums.put(agent, new Sum()));
  }

  /** From an instant on, an agent is in a state. Agents without a plan are left out. */
  void begins(AgentObservation observation, Instant at) {
    String agent = observation.agent().loginId();
    Sum sum = sums.get(agent);
    if (sum != null) {
      count(agent, sum, at);
      sum.doing = observation;
      sum.countedTo = at;
    }
  }

  /** From an instant on, the state of an agent is not known. */
  void ends(String agent, Instant at) {
    Sum sum = sums.get(agent);
    if (sum != null) {
      count(agent, sum, at);
      sum.doing = null;
    }
  }

  /** From an instant on, no state is known. */
  void endsForAll(Instant at) {
    sums.keySet().forEach(agent -> ends(agent, at));
  }

  /** What it amounts to until an instant, in the order of the schedule. */
  List<Result> results(Instant until) {
    List<Result> results = new ArrayList<>();
    sums.forEach(
        (agent, sum) -> {
          count(agent, sum, until);
          results.add(new Result(agent, sum.scheduled, sum.adherent, List.copyOf(sum.deviations)));
        });
    return results;
  }

  private void count(String agent, Sum sum, Instant until) {
    AgentObservation doing = sum.doing;
    while (doing != null && sum.countedTo.isBefore(until)) {
      Instant from = sum.countedTo;
      Instant to =
          schedule.nextChange(agent, from).filter(next -> next.isBefore(until)).orElse(until);
      schedule.at(agent, from).ifPresent(planned -> add(sum, planned, doing, from, to));
      sum.countedTo = to;
    }
  }

  private static void add(
      Sum sum, Planned planned, AgentObservation doing, Instant from, Instant to) {
    Duration length = Duration.between(from, to);
    sum.scheduled = sum.scheduled.plus(length);
    if (planned.isMetBy(doing)) {
      sum.adherent = sum.adherent.plus(length);
      return;
    }
    int last = sum.deviations.size() - 1;
    Deviation before = last < 0 ? null : sum.deviations.get(last);
    if (before != null
        && before.to().equals(from)
        && before.planned().equals(planned.activity())
        && before.state().equals(doing.state())) {
      sum.deviations.set(last, new Deviation(before.from(), to, before.planned(), before.state()));
    } else {
      sum.deviations.add(new Deviation(from, to, planned.activity(), doing.state()));
    }
  }
}
