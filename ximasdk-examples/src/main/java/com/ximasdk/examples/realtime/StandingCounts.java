// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many agents stand in each way, as lines of a page: the longest form first. */
final class StandingCounts {
  private StandingCounts() {}

  /** A way in which agents stand. */
  interface Kind {
    /** Its name. */
    String label();

    /** Its name where there is little room. */
    String brief();
  }

  /**
   * Counts agents.
   *
   * @param agents any agents
   * @param kind tells how one stands
   * @param <A> an agent
   * @param <K> ways to stand, in the order in which they are told
   */
  static <A, K extends Enum<K> & Kind> List<String> of(Collection<A> agents, Function<A, K> kind) {
    Map<K, Integer> numbers = new TreeMap<>();
    agents.forEach(agent -> numbers.merge(kind.apply(agent), 1, Integer::sum));
    return List.of(
        agents.size()
            + (agents.size() == 1 ? " agent" : " agents")
            + (agents.isEmpty() ? "" : ": ")
            + joined(numbers, Kind::label, ", "),
        agents.size() + ": " + joined(numbers, Kind::brief, " "));
  }

  private static <K extends Kind> String joined(
      Map<K, Integer> numbers, Function<Kind, String> name, String between) {
    return numbers.entrySet().stream()
        .map(entry -> entry.getValue() + " " + name.apply(entry.getKey()))
        .collect(Collectors.joining(between));
  }
}
