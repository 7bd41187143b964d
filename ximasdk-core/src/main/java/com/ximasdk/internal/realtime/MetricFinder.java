// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.realtime.RealtimeMetric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds metrics by what an administrator or a program calls them. */
public final class MetricFinder {
  private static final int MOST_LISTED = 20;

  private MetricFinder() {}

  /**
   * The metrics that a text means: the one with that id; else those with exactly that name; else
   * those with that name ignoring case and outer blanks.
   */
  public static List<RealtimeMetric> find(List<RealtimeMetric> metrics, String nameOrId) {
    List<RealtimeMetric> byId =
        metrics.stream().filter(metric -> metric.metricId().equals(nameOrId)).toList();
    if (!byId.isEmpty()) {
      return byId.subList(0, 1);
    }
    List<RealtimeMetric> byName = named(metrics, nameOrId::equals);
    String loose = nameOrId.strip();
    return byName.isEmpty() ? named(metrics, name -> name.strip().equalsIgnoreCase(loose)) : byName;
  }

  /** One that is listed twice is one. */
  private static List<RealtimeMetric> named(
      List<RealtimeMetric> metrics, Predicate<String> isTheName) {
    Map<String, RealtimeMetric> byId = new LinkedHashMap<>();
    for (RealtimeMetric metric : metrics) {
      if (isTheName.test(metric.metricName())) {
        byId.putIfAbsent(metric.metricId(), metric);
      }
    }
    return List.copyOf(byId.values());
  }

  /** The metrics, as a sentence lists them; of very many the first. */
  public static String listed(List<RealtimeMetric> metrics) {
    if (metrics.isEmpty()) {
      return "none";
    }
    String first =
        metrics.stream()
            .limit(MOST_LISTED)
            .map(metric -> "'" + metric.metricName() + "' (" + metric.metricId() + ")")
            .collect(Collectors.joining(", "));
    return metrics.size() > MOST_LISTED
        ? first + " and " + (metrics.size() - MOST_LISTED) + " more"
        : first;
  }
}
