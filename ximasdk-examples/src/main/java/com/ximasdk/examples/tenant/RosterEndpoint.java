// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lists of agents and of skills. */
final class RosterEndpoint implements Endpoint {
  private static final String AGENTS = "/rest/api/v1/agents";
  private static final String SKILLS = "/rest/api/v1/skills";

  private final TenantData data;

  RosterEndpoint(TenantData data) {
    this.data = data;
  }

  @Override
  public Optional<Operation> operation(TenantRequest request) {
    if (request.isGet(AGENTS)) {
      return Optional.of(Operation.AGENTS);
    }
    return request.isGet(SKILLS) ? Optional.of(Operation.SKILLS) : Optional.empty();
  }

  @Override
  public Answer answer(TenantRequest request) {
    return request.path().equals(AGENTS)
        ? Answer.json(Map.of("agents", data.agents().stream().map(RosterEndpoint::agent).toList()))
        : Answer.json(Map.of("skills", skills()));
  }

  private static Map<String, Object> agent(SimulatedAgent agent) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("agent", agent.label());
    fields.put("type", agent.type());
    return fields;
  }

  private List<Map<String, String>> skills() {
    return data.skills().stream().map(skill -> Map.of("name", skill)).toList();
  }
}
