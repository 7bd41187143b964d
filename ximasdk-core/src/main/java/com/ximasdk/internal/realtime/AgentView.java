// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.realtime.AgentState;
import com.ximasdk.realtime.MissingCause;
import com.ximasdk.realtime.MonitoredAgent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One agent as the board has it at one moment.
 *
 * @param state the state; null while none is known
 * @param lastState the newest state there ever was; differs from the state only while that is null
 * @param missing why there is no state, while there is none
 * @param unreadable the value that stands in place of a state, empty if there is none
 * @param contradiction what the tenant's answers say against the state; null if they do not
 * @param at when the agent's view last changed
 */
record AgentView(
    MonitoredAgent agent,
    @Nullable AgentState state,
    @Nullable AgentState lastState,
    MissingCause missing,
    String unreadable,
    @Nullable Contradiction contradiction,
    Instant at) {
  static AgentView of(MonitoredAgent agent, Instant at) {
    return new AgentView(agent, null, null, MissingCause.NO_VALUE, "", null, at);
  }

  AgentView renamed(MonitoredAgent to, Instant when) {
    return new AgentView(to, state, lastState, missing, unreadable, contradiction, when);
  }

  AgentView with(AgentState newState, Instant when) {
    return new AgentView(agent, newState, newState, MissingCause.NO_VALUE, "", contradiction, when);
  }

  AgentView withoutState(MissingCause cause, String raw, Instant when) {
    return new AgentView(agent, null, lastState, cause, raw, null, when);
  }

  AgentView contradicted(@Nullable Contradiction by) {
    return new AgentView(agent, state, lastState, missing, unreadable, by, at);
  }
}
