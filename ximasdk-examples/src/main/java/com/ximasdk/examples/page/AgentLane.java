// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.page;

import com.ximasdk.mapping.adherence.StateClass;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What one agent did, one span after the other.
 *
 * @param agent the agent
 * @param spans by time
 */
record AgentLane(String agent, List<Span> spans) {
  AgentLane {
    spans = List.copyOf(spans);
  }

  /** A time in one class of states. */
  record Span(Instant from, Instant to, StateClass stateClass) {
    Duration length() {
      return Duration.between(from, to);
    }
  }

  /**
   * The lanes of a day.
   *
   * @param changes in the order of time
   * @param to until when the last state of each agent lasts
   * @param classes says what a state's text means
   */
  static List<AgentLane> of(
      List<StateChange> changes, Instant to, Function<String, StateClass> classes) {
    Map<String, List<StateChange>> byAgent = new LinkedHashMap<>();
    changes.forEach(
        change -> byAgent.computeIfAbsent(change.agent(), agent -> new ArrayList<>()).add(change));
    List<AgentLane> lanes = new ArrayList<>();
    byAgent.forEach((agent, own) -> lanes.add(new AgentLane(agent, spans(own, to, classes))));
    return lanes;
  }

  /** States of one class that follow each other are one span. */
  private static List<Span> spans(
      List<StateChange> changes, Instant to, Function<String, StateClass> classes) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      Instant from = changes.get(i).at();
      Instant end = i + 1 < changes.size() ? changes.get(i + 1).at() : to;
      Instant until = end.isAfter(to) ? to : end;
      if (!from.isBefore(until)) {
        continue;
      }
      StateClass stateClass = classes.apply(changes.get(i).state());
      int last = spans.size() - 1;
      if (last >= 0 && spans.get(last).stateClass() == stateClass) {
        spans.set(last, new Span(spans.get(last).from(), until, stateClass));
      } else {
        spans.add(new Span(from, until, stateClass));
      }
    }
    return spans;
  }

  /** How long the agent was in a class of states. */
  Duration in(StateClass stateClass) {
    return spans.stream()
        .filter(span -> span.stateClass() == stateClass)
        .map(Span::length)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** How long the agent was logged in. */
  Duration loggedIn() {
    return spans.stream()
        .filter(span -> span.stateClass() != StateClass.LOGGED_OUT)
        .map(Span::length)
        .reduce(Duration.ZERO, Duration::plus);
  }
}
