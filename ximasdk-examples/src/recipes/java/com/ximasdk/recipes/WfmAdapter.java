// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.recipes;

import com.ximasdk.XimaClient;
import com.ximasdk.feed.IntervalCollector;
import com.ximasdk.feed.IntervalDelivery;
import com.ximasdk.feed.IntervalDelivery.Gap;
import com.ximasdk.feed.IntervalDelivery.GapClosed;
import com.ximasdk.feed.IntervalDelivery.Interval;
import com.ximasdk.feed.IntervalGap;
import com.ximasdk.feed.IntervalPositionStores;
import com.ximasdk.mapping.interval.IntervalMapping;
import com.ximasdk.mapping.interval.IntervalStatistics;
import com.ximasdk.settings.WfmSettings;
import com.ximasdk.settings.XimaSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Feeds workforce management with interval statistics. The idea: an interval is written under its
 * group and start, so that a correction or a repetition takes the place of what was there; and what
 * could not be had is said, never written as no calls.
 */
public final class WfmAdapter {
  /** What keeps the statistics. */
  public interface Wfm {
    /** Writes an interval in place of what there is for its group and start. */
    void put(IntervalStatistics interval);

    /** Notes that intervals are missing, or are there after all. */
    void note(String sentence);
  }

  private WfmAdapter() {}

  /**
   * Begins, with a round each quarter of an hour.
   *
   * @param client the tenant's
   * @param settings of the tenant, with those for WFM
   * @param position the file that keeps how far the collector is
   * @param start where the first run begins: the start of a day in the tenant's zone, where the
   *     history ends
   * @param scheduler runs the rounds; what a round throws is logged as a warning, and the next one
   *     goes on
   * @param wfm what it throws ends a round, whose intervals come again
   * @return the collector, to be closed when the schedule has ended
   */
  public static IntervalCollector<IntervalStatistics> begin(
      XimaClient client,
      XimaSettings settings,
      Path position,
      Instant start,
      ScheduledExecutorService scheduler,
      Wfm wfm) {
    WfmSettings report = settings.wfm().orElseThrow();
    IntervalCollector<IntervalStatistics> collector =
        IntervalCollector.builder(
                client.reports(),
                report.reportRequest(),
                report.cellEncodings(settings.timeZone()),
                IntervalMapping.of(report, settings.timeZone()).reader(),
                IntervalPositionStores.inFile(position))
            .settling(Duration.ofMinutes(5))
            .build(start);
    Runnable round = collector.asTask(deliveries -> deliveries.forEach(one -> take(one, wfm)));
    try {
      var unused = scheduler.scheduleWithFixedDelay(round, 0, 15, TimeUnit.MINUTES);
      return collector;
    } catch (RuntimeException refused) {
      collector.close(); // Else nobody else could have the position.
      throw refused;
    }
  }

  private static void take(IntervalDelivery<IntervalStatistics> delivery, Wfm wfm) {
    if (delivery instanceof Interval<IntervalStatistics> taken) {
      wfm.put(taken.interval());
    } else if (delivery instanceof Gap<IntervalStatistics> missing) {
      wfm.note("Missing: " + span(missing.gap()) + ": " + missing.gap().reason());
    } else if (delivery instanceof GapClosed<IntervalStatistics> had) {
      wfm.note("There after all: " + span(had.gap()));
    }
  }

  private static String span(IntervalGap gap) {
    return gap.group().orElse("all groups") + " from " + gap.from() + " to " + gap.to();
  }
}
