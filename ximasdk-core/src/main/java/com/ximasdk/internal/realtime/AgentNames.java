// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.realtime.MonitoredAgent;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The different agents that one list, answer or frame names, each once. Not changed once made. */
final class AgentNames {
  static final AgentNames NONE = of(List.of());

  private final Map<String, MonitoredAgent> byLoginId = new LinkedHashMap<>();
  private final Map<String, Integer> perExtension = new HashMap<>();

  private AgentNames() {}

  static AgentNames of(Collection<MonitoredAgent> agents) {
    AgentNames names = new AgentNames();
    for (MonitoredAgent agent : agents) {
      if (names.byLoginId.putIfAbsent(agent.loginId(), agent) == null) {
        names.perExtension.merge(agent.extension(), 1, Integer::sum);
      }
    }
    return names;
  }

  Collection<MonitoredAgent> agents() {
    return byLoginId.values();
  }

  boolean isEmpty() {
    return byLoginId.isEmpty();
  }

  boolean has(String loginId) {
    return byLoginId.containsKey(loginId);
  }

  boolean hasExtension(String extension) {
    return !extension.isEmpty() && perExtension.containsKey(extension);
  }

  /** Whether the agent has an extension, and no other one named has the same. */
  boolean isAlone(MonitoredAgent agent) {
    return !agent.extension().isEmpty() && perExtension.getOrDefault(agent.extension(), 0) == 1;
  }

  /** Whether it names people alone: what has no extension may be a group or a role. */
  boolean isOfPeople() {
    return !isEmpty() && !perExtension.containsKey("");
  }
}
