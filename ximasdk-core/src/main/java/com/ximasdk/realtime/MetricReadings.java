// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import java.util.List;

/**
 * One answer to a request for values. Immutable.
 *
 * @param readings the values that were ready, in the order received; unmodifiable
 * @param notReady what the tenant named as not ready yet; unmodifiable, empty if the answer is
 *     complete
 * @since 0.1.0
 */
public record MetricReadings(List<MetricReading> readings, List<NotReady> notReady) {
  /**
   * Copies the lists.
   *
   * @param readings the values that were ready, in the order received
   * @param notReady what the tenant named as not ready yet
   */
  public MetricReadings {
    readings = List.copyOf(readings);
    notReady = List.copyOf(notReady);
  }

  /** {@return whether the tenant named nothing as not ready} */
  public boolean complete() {
    return notReady.isEmpty();
  }
}
