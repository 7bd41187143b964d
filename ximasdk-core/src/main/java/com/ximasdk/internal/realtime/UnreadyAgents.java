// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.realtime.MonitoredAgent;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose values an answer calls not ready, and how it says so. A value that is there is ready. */
final class UnreadyAgents {
  private final Map<AgentSlot, String> known = new LinkedHashMap<>();
  private final Map<MonitoredAgent, String> strangers = new LinkedHashMap<>();
  private final Set<String> loginIds = new HashSet<>();
  private @Nullable String anybody;
  private boolean someoneElse;

  /**
   * Finds out who is meant.
   *
   * @param answered who has a value in the same answer
   * @param slots who is known
   */
  UnreadyAgents(List<Unready> entries, AgentNames answered, AgentSlots slots) {
    for (Unready entry : entries) {
      if (entry.agent().isEmpty()) {
        anybody = entry.rawJson();
      } else if (!answered.has(entry.agent().get().loginId())) {
        place(entry.agent().get(), entry.rawJson(), answered, slots);
      }
    }
  }

  private void place(MonitoredAgent agent, String raw, AgentNames answered, AgentSlots slots) {
    loginIds.add(agent.loginId());
    AgentSlot slot = slots.loginId(agent.loginId());
    if (slot == null) {
      // Spelled in another way; a true new name is seen when the value comes.
      AgentSlot same = slots.only(agent.extension());
      slot = same == null || answered.has(same.loginId()) ? null : same;
    }
    if (slot != null) {
      known.putIfAbsent(slot, raw);
    } else if (agent.extension().isEmpty()
        || answered.hasExtension(agent.extension())
        || !slots.extension(agent.extension()).isEmpty()) {
      someoneElse = true;
    } else {
      strangers.putIfAbsent(agent, raw);
    }
  }

  /** How the answer says that an agent without a value is not ready; empty if it does not. */
  Optional<String> of(AgentSlot slot) {
    return Optional.ofNullable(known.getOrDefault(slot, anybody));
  }

  /** Whether the answer names an agent. */
  boolean names(AgentSlot slot) {
    return known.containsKey(slot);
  }

  /** Whether the answer names a login id. */
  boolean names(String loginId) {
    return loginIds.contains(loginId);
  }

  /** Those named, with an extension that nobody known has. */
  Map<MonitoredAgent, String> strangers() {
    return strangers;
  }

  /** Whether the answer calls the metric not ready without saying of whom. */
  boolean mayBeAnybody() {
    return anybody != null;
  }

  /** Whether the answer names someone who cannot be told from the agents known. */
  boolean isOfSomeoneElse() {
    return someoneElse;
  }
}
