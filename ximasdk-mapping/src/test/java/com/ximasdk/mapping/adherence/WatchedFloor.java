// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentEvent.AgentAppeared;
import com.ximasdk.realtime.AgentEvent.AgentGone;
import com.ximasdk.realtime.AgentEvent.AgentRenamed;
import com.ximasdk.realtime.AgentEvent.AgentStateMissing;
import com.ximasdk.realtime.AgentEvent.AgentStateObserved;
import com.ximasdk.realtime.AgentEvent.WatchRecovered;
import com.ximasdk.realtime.AgentEvent.WatchStale;
import com.ximasdk.realtime.AgentState;
import com.ximasdk.realtime.MissingCause;
import com.ximasdk.realtime.MonitoredAgent;
import com.ximasdk.realtime.StaleCause;
import java.time.Instant;
import java.util.Optional;

/** Tells a tally what a watch would, at seconds of a day. */
final class WatchedFloor {
  private final AdherenceTally tally;
  private final Instant midnight;

  WatchedFloor(AdherenceTally tally, Instant midnight) {
    this.tally = tally;
    this.midnight = midnight;
  }

  WatchedFloor appears(String agent, long second) {
    return take(new AgentAppeared(agent(agent), false, at(second)));
  }

  WatchedFloor state(String agent, String state, long second) {
    return take(
        new AgentStateObserved(
            agent(agent), AgentState.of(state, at(second)), Optional.empty(), at(second)));
  }

  WatchedFloor missing(String agent, long second) {
    return take(
        new AgentStateMissing(
            agent(agent), MissingCause.NO_VALUE, Optional.empty(), "", at(second)));
  }

  WatchedFloor renamed(String from, String to, long second) {
    return take(new AgentRenamed(agent(from), agent(to), at(second)));
  }

  WatchedFloor gone(String agent, long second) {
    return take(new AgentGone(agent(agent), Optional.empty(), at(second)));
  }

  WatchedFloor stale(long since, long second) {
    return take(new WatchStale(at(since), StaleCause.OUTAGE, "The tenant fails.", at(second)));
  }

  WatchedFloor recovered(long since, long second) {
    return take(new WatchRecovered(at(since), at(second)));
  }

  private WatchedFloor take(AgentEvent event) {
    tally.take(event);
    return this;
  }

  Instant at(long second) {
    return midnight.plusSeconds(second);
  }

  private static MonitoredAgent agent(String loginId) {
    return MonitoredAgent.parse(loginId);
  }
}
