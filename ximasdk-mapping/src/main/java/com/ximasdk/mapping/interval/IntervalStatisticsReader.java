// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.mapping.interval;

import com.ximasdk.feed.IntervalDay;
import com.ximasdk.feed.IntervalReader;
import com.ximasdk.report.ReportRows;
import com.ximasdk.report.ReportTimeframe;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A mapping as the feeds want it. */
record IntervalStatisticsReader(IntervalMapping mapping)
    implements IntervalReader<IntervalStatistics> {
  @Override
  public IntervalDay<IntervalStatistics> read(ReportRows rows, ReportTimeframe window) {
    IntervalTable table = mapping.map(rows, window);
    Map<String, String> absent = new LinkedHashMap<>();
    table.absent().forEach(group -> absent.put(group.name(), group.sentence()));
    return new IntervalDay<>(
        table.rows(), table.groups(), table.failures(), absent, table.warnings());
  }

  @Override
  public String group(IntervalStatistics interval) {
    return interval.group();
  }

  @Override
  public Instant start(IntervalStatistics interval) {
    return interval.start().toInstant();
  }

  @Override
  public Instant end(IntervalStatistics interval) {
    return interval.end().toInstant();
  }

  @Override
  public String content(IntervalStatistics interval) {
    return interval.toString();
  }
}
