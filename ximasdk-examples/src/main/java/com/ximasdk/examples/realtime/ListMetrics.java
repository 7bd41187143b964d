// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import com.ximasdk.XimaClient;
import com.ximasdk.examples.cli.Columns;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.ExitCode;
import com.ximasdk.examples.cli.OutputOptions;
import com.ximasdk.examples.cli.Program;
import com.ximasdk.examples.cli.RowPrinter;
import com.ximasdk.examples.cli.TenantOptions;
import com.ximasdk.examples.cli.Violations;
import com.ximasdk.realtime.RealtimeMetric;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the realtime metrics that the Service User was given. */
@Command(
    name = "list-metrics",
    description = "Prints the realtime metrics that the Service User was given.")
public final class ListMetrics implements Program {
  private static final Columns<RealtimeMetric> COLUMNS =
      Columns.<RealtimeMetric>of()
          .both("metricId", "Id", RealtimeMetric::metricId)
          .both("metricName", "Name", RealtimeMetric::metricName)
          .both("categoryType", "Category", metric -> metric.categoryType().text())
          .both("categorySelection", "Selection", RealtimeMetric::categorySelection);

  private final Console console;
  @Mixin private final TenantOptions tenant = new TenantOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  /**
   * The command, at work on a console.
   *
   * @param console takes the list
   */
  public ListMetrics(Console console) {
    this.console = console;
  }

  @Override
  public void check(Violations violations) {
    tenant.check(console, violations);
  }

  @Override
  public int run() {
    try (XimaClient client = tenant.client();
        RowPrinter<RealtimeMetric> rows = output.printer(console, COLUMNS)) {
      client.realtime().metrics().forEach(rows::print);
    }
    return ExitCode.DONE;
  }
}
