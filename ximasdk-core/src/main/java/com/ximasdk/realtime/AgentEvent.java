// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import java.time.Instant;
import java.util.Optional;

/**
 * What a watch tells a subscriber. Events of one agent come in order.
 *
 * <p>A subscriber first gets an {@link AgentAppeared} for each agent and an {@link
 * AgentStateObserved} for each that has a state, then {@link PictureComplete}, and from then on
 * changes only. Instants are of this machine's clock where not said otherwise. All events are
 * immutable.
 *
 * @since 0.1.0
 */
public sealed interface AgentEvent {
  /** {@return when the watch observed it, by this machine's clock} */
  Instant observedAt();

  /**
   * The metric covers an agent. Its state follows as soon as it is known.
   *
   * @param agent the agent
   * @param inFirstPicture true if the agent was there when the subscriber came, false if the metric
   *     took it in later
   * @param observedAt when it was observed
   * @since 0.1.0
   */
  record AgentAppeared(MonitoredAgent agent, boolean inFirstPicture, Instant observedAt)
      implements AgentEvent {}

  /**
   * An agent is in a state that the subscriber has not been told.
   *
   * @param agent the agent
   * @param state the state
   * @param previous the state that the subscriber was told before; empty if none
   * @param observedAt when it was observed
   * @since 0.1.0
   */
  record AgentStateObserved(
      MonitoredAgent agent, AgentState state, Optional<AgentState> previous, Instant observedAt)
      implements AgentEvent {}

  /**
   * The metric still covers an agent, but the tenant gives no state that can be read. The last
   * state no longer counts.
   *
   * @param agent the agent
   * @param cause why there is none
   * @param lastState the last state that was known; empty if none was
   * @param rawJson what stands in its place: the value that could not be read, the values that
   *     contradict each other, or the entry that says it is not ready; empty if there was nothing
   * @param observedAt when it was observed
   * @since 0.1.0
   */
  record AgentStateMissing(
      MonitoredAgent agent,
      MissingCause cause,
      Optional<AgentState> lastState,
      String rawJson,
      Instant observedAt)
      implements AgentEvent {}

  /**
   * The tenant's answers go on saying a state of an agent that is older, by the tenant's own times,
   * than the one already told, as an answer out of a cache is. The state that was told stays; the
   * doubt ends with the next answer that is not older.
   *
   * @param agent the agent
   * @param held the state that was told and stays
   * @param text the older state, exactly as received
   * @param valueTime the older state's own time, by the tenant's clock
   * @param observedAt when it was found to go on
   * @since 0.1.0
   */
  record AgentStateContradicted(
      MonitoredAgent agent, AgentState held, String text, Instant valueTime, Instant observedAt)
      implements AgentEvent {}

  /**
   * An agent has another name now; the extension is the same, and so is the state.
   *
   * @param from the agent as it was
   * @param agent the agent as it is
   * @param observedAt when it was observed
   * @since 0.1.0
   */
  record AgentRenamed(MonitoredAgent from, MonitoredAgent agent, Instant observedAt)
      implements AgentEvent {}

  /**
   * The metric no longer covers an agent.
   *
   * @param agent the agent
   * @param lastState the last state that the tenant gave; empty if it gave none
   * @param observedAt when it was observed
   * @since 0.1.0
   */
  record AgentGone(MonitoredAgent agent, Optional<AgentState> lastState, Instant observedAt)
      implements AgentEvent {}

  /**
   * The subscriber has now been told every agent of the metric.
   *
   * @param agents how many agents the metric covers, from 0
   * @param observedAt when the picture was observed
   * @since 0.1.0
   */
  record PictureComplete(int agents, Instant observedAt) implements AgentEvent {}

  /**
   * From now on the states told before may no longer be true.
   *
   * @param staleSince until when they were known to be true; the start of the watch if there never
   *     was a full picture
   * @param cause why
   * @param detail what was found and what to do, for people
   * @param observedAt when it was noticed
   * @since 0.1.0
   */
  record WatchStale(Instant staleSince, StaleCause cause, String detail, Instant observedAt)
      implements AgentEvent {}

  /**
   * The states are true again: a fresh picture was taken, and all changes that it brought have been
   * told.
   *
   * @param staleSince since when they were not known to be true
   * @param observedAt when the fresh picture was taken
   * @since 0.1.0
   */
  record WatchRecovered(Instant staleSince, Instant observedAt) implements AgentEvent {}

  /**
   * The metric that is watched has another name now. Its id is the same, and the watch goes on by
   * that; a watch that is begun anew has to ask for the new name.
   *
   * @param metricId the metric
   * @param from its name as it was
   * @param to its name as it is
   * @param observedAt when it was observed
   * @since 0.1.0
   */
  record MetricRenamed(String metricId, String from, String to, Instant observedAt)
      implements AgentEvent {}

  /**
   * The watch goes on over another transport: over polls while there is no WebSocket, and over the
   * WebSocket again when it is open.
   *
   * @param transport the transport in use now
   * @param detail why, for people
   * @param observedAt when it was decided
   * @since 0.1.0
   */
  record TransportChanged(WatchTransport transport, String detail, Instant observedAt)
      implements AgentEvent {}
}
