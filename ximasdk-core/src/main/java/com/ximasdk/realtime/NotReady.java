// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.realtime;

/**
 * A value that the tenant has not yet worked out: it is there when it is asked for again.
 *
 * <p>That there is such a list is KNOWN-C (Chronicall guide, "Realtime Data"); its name and what an
 * entry holds are UNKNOWN. So any list whose name contains {@code ready} is taken for it, and the
 * one that {@link RealtimeEncodings#notReadyMember()} names; an entry keeps its raw JSON.
 * Immutable.
 *
 * @param metricId the metric, or empty if the entry does not say
 * @param categoryValue the member of the category, or empty if the entry does not say
 * @param rawJson the entry as received
 * @since 0.1.0
 */
public record NotReady(String metricId, String categoryValue, String rawJson) {}
