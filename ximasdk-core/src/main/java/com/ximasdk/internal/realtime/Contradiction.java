// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.internal.realtime;

import java.time.Instant;

/**
 * A state that the tenant's answers go on saying although it is older than the one that is held.
 *
 * @param text the older state, as received
 * @param valueTime its own time, by the tenant's clock
 * @param at when it was found to go on
 */
record Contradiction(String text, Instant valueTime, Instant at) {}
