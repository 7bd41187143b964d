// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.realtime;

import com.ximasdk.XimaClient;
import com.ximasdk.examples.cli.Columns;
import com.ximasdk.examples.cli.Console;
import com.ximasdk.examples.cli.TenantListing;
import com.ximasdk.realtime.RealtimeMetric;
import java.util.List;
import picocli.CommandLine.Command;

/** Prints the realtime metrics that the Service User was given. */
@Command
public final class ListMetrics extends TenantListing<RealtimeMetric> {
  private static final Columns<RealtimeMetric> COLUMNS =
      Columns.<RealtimeMetric>of()
          .both("metricId", "Id", RealtimeMetric::metricId)
          .both("metricName", "Name", RealtimeMetric::metricName)
          .both("categoryType", "Category", metric -> metric.categoryType().text())
          .both("categorySelection", "Selection", RealtimeMetric::categorySelection);

  /**
   * The command, at work on a console.
   *
   * @param console takes the list
   */
  public ListMetrics(Console console) {
    super(console, COLUMNS);
  }

  @Override
  protected List<RealtimeMetric> list(XimaClient client) {
    return client.realtime().metrics();
  }
}
