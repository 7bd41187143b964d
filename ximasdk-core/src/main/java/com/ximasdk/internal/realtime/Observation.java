// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.realtime.DurationValue;
import com.ximasdk.realtime.MetricValue;
import com.ximasdk.realtime.MonitoredAgent;
import org.jspecify.annotations.Nullable;

/**
 * One agent's value in an answer or a frame.
 *
 * @param duration the value of the state-duration metric beside it; null if there is none
 */
record Observation(MonitoredAgent agent, MetricValue value, @Nullable DurationValue duration) {}
