// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.tenants;

import com.ximasdk.examples.cli.Style;
import com.ximasdk.examples.cli.terminal.LivePage;
import com.ximasdk.examples.cli.terminal.PageHead;
import com.ximasdk.examples.cli.terminal.PageLayout;
import com.ximasdk.examples.cli.terminal.ScreenLine;
import com.ximasdk.examples.cli.terminal.ScreenSize;
import com.ximasdk.examples.cli.terminal.ScreenTable;
import com.ximasdk.examples.cli.terminal.ScreenTable.Column;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** A line for each tenant: what was imported, what is left, and how long that takes. */
final class TenantsPage implements LivePage {
  private final TenantBoard board;
  private final Duration audioInterval;
  private final ScreenTable<TenantProgress> table;

  /**
   * A page of a board.
   *
   * @param audioInterval the pace of each tenant
   */
  TenantsPage(TenantBoard board, Duration audioInterval) {
    this.board = board;
    this.audioInterval = audioInterval;
    this.table =
        new ScreenTable<>(
            List.of(
                new Column<>("Tenant", 0, 8, 30, false, (row, width) -> row.name()),
                new Column<>("Imported", 1, 8, 10, true, (row, width) -> "" + row.imported()),
                new Column<>("Left", 2, 6, 9, true, (row, width) -> "" + row.left()),
                new Column<>("Time left", 3, 9, 10, true, (row, width) -> timeLeft(row)),
                new Column<>("Failed", 4, 6, 8, true, (row, width) -> "" + row.failed()),
                new Column<>("", 5, 10, 120, false, (row, width) -> row.news())));
  }

  private String timeLeft(TenantProgress row) {
    Duration left = row.timeLeft(audioInterval);
    return left.isZero() ? "" : span(left);
  }

  /** As {@code 2:05:09}, or {@code 5:09}. */
  static String span(Duration time) {
    return time.toHours() > 0
        ? String.format(
            Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
        : String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
  }

  @Override
  public int rows() {
    return board.progress().size();
  }

  @Override
  public int rowsThatFit(ScreenSize size) {
    return PageLayout.rowsThatFit(size);
  }

  @Override
  public List<ScreenLine> lines(ScreenSize size, int first, Instant now) {
    List<TenantProgress> rows = board.progress();
    ScreenTable.Fitted<TenantProgress> fitted = table.fit(size.columns());
    return PageLayout.lines(
        size,
        head(rows, now),
        fitted.heading(),
        rows.size(),
        first,
        row -> fitted.line(rows.get(row), Style.PLAIN));
  }

  private PageHead head(List<TenantProgress> rows, Instant now) {
    long imported = rows.stream().mapToLong(TenantProgress::imported).sum();
    long left = rows.stream().mapToLong(TenantProgress::left).sum();
    Duration longest =
        rows.stream()
            .map(row -> row.timeLeft(audioInterval))
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    String counts =
        imported
            + " imported, "
            + left
            + " left"
            + (longest.isZero() ? "" : ", " + span(longest) + " to go");
    return new PageHead(
        rows.size() + " tenants",
        rows.size() + " tenants",
        Style.STRONG,
        now.truncatedTo(ChronoUnit.SECONDS).toString(),
        List.of(counts),
        "");
  }
}
