// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.realtime.RealtimeMetric;
import java.util.List;
import java.util.stream.Collectors;

/** Finds metrics by what an administrator or a program calls them. */
final class MetricFinder {
  private MetricFinder() {}

  /**
   * The metrics that a text means: the one with that id; else those with exactly that name; else
   * those with that name ignoring case and outer blanks.
   */
  static List<RealtimeMetric> find(List<RealtimeMetric> metrics, String nameOrId) {
    List<RealtimeMetric> byId =
        metrics.stream().filter(metric -> metric.metricId().equals(nameOrId)).toList();
    if (!byId.isEmpty()) {
      return byId.subList(0, 1);
    }
    List<RealtimeMetric> byName =
        metrics.stream().filter(metric -> metric.metricName().equals(nameOrId)).toList();
    if (!byName.isEmpty()) {
      return byName;
    }
    String loose = nameOrId.strip();
    return metrics.stream()
        .filter(metric -> metric.metricName().strip().equalsIgnoreCase(loose))
        .toList();
  }

  /** The metrics, as a sentence lists them. */
  static String listed(List<RealtimeMetric> metrics) {
    return metrics.isEmpty()
        ? "none"
        : metrics.stream()
            .map(metric -> "'" + metric.metricName() + "' (" + metric.metricId() + ")")
            .collect(Collectors.joining(", "));
  }
}
