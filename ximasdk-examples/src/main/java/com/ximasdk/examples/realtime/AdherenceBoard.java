// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import com.ximasdk.mapping.adherence.AdherenceMapping;
import com.ximasdk.mapping.adherence.AdherenceTally;
import com.ximasdk.mapping.adherence.AgentAdherence;
import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.MonitoredAgent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The scheduled agents as a tally has them, looked at now and then, and how the watch stands. Not
 * for use by several threads at once.
 */
final class AdherenceBoard {
  /** Looking costs time for each agent and all that it did, so there is a pause after each look. */
  private static final long PAUSE = Duration.ofSeconds(1).toNanos();

  private final AdherenceTally tally;
  private final WatchedAgents watched;
  private List<AdherenceRow> rows = List.of();
  private boolean looked;
  private long lastLook;

  /**
   * A board that shows nothing yet.
   *
   * @param tally is told of each event by somebody else
   * @param mapping says what states mean
   */
  AdherenceBoard(AdherenceTally tally, AdherenceMapping mapping) {
    this.tally = tally;
    this.watched = new WatchedAgents(mapping);
  }

  /**
   * An event has come.
   *
   * @return whether the watch stands otherwise than before
   */
  boolean take(AgentEvent event) {
    WatchStatus before = watched.status();
    watched.take(event);
    return !watched.status().equals(before);
  }

  /** A clock jumped. */
  void take(ClockGuard.Jump jump) {
    watched.tell(jump.to(), jump.sentence());
  }

  /**
   * Looks at the tally if it is time for that.
   *
   * @param clock tells until when it counts
   * @param nanos a time that only goes on, as {@link System#nanoTime()}
   * @return whether it did
   */
  boolean look(InstantSource clock, LongSupplier nanos) {
    if (looked && nanos.getAsLong() - lastLook < PAUSE) {
      return false;
    }
    look(clock.instant());
    looked = true;
    lastLook = nanos.getAsLong();
    return true;
  }

  private void look(Instant now) {
    Set<MonitoredAgent> others = new HashSet<>(tally.unscheduled());
    rows =
        tally.results(now).stream()
            .map(result -> AdherenceRow.of(result, doing(result, others), now))
            .sorted()
            .toList();
  }

  /** The schedule's own name in the metric is meant before one that the agent was given later. */
  private String doing(AgentAdherence result, Set<MonitoredAgent> others) {
    if (result.seenAs().isEmpty()) {
      return watched.status().pictured() ? "(not there)" : "(awaited)";
    }
    if (!result.isInMetric()) {
      return "(gone)";
    }
    List<MonitoredAgent> names = new ArrayList<>(result.seenAs());
    names.add(result.agent());
    Collections.reverse(names);
    return names.stream()
        .filter(name -> !others.contains(name))
        .flatMap(name -> watched.find(name).stream())
        .findFirst()
        .map(WatchedAgent::shownState)
        .orElse("");
  }

  /** The agents, the ones that need attention first, as they were at the last look. */
  List<AdherenceRow> rows() {
    return rows;
  }

  /** How the watch stands. */
  WatchStatus status() {
    return watched.status();
  }
}
