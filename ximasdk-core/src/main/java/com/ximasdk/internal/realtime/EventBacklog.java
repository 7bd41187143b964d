// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentEvent.AgentAppeared;
import com.ximasdk.realtime.AgentEvent.AgentGone;
import com.ximasdk.realtime.AgentEvent.AgentRenamed;
import com.ximasdk.realtime.AgentEvent.AgentStateContradicted;
import com.ximasdk.realtime.AgentEvent.AgentStateMissing;
import com.ximasdk.realtime.AgentEvent.AgentStateObserved;
import com.ximasdk.realtime.AgentEvent.MetricRenamed;
import com.ximasdk.realtime.AgentEvent.PictureComplete;
import com.ximasdk.realtime.AgentEvent.TransportChanged;
import com.ximasdk.realtime.AgentEvent.WatchRecovered;
import com.ximasdk.realtime.AgentEvent.WatchStale;
import com.ximasdk.realtime.AgentState;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one subscriber has not been told yet.
 *
 * <p>It keeps no events. It keeps what the subscriber was told of each agent and which agents
 * changed since; the next event is the difference to the board at the moment when it is asked for.
 * So a slow subscriber gets the newest state of each agent, and memory is bounded by the number of
 * agents, however long it sleeps. Guarded by the board's owner.
 */
final class EventBacklog {
  private static final long FRESHNESS = -1;
  private static final long PICTURE = -2;
  private static final long TRANSPORT = -3;
  private static final long METRIC = -4;

  private final AgentBoard board;

  /** What changed, in the order in which it first did. */
  private final Set<Long> changed = new LinkedHashSet<>();

  private final Map<Long, AgentView> told = new HashMap<>();
  private final Map<Long, Departure> departures = new HashMap<>();
  private boolean pictureTold;
  private @Nullable Freshness freshnessTold;

  /**
   * The newest outage that was not told, even if it has passed; it begins with the first of those
   * that were not.
   */
  private @Nullable Freshness outage;

  private AgentBoard.@Nullable TransportInUse transportTold;
  private AgentBoard.@Nullable MetricName metricTold;

  private record Departure(@Nullable AgentState lastState, Instant at) {}

  EventBacklog(AgentBoard board) {
    this.board = board;
    this.metricTold = board.metric();
    changed.add(TRANSPORT);
    freshnessChanged();
    changed.addAll(board.occupied());
    if (board.pictureComplete()) {
      changed.add(PICTURE);
    }
  }

  /** The agent in a slot appeared, was renamed, or has another state. */
  void agentChanged(long slot) {
    changed.add(slot);
  }

  /** The agent in a slot left. The slot's number is not used again. */
  void agentLeft(long slot, AgentView last, Instant at) {
    if (told.containsKey(slot)) {
      departures.put(slot, new Departure(last.lastState(), at));
      changed.add(slot);
    } else {
      changed.remove(slot);
    }
  }

  /**
   * Looks at all of the board again, because something of it may have changed untold. What is the
   * same as was told is told no more, since only differences are.
   */
  void lookAgain() {
    for (Map.Entry<Long, AgentView> known : told.entrySet()) {
      if (board.view(known.getKey()) == null && !departures.containsKey(known.getKey())) {
        departures.put(
            known.getKey(), new Departure(known.getValue().lastState(), board.changedAt()));
      }
    }
    changed.addAll(departures.keySet());
    changed.addAll(board.occupied());
    changed.add(METRIC);
    changed.add(TRANSPORT);
    freshnessChanged();
    if (board.pictureComplete()) {
      changed.add(PICTURE);
    }
  }

  /** The board is true no longer, or again, or untrue for another cause. */
  void freshnessChanged() {
    Freshness now = board.freshness();
    if (now != null && !now.fresh() && !now.equals(freshnessTold)) {
      outage = outage == null ? now : now.notLaterThan(outage.staleSince());
    }
    // To the end: what was observed before comes before.
    changed.remove(FRESHNESS);
    changed.add(FRESHNESS);
  }

  /** The board shows every agent of the metric for the first time. */
  void pictureCompleted() {
    changed.add(PICTURE);
  }

  /** The watched metric has a name, or another one. */
  void metricRenamed() {
    changed.add(METRIC);
  }

  /** The watch uses another transport. */
  void transportChanged() {
    changed.add(TRANSPORT);
  }

