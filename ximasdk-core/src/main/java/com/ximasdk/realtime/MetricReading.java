// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

/**
 * One metric's value for one member of its category. Immutable. The names {@code metricId} and
 * {@code categoryValue} are KNOWN-C (Chronicall guide, "Realtime Data over WebSocket").
 *
 * @param metricId the metric; empty if the tenant did not say
 * @param categoryValue the member, for an agent metric {@code Name(extension)}; empty for a metric
 *     that is not broken down
 * @param value the value
 * @since 0.1.0
 */
public record MetricReading(String metricId, String categoryValue, MetricValue value) {}
