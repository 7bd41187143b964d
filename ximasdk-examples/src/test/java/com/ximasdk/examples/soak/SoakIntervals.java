// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples.soak;

import com.ximasdk.XimaClient;
import com.ximasdk.feed.IntervalCollector;
import com.ximasdk.feed.IntervalDelivery;
import com.ximasdk.feed.IntervalDelivery.Interval;
import com.ximasdk.feed.IntervalPositionStore;
import com.ximasdk.feed.IntervalTrouble;
import com.ximasdk.mapping.interval.IntervalMapping;
import com.ximasdk.mapping.interval.IntervalStatistics;
import com.ximasdk.settings.WfmSettings;
import com.ximasdk.settings.XimaSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes a tenant's intervals, one round each time that it is run. */
final class SoakIntervals implements AutoCloseable {
  /** An interval of a group. */
  record Key(String group, Instant start) {}

  private final IntervalCollector<IntervalStatistics> collector;
  private final Map<Key, IntervalStatistics> taken = new HashMap<>();
  private final Map<Key, Integer> timesNew = new HashMap<>();

  SoakIntervals(
      XimaClient client,
      XimaSettings settings,
      IntervalPositionStore store,
      Instant start,
      Clock clock) {
    WfmSettings wfm = settings.wfm().orElseThrow();
    collector =
        IntervalCollector.builder(
                client.reports(),
                wfm.reportRequest(),
                wfm.cellEncodings(settings.timeZone()),
                IntervalMapping.of(wfm, settings.timeZone()).reader(),
                store)
            .clock(clock)
            .settling(Duration.ofMinutes(1))
            .build(start);
  }

  /** A round that throws nothing, as a schedule wants it. */
  Runnable round() {
    return collector.asTask(this::take);
  }

  /** A round that throws what fails; gives what it met on the way and is still so. */
  List<IntervalTrouble> roundOrThrow() {
    return collector.collect(this::take).troubles();
  }

  private synchronized void take(List<IntervalDelivery<IntervalStatistics>> deliveries) {
    for (IntervalDelivery<IntervalStatistics> delivery : deliveries) {
      if (delivery instanceof Interval<IntervalStatistics> interval) {
        IntervalStatistics values = interval.interval();
        Key key = new Key(values.group(), values.start().toInstant());
        taken.put(key, values);
        if (interval.kind() == Interval.Kind.NEW) {
          timesNew.merge(key, 1, Integer::sum);
        }
      }
    }
  }

  /** What is known of each interval. */
  synchronized Map<Key, IntervalStatistics> taken() {
    return Map.copyOf(taken);
  }

  /** How often each interval came as new. */
  synchronized Map<Key, Integer> timesNew() {
    return Map.copyOf(timesNew);
  }

  /** How many gaps are open. */
  int gaps() {
    return collector.gaps().size();
  }

  @Override
  public void close() {
    collector.close();
  }
}
