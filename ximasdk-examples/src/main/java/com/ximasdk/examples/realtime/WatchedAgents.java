// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import com.ximasdk.examples.cli.TextWidth;
import com.ximasdk.mapping.adherence.AdherenceMapping;
import com.ximasdk.realtime.AgentEvent;
import com.ximasdk.realtime.AgentEvent.AgentAppeared;
import com.ximasdk.realtime.AgentEvent.AgentGone;
import com.ximasdk.realtime.AgentEvent.AgentRenamed;
import com.ximasdk.realtime.AgentEvent.AgentStateContradicted;
import com.ximasdk.realtime.AgentEvent.AgentStateMissing;
import com.ximasdk.realtime.AgentEvent.AgentStateObserved;
import com.ximasdk.realtime.MonitoredAgent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All agents whom the metric covers, also those without a state, and how the watch stands. Not for
 * use by several threads at once.
 */
final class WatchedAgents {
  private final AdherenceMapping mapping;
  private final Map<MonitoredAgent, WatchedAgent> agents = new HashMap<>();
  private WatchStatus status = WatchStatus.BEGINNING;
  private @Nullable List<WatchedAgent> ordered;

  WatchedAgents(AdherenceMapping mapping) {
    this.mapping = mapping;
  }

  /** An event has come. */
  void take(AgentEvent event) {
    ordered = null;
    status = status.after(event);
    if (event instanceof AgentAppeared e) {
      agents.putIfAbsent(
          e.agent(), WatchedAgent.without(e.agent(), Optional.empty(), e.observedAt()));
    } else if (event instanceof AgentStateObserved e) {
      agents.put(e.agent(), WatchedAgent.of(mapping.map(e)));
    } else if (event instanceof AgentStateMissing e) {
      agents.put(
          e.agent(), WatchedAgent.without(e.agent(), Optional.of(e.cause()), e.observedAt()));
    } else if (event instanceof AgentStateContradicted e) {
      agents.computeIfPresent(e.agent(), (agent, watched) -> watched.contradicted(e.text()));
    } else if (event instanceof AgentGone e) {
      agents.remove(e.agent());
    } else if (event instanceof AgentRenamed e) {
      WatchedAgent former = agents.remove(e.from());
      if (former != null) {
        agents.put(e.agent(), former.renamed(e.agent()));
      }
    }
  }

  /** Something beside the events is to be told. */
  void tell(Instant at, String text) {
    status = status.telling(at, text);
  }

  /** An agent as it is now; empty if the metric does not cover it. */
  Optional<WatchedAgent> find(MonitoredAgent agent) {
    return Optional.ofNullable(agents.get(agent));
  }

  /** The agents, the ones that need attention first. */
  List<WatchedAgent> inOrder() {
    List<WatchedAgent> now = ordered;
    if (now == null) {
      now = agents.values().stream().sorted().toList();
      ordered = now;
    }
    return now;
  }

  /** How the watch stands. */
  WatchStatus status() {
    return status;
  }

  /** How it ended, for the line that stays when the screen has gone. */
  String summary(ZoneId zone) {
    long attention =
        agents.values().stream().filter(each -> each.standing().needsAttention()).count();
    return agents.size()
        + (agents.size() == 1 ? " agent watched, " : " agents watched, ")
        + attention
        + " of them to be looked at. At the end: "
        + TextWidth.plain(status.line(zone))
        + (status.line(zone).endsWith(".") ? "" : ".");
  }
}
