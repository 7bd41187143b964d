// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import com.ximasdk.examples.cli.ExitCode;
import com.ximasdk.mapping.adherence.AdherenceMapping;
import com.ximasdk.mapping.adherence.AgentObservation;
import com.ximasdk.mapping.adherence.Since;
import com.ximasdk.mapping.adherence.SinceFrom;
import com.ximasdk.mapping.adherence.StateClass;
import com.ximasdk.mapping.adherence.UnlistedTexts;
import com.ximasdk.realtime.AgentEvent;
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
import com.ximasdk.realtime.MonitoredAgent;
import com.ximasdk.realtime.StaleCause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the events of a watch into lines, and keeps what is needed at the end of the command. */
final class ObservedAgents {
  private final AdherenceMapping mapping;
  private final Map<MonitoredAgent, AgentState> states = new HashMap<>();
  private final UnlistedTexts unlisted = new UnlistedTexts();
  private boolean pictured;
  private @Nullable StaleCause cause;
  private String status = "Waiting for the first picture.";
  private @Nullable String news;

  ObservedAgents(AdherenceMapping mapping) {
    this.mapping = mapping;
  }

  /** The lines that an event makes. */
  List<ObservedChange> take(Optional<AgentEvent> next) {
    List<ObservedChange> changes = new ArrayList<>();
    AgentEvent event = next.orElse(null);
    if (event instanceof AgentStateObserved e) {
      pictured = true;
      states.put(e.agent(), e.state());
      AgentObservation observation = mapping.map(e);
      unlisted.add(observation);
      changes.add(new ObservedChange("state", observation));
    } else if (event instanceof AgentStateMissing e) {
      states.remove(e.agent());
      changes.add(gone(e.agent(), e.lastState(), e.observedAt()));
    } else if (event instanceof AgentGone e) {
      // One whose state was missing was told to be gone then.
      if (states.remove(e.agent()) != null) {
        changes.add(gone(e.agent(), e.lastState(), e.observedAt()));
      }
    } else if (event instanceof AgentRenamed e) {
      AgentState state = states.remove(e.from());
      if (state != null) {
        states.put(e.agent(), state);
        changes.add(gone(e.from(), Optional.of(state), e.observedAt()));
        changes.add(new ObservedChange("state", mapping.map(e.agent(), state, e.observedAt())));
      }
    } else if (event != null) {
      takeNews(event);
    }
    return changes;
  }

  private void takeNews(AgentEvent event) {
    if (event instanceof PictureComplete e) {
      pictured = true;
      status = e.agents() + " agents watched.";
    } else if (event instanceof WatchStale e) {
      cause = e.cause();
      status = "Stale since " + e.staleSince() + ": " + e.detail();
      news = status;
    } else if (event instanceof WatchRecovered e) {
      cause = null;
      status = "Up to date again; stale since " + e.staleSince() + " until " + e.observedAt() + ".";
      news = status;
    } else if (event instanceof TransportChanged e) {
      news = e.detail();
    } else if (event instanceof MetricRenamed || event instanceof AgentStateContradicted) {
      news = WatchStatus.BEGINNING.after(event).news().map(WatchStatus.News::text).orElse(null);
    }
  }

  private ObservedChange gone(MonitoredAgent agent, Optional<AgentState> last, Instant at) {
    return new ObservedChange(
        "agentGone",
        last.map(state -> mapping.map(agent, state, at))
            .orElseGet(
                () ->
                    new AgentObservation(
                        agent,
                        "",
                        StateClass.UNKNOWN,
                        "",
                        "",
                        Optional.empty(),
                        new Since(at, SinceFrom.FIRST_SEEN),
                        at)));
  }

  /** Something to tell beside the states; each is told once. */
  Optional<String> news() {
    Optional<String> told = Optional.ofNullable(news);
    news = null;
    return told;
  }

  /** The texts that came and that nobody listed. */
  UnlistedTexts unlisted() {
    return unlisted;
  }

  /** How the watch stands, for the head of a table. */
  String status() {
    return status;
  }

  /** Whether the states may no longer be true. */
  boolean stale() {
    return cause != null;
  }

  /** Whether there is no use in going on: the key is refused, or the metric always was. */
  boolean refused() {
    return cause == StaleCause.KEY_REFUSED || (cause == StaleCause.METRIC_REFUSED && !pictured);
  }

  /** That the time was too short for a first picture, where nothing else was told. */
  Optional<String> shortfall(Duration span) {
    return pictured || cause != null
        ? Optional.empty()
        : Optional.of("No state was had within " + span + ". Watch longer, by --for.");
  }

  /** What the command amounts to. */
  int exitCode() {
    if (cause == StaleCause.KEY_REFUSED || cause == StaleCause.METRIC_REFUSED) {
      return ExitCode.REFUSED;
    }
    boolean mended = cause == null || cause == StaleCause.OUTAGE || cause == StaleCause.NOT_READY;
    return pictured && mended ? ExitCode.DONE : ExitCode.FAILED;
  }
}
