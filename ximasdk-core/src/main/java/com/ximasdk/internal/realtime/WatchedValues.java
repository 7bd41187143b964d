// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.realtime.DurationValue;
import com.ximasdk.realtime.MetricReading;
import com.ximasdk.realtime.MetricReadings;
import com.ximasdk.realtime.MonitoredAgent;
import com.ximasdk.realtime.NotReady;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What readings say of the watched metric.
 *
 * @param metricId the watched metric
 * @param beside the metric that tells the time in state and was asked for in the same request
 */
record WatchedValues(String metricId, Optional<String> beside) {
  /** The agents' values, each with its time in state if that came too. */
  List<Observation> observations(List<MetricReading> readings) {
    Map<String, DurationValue> durations = durations(readings);
    List<Observation> values = new ArrayList<>(readings.size());
    for (MetricReading reading : readings) {
      // A value without a metric is one of the only metric that was asked for.
      boolean watched =
          reading.metricId().equals(metricId) || (reading.metricId().isEmpty() && beside.isEmpty());
      if (watched && !reading.categoryValue().isBlank()) {
        MonitoredAgent agent = MonitoredAgent.parse(reading.categoryValue());
        values.add(new Observation(agent, reading.value(), durations.get(agent.loginId())));
      }
    }
    return values;
  }

  private Map<String, DurationValue> durations(List<MetricReading> readings) {
    Map<String, DurationValue> durations = new HashMap<>();
    beside.ifPresent(
        id -> {
          for (MetricReading reading : readings) {
            if (reading.metricId().equals(id) && reading.value() instanceof DurationValue value) {
              durations.put(MonitoredAgent.parse(reading.categoryValue()).loginId(), value);
            }
          }
        });
    return durations;
  }

  /**
   * What is not ready of the watched metric. An entry names a metric, an agent, or both; a mere
   * text may be either, and is an agent's where it is the id of no metric that was asked for.
   */
  List<Unready> unready(MetricReadings answer) {
    List<Unready> unready = new ArrayList<>();
    for (NotReady entry : answer.notReady()) {
      String metric = entry.metricId();
      if (beside.filter(metric::equals).isPresent()) {
        continue;
      }
      if (metric.isEmpty() || metric.equals(metricId)) {
        unready.add(new Unready(agent(entry.categoryValue()), entry.rawJson()));
      } else if (entry.categoryValue().isEmpty()) {
        unready.add(new Unready(agent(metric), entry.rawJson()));
      }
    }
    return unready;
  }

  /** Whether an answer has values, and none of them is of the watched metric. */
  boolean isOfOthers(List<Observation> values, MetricReadings answer) {
    return values.isEmpty() && !answer.readings().isEmpty();
  }

  private static Optional<MonitoredAgent> agent(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(MonitoredAgent.parse(text));
  }
}
