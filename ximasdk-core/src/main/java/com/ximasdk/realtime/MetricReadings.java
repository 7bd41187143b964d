// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import java.util.List;

/**
 * One answer to a request for values.
 *
 * @param readings the values that were ready, in the order received
 * @param notReady what the tenant named as not ready yet; empty if the answer is complete
 */
public record MetricReadings(List<MetricReading> readings, List<NotReady> notReady) {
  /** Copies the lists. */
  public MetricReadings {
    readings = List.copyOf(readings);
    notReady = List.copyOf(notReady);
  }

  /** Whether the tenant named nothing as not ready. */
  public boolean complete() {
    return notReady.isEmpty();
  }
}
