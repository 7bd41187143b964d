// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.adherence;

import com.ximasdk.realtime.MonitoredAgent;
import java.time.Instant;
import java.util.Optional;

/**
 * What Encore WFM is told of an agent: one observation. Voice only: states for chat and e-mail are
 * not monitored (Xima CCaaS Integration Guide, introduction; KNOWN). Immutable.
 *
 * @param agent the agent
 * @param state the state exactly as received
 * @param stateClass what it means; a state that has a reason code keeps its class, so one may be
 *     logged out with a reason
 * @param reasonCode the reason code exactly as received; empty text if there is none
 * @param activity the Encore activity of the reason code; empty text if there is none
 * @param reasonCodeMapped whether the reason code is in the customer's table; empty without one
 * @param since when the state began, and how that is known
 * @param observedAt when it was observed, by the clock of the machine that watches
 * @since 0.1.0
 */
public record AgentObservation(
    MonitoredAgent agent,
    String state,
    StateClass stateClass,
    String reasonCode,
    String activity,
    Optional<Boolean> reasonCodeMapped,
    Since since,
    Instant observedAt) {}
