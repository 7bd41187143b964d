// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.examples.learn.exchange.Exchange;
import com.ximasdk.examples.learn.exchange.Request;
import com.ximasdk.examples.learn.exchange.Subject;
import com.ximasdk.examples.learn.exchange.TenantLine;
import com.ximasdk.roster.Party;
import java.util.HashMap;
import java.util.Map;

/** The lists of agents and skills. */
final class RosterEvidence {
  private final Once<Exchange> agents;
  private final Once<Exchange> skills;
  private final Once<Map<String, String>> types;

  RosterEvidence(TenantLine line) {
    agents = new Once<>(() -> Answers.ok(line, Request.get(Subject.AGENTS, "/rest/api/v1/agents")));
    skills = new Once<>(() -> Answers.ok(line, Request.get(Subject.SKILLS, "/rest/api/v1/skills")));
    types = new Once<>(this::readTypes);
  }

  Exchange agents() throws InterruptedException {
    return agents.get();
  }

  Exchange skills() throws InterruptedException {
    return skills.get();
  }

  /** The type of an agent, {@code UC} or {@code XIMA}; empty where that is not known. */
  String typeOf(String agent) throws InterruptedException {
    try {
      return types.get().getOrDefault(Party.parse(agent).number(), "");
    } catch (NotSeenException e) {
      return "";
    }
  }

  private Map<String, String> readTypes() throws InterruptedException {
    Map<String, String> read = new HashMap<>();
    for (JsonNode agent : Answers.rows(Answers.json(agents()))) {
      read.put(Party.parse(agent.path("agent").asText("")).number(), agent.path("type").asText(""));
    }
    return read;
  }
}
