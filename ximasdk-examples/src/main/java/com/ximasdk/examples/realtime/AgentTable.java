// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import com.ximasdk.examples.cli.Style;
import com.ximasdk.examples.cli.terminal.LivePage;
import com.ximasdk.examples.cli.terminal.PageHead;
import com.ximasdk.examples.cli.terminal.PageLayout;
import com.ximasdk.examples.cli.terminal.ScreenLine;
import com.ximasdk.examples.cli.terminal.ScreenSize;
import com.ximasdk.examples.cli.terminal.ScreenTable;
import com.ximasdk.examples.cli.terminal.ScreenTable.Column;
import com.ximasdk.examples.realtime.WatchedAgent.Standing;
import com.ximasdk.mapping.adherence.AgentObservation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The agents as a page: who needs attention on top, and above all how the watch stands. */
final class AgentTable implements LivePage {
  private final WatchedAgents agents;
  private final ZoneId zone;

  AgentTable(WatchedAgents agents, ZoneId zone) {
    this.agents = agents;
    this.zone = zone;
  }

  @Override
  public int rows() {
    return agents.inOrder().size();
  }

  @Override
  public int rowsThatFit(ScreenSize size) {
    return PageLayout.rowsThatFit(size);
  }

  @Override
  public List<ScreenLine> lines(ScreenSize size, int first, Instant now) {
    return lines(agents.inOrder(), agents.status(), size, first, now, zone);
  }

  /**
   * The lines of a screen.
   *
   * @param agents in their order
   * @param status how the watch stands
   * @param size of the screen
   * @param first the first agent that is seen, from 0 on
   * @param now until when states have lasted
   * @param zone for times of day
   */
  static List<ScreenLine> lines(
      List<WatchedAgent> agents,
      WatchStatus status,
      ScreenSize size,
      int first,
      Instant now,
      ZoneId zone) {
    boolean stale = status.stale().isPresent();
    PageHead head = status.head(now, zone, StandingCounts.of(agents, WatchedAgent::standing));
    ScreenTable.Fitted<WatchedAgent> table = columns(stale, now).fit(size.columns());
    return PageLayout.lines(
        size,
        head,
        table.heading(),
        agents.size(),
        first,
        row -> table.line(agents.get(row), style(agents.get(row), stale)));
  }

  private static ScreenTable<WatchedAgent> columns(boolean stale, Instant now) {
    return new ScreenTable<>(
        List.of(
            new Column<>("", 3, 1, 1, false, (watched, width) -> mark(watched, stale)),
            new Column<>(
                "Agent",
                0,
                10,
                30,
                false,
                (watched, width) -> CellTexts.agent(watched.agent(), width)),
            new Column<>("Class", 4, 10, 10, false, (watched, width) -> watched.standing().label()),
            new Column<>("State", 1, 8, 20, false, (watched, width) -> watched.shownState()),
            new Column<>("Reason", 5, 10, 26, false, (watched, width) -> reason(watched)),
            new Column<>("For", 2, 8, 9, true, (watched, width) -> lasted(watched, now))));
  }

  private static String mark(WatchedAgent watched, boolean stale) {
    return stale ? "~" : watched.standing().needsAttention() ? "!" : "";
  }

  private static String reason(WatchedAgent watched) {
    if (!watched.contradiction().isEmpty()) {
      return "tenant also says " + watched.contradiction();
    }
    AgentObservation known = watched.observation().orElse(null);
    if (known == null || known.reasonCode().isEmpty()) {
      return "";
    }
    return known.reasonCodeMapped().orElse(false)
        ? known.reasonCode() + " = " + known.activity()
        : known.reasonCode();
  }

  private static String lasted(WatchedAgent watched, Instant now) {
    return CellTexts.length(Duration.between(watched.since(), now));
  }

  private static Style style(WatchedAgent watched, boolean stale) {
    if (stale) {
      return Style.FAINT;
    }
    return watched.standing().needsAttention()
        ? Style.ATTENTION
        : watched.standing() == Standing.LOGGED_OUT ? Style.FAINT : Style.PLAIN;
  }
}
