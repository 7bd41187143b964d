// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

import java.util.List;

/**
 * A realtime metric that an administrator made and gave to the Service User.
 *
 * <p>Its id is not known beforehand: it is found through the API (Xima CCaaS Integration Guide,
 * "Provide the required information for Encore WFM"). Field names KNOWN-C: Chronicall guide,
 * "Realtime Data". Immutable.
 *
 * @param metricId the id that values are asked with
 * @param metricName the name that the administrator gave it; several metrics may share one
 * @param categoryType what it is broken down by
 * @param categorySelection the category values that it covers, as printed, for an agent metric the
 *     monitored agents as {@code Name(extension)}; unmodifiable, empty if the tenant sent none
 * @since 0.1.0
 */
public record RealtimeMetric(
    String metricId, String metricName, CategoryType categoryType, List<String> categorySelection) {
  /**
   * Copies the list.
   *
   * @param metricId the id that values are asked with
   * @param metricName the name that the administrator gave it
   * @param categoryType what it is broken down by
   * @param categorySelection the category values that it covers, as printed, for an agent metric
   *     the monitored agents as {@code Name(extension)}
   */
  public RealtimeMetric {
    categorySelection = List.copyOf(categorySelection);
  }
}
