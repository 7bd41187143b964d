// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.internal.time.Durations;
import com.ximasdk.realtime.AgentWatchOptions;
import com.ximasdk.realtime.RealtimeMetric;
import com.ximasdk.realtime.StaleCause;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which metric is watched, as far as the tenant's lists of metrics tell. */
sealed interface MetricSelection {
  /** No list was read yet. */
  record Unknown() implements MetricSelection {}

  /**
   * A metric to ask values of.
   *
   * @param durationId the metric that tells the time in state; empty if there is none
   * @param readAt when the list was read
   * @param doubted whether values came that the list does not explain
   */
  record Known(RealtimeMetric metric, Optional<String> durationId, long readAt, boolean doubted)
      implements MetricSelection {
    @Override
    public Optional<String> id() {
      return Optional.of(metric.metricId());
    }

    /** Whether the list is to be read again before the next values. */
    boolean due(Duration selectionPeriod, Moment now) {
      return doubted || now.since(readAt).compareTo(Durations.clamped(selectionPeriod)) >= 0;
    }

    Known inDoubt() {
      return new Known(metric, durationId, readAt, true);
    }
  }

  /**
   * There is no metric to ask values of, so nothing can be known to be true.
   *
   * @param cause why there is none
   * @param lastId the metric that was watched before; empty if there was none
   */
  record Unusable(StaleCause cause, String detail, Optional<String> lastId)
      implements MetricSelection {
    @Override
    public Optional<String> id() {
      return lastId;
    }
  }

  /** The metric that is watched, or was. */
  default Optional<String> id() {
    return Optional.empty();
  }

  /**
   * What a list of metrics makes of it. A metric that has the name asked for is the one; where none
   * has it, the one that was watched goes on by its id, because only its name was changed.
   */
  default MetricSelection read(
      List<RealtimeMetric> metrics, AgentWatchOptions options, Moment now) {
    List<RealtimeMetric> named = MetricFinder.find(metrics, options.metric());
    Optional<RealtimeMetric> before =
        metrics.stream()
            .filter(metric -> id().filter(metric.metricId()::equals).isPresent())
            .findFirst();
    if (named.size() == 1) {
      return known(named.get(0), metrics, options, now);
    }
    if (named.isEmpty() && before.isPresent()) {
      return known(before.get(), metrics, options, now);
    }
    if (named.isEmpty()) {
      return new Unusable(
          StaleCause.METRIC_ABSENT,
          ("The tenant lists no realtime metric '%s' for this Service User. It has: %s. An"
                  + " administrator has to make it, or to assign it.")
              .formatted(options.metric(), MetricFinder.listed(metrics)),
          id());
    }
    if (before.filter(named::contains).isPresent()) {
      return known(before.get(), metrics, options, now);
    }
    return new Unusable(
        StaleCause.METRIC_AMBIGUOUS,
        "Several realtime metrics are called '%s': %s. Watch one by its id."
            .formatted(options.metric(), MetricFinder.listed(named)),
        id());
  }

  private static Known known(
      RealtimeMetric metric, List<RealtimeMetric> metrics, AgentWatchOptions options, Moment now) {
    List<String> durations =
        options.durationMetrics().stream()
            .flatMap(name -> MetricFinder.find(metrics, name).stream())
            .map(RealtimeMetric::metricId)
            .filter(id -> !id.equals(metric.metricId()))
            .distinct()
            .toList();
    return new Known(
        metric,
        durations.size() == 1 ? Optional.of(durations.get(0)) : Optional.empty(),
        now.nanos(),
        false);
  }
}
