// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.learn.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.ximasdk.examples.learn.sample.Vocabulary;
import com.ximasdk.roster.Party;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the lists of agents and skills hold beyond what is printed. */
final class RosterQuestion implements Question {
  @Override
  public String id() {
    return "rosters";
  }

  @Override
  public String asks() {
    return "What do the lists of agents and skills hold beyond the printed members?";
  }

  @Override
  public String byDefault() {
    return "agents with agent and type (UC, XIMA), skills with name";
  }

  @Override
  public String setting() {
    return "";
  }

  @Override
  public Learned look(Evidence evidence) throws InterruptedException {
    List<JsonNode> agents = Answers.rows(Answers.json(evidence.rosters().agents()));
    Set<String> others = new TreeSet<>();
    Set<String> types = new TreeSet<>();
    int spaced = 0;
    int without = 0;
    for (JsonNode agent : agents) {
      Answers.collectOthers(agent, Set.of("agent", "type"), others);
      types.add(agent.path("type").asText(""));
      String label = agent.path("agent").asText("");
      boolean extension = Party.parse(label).form() == Party.Form.NAME_WITH_EXTENSION;
      without += extension ? 0 : 1;
      spaced += extension && label.contains(" (") ? 1 : 0;
    }
    String skills;
    try {
      List<JsonNode> all = Answers.rows(Answers.json(evidence.rosters().skills()));
      all.forEach(skill -> Answers.collectOthers(skill, Set.of("name"), others));
      skills = Words.count(all.size(), "skill");
    } catch (NotSeenException e) {
      skills = "no list of skills";
    }
    return Learned.of(
        "%s, %s. Types: %s. %s with a blank before the bracket, %s without an extension. %s"
            .formatted(
                Words.count(agents.size(), "agent"),
                skills,
                Words.known(Vocabulary.ENUMERATION, types),
                spaced,
                without,
                others.isEmpty()
                    ? "No further members."
                    : "Further members: " + Words.known(Vocabulary.MEMBER, others) + "."));
  }
}
