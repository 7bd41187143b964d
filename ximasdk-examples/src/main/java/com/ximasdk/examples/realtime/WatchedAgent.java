// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import com.ximasdk.mapping.adherence.AgentObservation;
import com.ximasdk.mapping.adherence.StateClass;
import com.ximasdk.realtime.MissingCause;
import com.ximasdk.realtime.MonitoredAgent;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * One agent as the watch knows it now. In order, what needs attention comes first, and what has
 * lasted longer before what has not.
 *
 * @param agent the agent
 * @param observation the state; empty if there is none that counts
 * @param missing why there is none; empty if it has not come yet
 * @param contradiction an older state that the tenant goes on saying; empty text if it does not
 * @param since since when it is so
 */
record WatchedAgent(
    MonitoredAgent agent,
    Optional<AgentObservation> observation,
    Optional<MissingCause> missing,
    String contradiction,
    Instant since)
    implements Comparable<WatchedAgent> {
  private static final Comparator<WatchedAgent> ORDER =
      Comparator.comparing(WatchedAgent::standing)
          .thenComparing(WatchedAgent::since)
          .thenComparing(watched -> watched.agent().loginId());

  static WatchedAgent of(AgentObservation observation) {
    return new WatchedAgent(
        observation.agent(),
        Optional.of(observation),
        Optional.empty(),
        "",
        observation.since().instant());
  }

  static WatchedAgent without(MonitoredAgent agent, Optional<MissingCause> why, Instant since) {
    return new WatchedAgent(agent, Optional.empty(), why, "", since);
  }

  WatchedAgent contradicted(String olderState) {
    return new WatchedAgent(agent, observation, missing, olderState, since);
  }

  WatchedAgent renamed(MonitoredAgent to) {
    return new WatchedAgent(to, observation, missing, contradiction, since);
  }

  /** The state as received, or in brackets why there is none. */
  String shownState() {
    return observation
        .map(AgentObservation::state)
        .orElseGet(
            () ->
                missing
                    .map(
                        cause ->
                            switch (cause) {
                              case NO_VALUE -> "(no value)";
                              case UNREADABLE -> "(not readable)";
                              case NOT_READY -> "(not ready)";
                              case AMBIGUOUS -> "(ambiguous)";
                            })
                    .orElse(""));
  }

  Standing standing() {
    AgentObservation known = observation.orElse(null);
    if (known == null) {
      return missing.isPresent() ? Standing.NO_STATE : Standing.AWAITED;
    }
    if (known.stateClass() == StateClass.UNKNOWN) {
      return Standing.UNKNOWN;
    }
    if (!contradiction.isEmpty()) {
      return Standing.CONTRADICTED;
    }
    return switch (known.stateClass()) {
      case NOT_READY ->
          known.reasonCodeMapped().orElse(true) ? Standing.NOT_READY : Standing.NOT_READY_UNMAPPED;
      case AFTER_CONTACT_WORK -> Standing.AFTER_CONTACT;
      case ON_CONTACT -> Standing.ON_CONTACT;
      case AVAILABLE -> Standing.AVAILABLE;
      case LOGGED_OUT -> Standing.LOGGED_OUT;
      case UNKNOWN -> Standing.UNKNOWN;
    };
  }

  @Override
  public int compareTo(WatchedAgent other) {
    return ORDER.compare(this, other);
  }

  /** How an agent stands, the one that needs most attention first. */
  enum Standing implements StandingCounts.Kind {
    NO_STATE("no state", "no state", true),
    UNKNOWN("unknown", "unknown", true),
    CONTRADICTED("in doubt", "doubt", true),
    NOT_READY_UNMAPPED("not mapped", "unmapped", true),
    NOT_READY("not ready", "not ready", false),
    AFTER_CONTACT("after work", "after", false),
    ON_CONTACT("on contact", "contact", false),
    AVAILABLE("available", "ready", false),
    AWAITED("awaited", "awaited", false),
    LOGGED_OUT("logged out", "out", false);

    private final String label;
    private final String brief;
    private final boolean needsAttention;

    Standing(String label, String brief, boolean needsAttention) {
      this.label = label;
      this.brief = brief;
      this.needsAttention = needsAttention;
    }

    @Override
    public String label() {
      return label;
    }

    @Override
    public String brief() {
      return brief;
    }

    boolean needsAttention() {
      return needsAttention;
    }
  }
}