  /** The next event; null if the subscriber has been told everything. */
  @Nullable AgentEvent poll() {
    for (Iterator<Long> next = changed.iterator(); next.hasNext(); ) {
      AgentEvent event = difference(next.next());
      if (event != null) {
        return event;
      }
      next.remove();
    }
    return null;
  }

  private @Nullable AgentEvent difference(long what) {
    if (what == FRESHNESS) {
      return freshness();
    }
    if (what == PICTURE) {
      if (pictureTold) {
        return null;
      }
      AgentEvent event = new PictureComplete(board.agents(), board.pictureAt());
      pictureTold = true;
      return event;
    }
    if (what == TRANSPORT) {
      return transport();
    }
    return what == METRIC ? metric() : agent(what);
  }

  // What was told is noted when the event is made: no event is lost to a memory that is full.

  private @Nullable AgentEvent transport() {
    AgentBoard.TransportInUse before = transportTold;
    AgentBoard.TransportInUse now = board.transport();
    if (now == null || (before != null && before.transport() == now.transport())) {
      return null;
    }
    AgentEvent event = new TransportChanged(now.transport(), now.detail(), now.at());
    transportTold = now;
    return event;
  }

  /** A metric that was made anew is another one: that it has another name is no renaming. */
  private @Nullable AgentEvent metric() {
    AgentBoard.MetricName before = metricTold;
    AgentBoard.MetricName now = board.metric();
    AgentEvent event =
        before == null
                || now == null
                || !before.metricId().equals(now.metricId())
                || before.name().equals(now.name())
            ? null
            : new MetricRenamed(now.metricId(), before.name(), now.name(), now.at());
    metricTold = now;
    return event;
  }

  private @Nullable AgentEvent agent(long slot) {
    AgentView before = told.get(slot);
    Departure departure = departures.get(slot);
    if (departure != null && before != null) {
      AgentEvent event =
          new AgentGone(before.agent(), Optional.ofNullable(departure.lastState()), departure.at());
      told.remove(slot);
      departures.remove(slot);
      return event;
    }
    AgentView now = board.view(slot);
    if (now == null) {
      return null;
    }
    if (before == null) {
      AgentEvent event = new AgentAppeared(now.agent(), !pictureTold, now.at());
      told.put(slot, AgentView.of(now.agent(), now.at()));
      return event;
    }
    if (!before.agent().equals(now.agent())) {
      AgentEvent event = new AgentRenamed(before.agent(), now.agent(), now.at());
      told.put(slot, before.renamed(now.agent(), now.at()));
      return event;
    }
    AgentEvent event = state(before, now);
    if (event != null) {
      told.put(slot, now.contradicted(before.contradiction()));
      return event;
    }
    event = contradiction(before, now);
    if (!Objects.equals(before.contradiction(), now.contradiction())) {
      told.put(slot, before.contradicted(now.contradiction()));
    }
    return event;
  }

  private static @Nullable AgentEvent state(AgentView before, AgentView now) {
    AgentState state = now.state();
    AgentState stateBefore = before.state();
    if (state != null) {
      return stateBefore != null && stateBefore.text().equals(state.text())
          ? null
          : new AgentStateObserved(
              now.agent(), state, Optional.ofNullable(stateBefore), state.firstSeen());
    }
    return stateBefore == null
            && before.missing() == now.missing()
            && before.unreadable().equals(now.unreadable())
        ? null
        : new AgentStateMissing(
            now.agent(),
            now.missing(),
            Optional.ofNullable(now.lastState()),
            now.unreadable(),
            now.at());
  }

  /** Told once for as long as it goes on, whatever the answers say meanwhile. */
  private static @Nullable AgentEvent contradiction(AgentView before, AgentView now) {
    Contradiction found = now.contradiction();
    AgentState held = now.state();
    return found == null || held == null || before.contradiction() != null
        ? null
        : new AgentStateContradicted(
            now.agent(), held, found.text(), found.valueTime(), found.at());
  }

  private @Nullable AgentEvent freshness() {
    Freshness untold = outage;
    if (untold != null && untold.cause() != null) {
      AgentEvent event =
          new WatchStale(untold.staleSince(), untold.cause(), untold.detail(), untold.at());
      outage = null;
      freshnessTold = untold;
      return event;
    }
    Freshness now = board.freshness();
    Freshness before = freshnessTold;
    if (now == null || !now.fresh() || before == null) {
      return null;
    }
    AgentEvent event = new WatchRecovered(before.staleSince(), now.at());
    freshnessTold = null;
    return event;
  }
}
