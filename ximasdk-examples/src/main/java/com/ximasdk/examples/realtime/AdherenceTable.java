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
import com.ximasdk.examples.realtime.AdherenceRow.Standing;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** How far agents keep to their schedules, as a page: who needs attention on top. */
final class AdherenceTable implements LivePage {
  private final AdherenceBoard board;
  private final ZoneId zone;

  AdherenceTable(AdherenceBoard board, ZoneId zone) {
    this.board = board;
    this.zone = zone;
  }

  @Override
  public int rows() {
    return board.rows().size();
  }

  @Override
  public int rowsThatFit(ScreenSize size) {
    return PageLayout.rowsThatFit(size);
  }

  @Override
  public List<ScreenLine> lines(ScreenSize size, int first, Instant now) {
    return lines(board.rows(), board.status(), size, first, now, zone);
  }

  /**
   * The lines of a screen.
   *
   * @param rows the agents in their order
   * @param status how the watch stands
   * @param size of the screen
   * @param first the first agent that is seen, from 0 on
   * @param now until when standings have lasted
   * @param zone for times of day
   */
  static List<ScreenLine> lines(
      List<AdherenceRow> rows,
      WatchStatus status,
      ScreenSize size,
      int first,
      Instant now,
      ZoneId zone) {
    boolean stale = status.stale().isPresent();
    ScreenTable.Fitted<AdherenceRow> table = columns(stale, now).fit(size.columns());
    PageHead head = status.head(now, zone, StandingCounts.of(rows, AdherenceRow::standing));
    return PageLayout.lines(
        size,
        head,
        table.heading(),
        rows.size(),
        first,
        row -> table.line(rows.get(row), style(rows.get(row), stale)));
  }

  private static ScreenTable<AdherenceRow> columns(boolean stale, Instant now) {
    return new ScreenTable<>(
        List.of(
            new Column<>("", 7, 1, 1, false, (row, width) -> mark(row, stale)),
            new Column<>(
                "Agent", 0, 10, 30, false, (row, width) -> CellTexts.agent(row.agent(), width)),
            new Column<>("Percent", 2, 7, 7, true, (row, width) -> percent(row)),
            new Column<>("Unknown", 6, 8, 9, true, (row, width) -> unknown(row)),
            new Column<>("Planned", 4, 7, 14, false, (row, width) -> row.planned()),
            new Column<>("Doing", 3, 8, 20, false, (row, width) -> row.doing()),
            new Column<>("Finding", 1, 12, 17, false, (row, width) -> finding(row)),
            new Column<>("For", 5, 8, 9, true, (row, width) -> lasted(row, now))));
  }

  private static String mark(AdherenceRow row, boolean stale) {
    return stale ? "~" : row.standing().needsAttention() ? "!" : "";
  }

  private static String percent(AdherenceRow row) {
    return row.percent().map(BigDecimal::toPlainString).orElse("");
  }

  private static String unknown(AdherenceRow row) {
    return CellTexts.length(CellTexts.wholeSeconds(row.unknown()));
  }

  private static String finding(AdherenceRow row) {
    return row.finding().map(AdherenceRow::words).orElse("");
  }

  private static String lasted(AdherenceRow row, Instant now) {
    return row.finding().isEmpty() ? "" : CellTexts.length(Duration.between(row.since(), now));
  }

  private static Style style(AdherenceRow row, boolean stale) {
    if (stale) {
      return Style.FAINT;
    }
    return row.standing().needsAttention()
        ? Style.ATTENTION
        : row.standing() == Standing.NOTHING_PLANNED ? Style.FAINT : Style.PLAIN;
  }
}
