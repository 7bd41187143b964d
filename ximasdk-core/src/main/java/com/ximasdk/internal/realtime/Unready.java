// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import com.ximasdk.realtime.MonitoredAgent;
import java.util.Optional;

/**
 * The tenant says that a value of the watched metric is not ready.
 *
 * @param agent whose; empty if it does not say, so that it may be any whose value is left out
 * @param rawJson how the tenant says it
 */
record Unready(Optional<MonitoredAgent> agent, String rawJson) {}
