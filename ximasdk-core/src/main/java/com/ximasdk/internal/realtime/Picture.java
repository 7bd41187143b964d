// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import java.time.Duration;
import java.util.List;

/**
 * An answer to a request for all values of the watched metric.
 *
 * @param values the values that are there, in the order received
 * @param unready what the tenant names as not ready; empty if the answer is complete
 * @param stamp the board's {@link AgentBoard#stamp()} from before the request
 * @param grace how long a state may go unheard because it is not ready until it no longer counts
 */
record Picture(List<Observation> values, List<Unready> unready, long stamp, Duration grace) {}
