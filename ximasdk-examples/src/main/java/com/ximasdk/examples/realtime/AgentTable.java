// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import com.ximasdk.examples.cli.Console;
import com.ximasdk.mapping.adherence.AgentObservation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One table on a terminal, drawn over itself again and again. */
final class AgentTable {
  private static final String FORMAT = "%-28s %-20s %-20s %-20s %10s %s";
  private static final int HEAD = 3;

  private final Console console;
  private final int rows;
  private final Map<String, AgentObservation> agents = new TreeMap<>();

  AgentTable(Console console) {
    this.console = console;
    this.rows = Math.max(5, height(console) - HEAD - 2);
  }

  private static int height(Console console) {
    try {
      return Integer.parseInt(console.environment().getOrDefault("LINES", "24"));
    } catch (NumberFormatException noNumber) {
      return 24;
    }
  }

  void take(ObservedChange change) {
    String agent = change.observation().agent().loginId();
    if (change.event().equals("state")) {
      agents.put(agent, change.observation());
    } else {
      agents.remove(agent);
    }
  }

  void draw(boolean stale, String status, Instant now) {
    List<String> lines = new ArrayList<>();
    lines.add(status);
    lines.add("");
    lines.add(String.format(Locale.ROOT, FORMAT, "Agent", "State", "Reason", "Class", "For", ""));
    agents.values().stream()
        .limit(rows)
        .map(observation -> row(observation, stale, now))
        .forEach(lines::add);
    if (agents.size() > rows) {
      lines.add("and " + (agents.size() - rows) + " more");
    }
    StringBuilder screen = new StringBuilder("\u001b[H");
    lines.forEach(line -> screen.append(line).append("\u001b[K\r\n"));
    console.out().print(screen.append("\u001b[J"));
    console.checkOut();
  }

  private static String row(AgentObservation observation, boolean stale, Instant now) {
    Duration length = Duration.between(observation.since().instant(), now);
    long seconds = Math.max(0, length.toSeconds());
    return String.format(
        Locale.ROOT,
        FORMAT,
        cut(observation.agent().loginId(), 28),
        cut(observation.state(), 20),
        cut(observation.reasonCode(), 20),
        observation.stateClass(),
        String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60),
        stale ? "stale" : "");
  }

  private static String cut(String text, int width) {
    // What a tenant calls its agents must not steer the terminal.
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= width ? line : line.substring(0, width - 1) + "…";
  }
}
