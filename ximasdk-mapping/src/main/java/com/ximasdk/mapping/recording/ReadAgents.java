// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.recording;

import com.ximasdk.recording.Recording;
import com.ximasdk.roster.AgentDirectory;
import com.ximasdk.roster.Party;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The agents of some recordings. Each text is read once: a tenant has few agents, and each of them
 * many recordings. Any other text is read when it is asked for. Immutable.
 */
final class ReadAgents {
  private final Map<String, ReadAgent> agents;
  private final AgentDirectory directory;

  private ReadAgents(Map<String, ReadAgent> agents, AgentDirectory directory) {
    this.agents = agents;
    this.directory = directory;
  }

  static ReadAgents none(AgentDirectory directory) {
    return new ReadAgents(Map.of(), directory);
  }

  static ReadAgents of(Collection<Recording> recordings, AgentDirectory directory) {
    Map<String, ReadAgent> agents = new HashMap<>();
    for (Recording recording : recordings) {
      String text = recording.agent().orElse("");
      if (!agents.containsKey(text)) {
        agents.put(text, ReadAgent.of(text, directory));
      }
    }
    return new ReadAgents(agents, directory);
  }

  /** The same agents, completed by another directory. */
  ReadAgents with(AgentDirectory other) {
    Map<String, ReadAgent> again = new HashMap<>();
    agents.keySet().forEach(text -> again.put(text, ReadAgent.of(text, other)));
    return new ReadAgents(again, other);
  }

  AgentDirectory directory() {
    return directory;
  }

  /** The agent of a text, which may be blank. */
  ReadAgent agent(String text) {
    ReadAgent known = agents.get(text);
    return known == null ? ReadAgent.of(text, directory) : known;
  }

  /** A party as printed, which may be one of the agents. */
  Party printed(String text) {
    // A number is read in less time than it is looked for.
    ReadAgent known = text.endsWith(")") ? agents.get(text) : null;
    return known == null ? Party.parse(text) : known.printed();
  }
}
