// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.realtime.RealtimeMetric;
import java.util.List;
import java.util.stream.Stream;

/** What a step wants done. */
sealed interface WatchEffect {
  /** Ask for the list of metrics. */
  record ReadList() implements WatchEffect {}

  /** Ask for values. */
  record ReadValues(WatchedValues watched) implements WatchEffect {
    /** The metrics to ask for. */
    List<String> metricIds() {
      return Stream.concat(Stream.of(watched.metricId()), watched.beside().stream()).toList();
    }
  }

  /** Ask no longer for what was asked for. */
  record Abandon() implements WatchEffect {}

  /** Show the agents whom the metric covers. */
  record ShowSelection(RealtimeMetric metric) implements WatchEffect {}

  /** Open a subscription. */
  record OpenSocket(String metricId) implements WatchEffect {}

  /** Ask the subscription for a sign of life. */
  record Ping() implements WatchEffect {}

  /** End the subscription, or its opening. */
  record DropSocket() implements WatchEffect {}

  /** End the watch. */
  record End() implements WatchEffect {}
}
