// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.roster;

import com.ximasdk.roster.Party.Form;
import com.ximasdk.roster.Party.Side;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Completes an agent who is printed by name alone, or by extension alone, from a roster.
 *
 * <p>Names and extensions are compared exactly, as {@link Party} reads them. Where two agents have
 * one name, the directory gives neither's extension for it, and where two have one extension,
 * neither's name; {@link #ambiguousNames()} and {@link #ambiguousExtensions()} tell them. An agent
 * whom the roster lists twice alike is one.
 *
 * <p>Instances are immutable and safe for use by several threads. {@link #toString()} leaves out
 * names and numbers of people.
 *
 * @since 0.1.0
 */
public final class AgentDirectory {
  /** Knows nobody. */
  public static final AgentDirectory EMPTY = of(Set.of());

  private final Map<String, Party> byName = new HashMap<>();
  private final Map<String, Party> byExtension = new HashMap<>();
  private final Set<String> ambiguousNames = new TreeSet<>();
  private final Set<String> ambiguousExtensions = new TreeSet<>();

  private AgentDirectory(Collection<Agent> roster) {
    for (Agent agent : roster) {
      Party party = agent.party();
      add(byName, party.name(), party, ambiguousNames);
      add(byExtension, party.extension(Side.INTERNAL), party, ambiguousExtensions);
    }
    byName.keySet().removeAll(ambiguousNames);
    byExtension.keySet().removeAll(ambiguousExtensions);
  }

  /**
   * Takes a roster.
   *
   * @param roster the agents, as {@link Roster#agents()} gives them; may be empty; copied
   * @return a directory of what the roster says now; it does not follow later changes
   */
  public static AgentDirectory of(Collection<Agent> roster) {
    return new AgentDirectory(roster);
  }

  private static void add(
      Map<String, Party> agents, String key, Party party, Set<String> ambiguous) {
    if (key.isEmpty()) {
      return;
    }
    Party known = agents.putIfAbsent(key, party);
    if (known != null && !known.equals(party)) {
      ambiguous.add(key);
    }
  }

  /**
   * A party with what the directory knows of it: an agent printed by name alone with the extension,
   * an extension alone with the name of its agent.
   *
   * @param party the party as printed
   * @param side where it stands in its call, by which a bare number is an extension or not
   * @return the completed party; the same one if it lacks nothing, or if the directory does not
   *     know exactly one agent for it
   */
  public Party complete(Party party, Side side) {
    if (byName.isEmpty() && byExtension.isEmpty()) {
      return party;
    }
    if (party.form() == Form.NAME) {
      return byName.getOrDefault(party.name(), party);
    }
    return party.name().isEmpty() ? byExtension.getOrDefault(party.extension(side), party) : party;
  }

  /**
   * {@return the names that two agents of the roster have, in alphabetical order; unmodifiable,
   * empty if there are none}
   */
  public Set<String> ambiguousNames() {
    return Collections.unmodifiableSet(ambiguousNames);
  }

  /**
   * {@return the extensions that two agents of the roster have, in order of their texts;
   * unmodifiable, empty if there are none}
   */
  public Set<String> ambiguousExtensions() {
    return Collections.unmodifiableSet(ambiguousExtensions);
  }

  /** How many it knows, for a log; no name and no number of anyone. */
  @Override
  public String toString() {
    return "AgentDirectory[names=%s, extensions=%s, ambiguousNames=%s, ambiguousExtensions=%s]"
        .formatted(
            byName.size(), byExtension.size(), ambiguousNames.size(), ambiguousExtensions.size());
  }
}
